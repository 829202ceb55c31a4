import { InlineKeyboard } from "grammy";
import { button, text } from "../buttons.ts";
import { escapeHtml } from "../html.ts";
import type { Locale } from "../locales.ts";
import type { Texts } from "../texts/texts.ts";
import { languageName, ownName } from "../texts/wording.ts";
import type { View } from "../view.ts";

/** Chooses a language by its code; an empty code is that of the person's Telegram. */
export const pickLanguage = button("l", { code: text(/[a-z0-9-]{0,35}/) });

/**
 * The languages by their own names.
 *
 * @param chosen the code of the one with a check mark; undefined for that of the person's Telegram
 */
export function languageView(
  codes: readonly string[],
  chosen: string | undefined,
  { account }: Texts,
): View {
  const current = codes.find((code) => code === chosen) ?? "";
  const choice = (label: string, code = "") =>
    pickLanguage.labelled(code === current ? `✓ ${label}` : label, { code });
  const buttons = codes.map((code) => choice(ownName(code), code));
  const rows = [[choice(account.language.likeTelegram)]];
  for (let at = 0; at < buttons.length; at += 2) rows.push(buttons.slice(at, at + 2));
  return { html: escapeHtml(account.language.choose), keyboard: InlineKeyboard.from(rows) };
}

/** In a group: the current language, and a link to choose another. */
export function languageInGroupView({ language, texts, links }: Locale): View {
  const { now, choosePrivately } = texts.account.language;
  return {
    html: escapeHtml(now(languageName(texts.language, language))),
    keyboard: new InlineKeyboard().url(choosePrivately, links.to("language")),
  };
}
