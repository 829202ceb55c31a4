import { InlineKeyboard } from "grammy";
import { button } from "../buttons.ts";
import { escapeHtml } from "../html.ts";
import type { Locale } from "../locales.ts";
import { type SessionValue, sessionValues } from "../session-values.ts";
import type { Texts } from "../texts/texts.ts";
import { plain, plainText, type View } from "../view.ts";

/** Does what `/forget` does. */
export const forgetButton = button("forget");

/** What is stored about people, why and for how long, and the way to delete it. */
export function privacyView({ texts, hasStaff }: Pick<Locale, "texts" | "hasStaff">): View {
  const {
    account: { privacy },
    cases,
  } = texts;
  const all = hasStaff ? [...privacy.lines, cases.privacy] : privacy.lines;
  const lines = all.map((line) => `• ${escapeHtml(line)}`);
  return {
    html: [`<b>${escapeHtml(privacy.title)}</b>`, ...lines].join("\n\n"),
    keyboard: new InlineKeyboard([[forgetButton.labelled(privacy.forget, {})]]),
  };
}

/** In a group: a link to that. */
export function privacyInGroupView({ texts, links }: Locale): View {
  return {
    html: escapeHtml(texts.account.privacy.title),
    keyboard: new InlineKeyboard().url(texts.groups.more, links.to("privacy")),
  };
}

/** What was deleted: session values by name, and whether there were cases and updates that were given up. */
export interface Forgotten {
  values: readonly string[];
  cases: boolean;
  givenUp: boolean;
}

/** Says what was deleted. */
export function forgottenView(
  { values, cases, givenUp }: Forgotten,
  { account: { forget } }: Texts,
): View {
  const all: Record<string, SessionValue<unknown>> = sessionValues;
  const kinds = new Set([
    ...values.map((name) => all[name]?.forgetAs ?? "other"),
    ...(cases ? (["cases"] as const) : []),
    ...(givenUp ? (["givenUp"] as const) : []),
  ]);
  if (kinds.size === 0) return plainText(forget.nothing);
  const lines = Object.entries(forget.kept).filter(([kind]) => kinds.has(kind as "other"));
  const list = lines.map(([, words]) => `• ${escapeHtml(words)}`).join("\n");
  return plain(`${escapeHtml(forget.done)}\n\n${list}`);
}
