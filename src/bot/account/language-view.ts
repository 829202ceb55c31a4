import { InlineKeyboard } from "grammy";
import { escapeHtml } from "../html.ts";
import type { Locale } from "../locales.ts";
import type { Texts } from "../texts/texts.ts";
import { languageName, ownName } from "../texts/wording.ts";
import type { View } from "../view.ts";

/** Callback data `l.<code>` that chooses a language, and `l.` for that of the person's Telegram. */
export const languageData = /^l\.([a-z0-9-]{0,35})$/;

/** A link's payload (`/start language`) that shows the languages. */
export const languagePayload = "language";

/** The languages by their own names. @param chosen the code of the one that has a check mark; that of Telegram if undefined */
export function languageView(
  languages: readonly string[],
  chosen: string | undefined,
  { speaking }: Texts,
): View {
  const known = languages.find((code) => code === chosen);
  const button = (label: string, code = "") =>
    InlineKeyboard.text(code === (known ?? "") ? `✓ ${label}` : label, `l.${code}`);
  const buttons = languages.map((code) => button(ownName(code), code));
  const rows = [[button(speaking.likeTelegram)]];
  for (let at = 0; at < buttons.length; at += 2) rows.push(buttons.slice(at, at + 2));
  return { html: escapeHtml(speaking.choose), keyboard: InlineKeyboard.from(rows) };
}

/** In a group: the language at hand, and the way to choose another. */
export function languageElsewhereView({ language, texts, links }: Locale): View {
  const { now, choosePrivately } = texts.speaking;
  const link = links.start(languagePayload);
  return {
    html: escapeHtml(now(languageName(texts.language, language))),
    keyboard: new InlineKeyboard().url(choosePrivately, link),
  };
}
