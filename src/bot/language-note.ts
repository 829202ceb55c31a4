import { escapeHtml } from "./html.ts";
import type { Locale } from "./locales.ts";
import { languageName } from "./texts/wording.ts";

/** A line below what is shown in another language than the person's, saying so; empty where it is in theirs. */
export function borrowedLine({
  knowledge,
  texts,
  borrowed,
}: Pick<Locale, "knowledge" | "texts" | "borrowed">): string {
  if (!borrowed) return "";
  const language = languageName(texts.language, knowledge.language);
  return `\n\n<i>${escapeHtml(texts.borrowed(language))}</i>`;
}
