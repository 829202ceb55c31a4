import { InlineKeyboard } from "grammy";
import { escapeHtml } from "../html.ts";
import type { Locale } from "../locales.ts";
import type { Texts } from "../texts/texts.ts";
import { plain, type View } from "../view.ts";

/** Callback data of the button that does what `/forget` does. */
export const forgetData = /^forget$/;

/** A link's payload (`/start privacy`) that shows what is kept. */
export const privacyPayload = "privacy";

/** What is kept about people, why and for how long, and the way to have it deleted. */
export function privacyView({ texts, helpers }: Pick<Locale, "texts" | "helpers">): View {
  const { privacy, person } = texts;
  const all = helpers ? [...privacy.lines, person.privacy] : privacy.lines;
  const lines = all.map((line) => `• ${escapeHtml(line)}`);
  return {
    html: [`<b>${escapeHtml(privacy.title)}</b>`, ...lines].join("\n\n"),
    keyboard: new InlineKeyboard().text(privacy.forget, "forget"),
  };
}

/** In a group: the way to that. @param link to the private chat */
export function privacyElsewhereView({ privacy, groups }: Texts, link: string): View {
  return {
    html: escapeHtml(privacy.title),
    keyboard: new InlineKeyboard().url(groups.more, link),
  };
}

/** What has just been forgotten. @param names of what there was, as it is saved */
export function forgottenView(names: readonly string[], { forget }: Texts): View {
  if (names.length === 0) return plain(escapeHtml(forget.nothing));
  const { other, ...known } = forget.kept;
  const kinds: Record<string, string> = known;
  const said = Object.entries(kinds).filter(([name]) => names.includes(name));
  const lines = said.map(([, words]) => words);
  if (names.some((name) => !Object.hasOwn(kinds, name))) lines.push(other);
  return plain(
    [escapeHtml(forget.done), lines.map((line) => `• ${escapeHtml(line)}`).join("\n")].join("\n\n"),
  );
}
