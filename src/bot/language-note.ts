import { escapeHtml } from "./html.ts";
import type { Locale } from "./locales.ts";
import { languageName } from "./texts/wording.ts";

/** A line that names the language of the text above it, if that isn't the person's; else empty. */
export function languageNote({
  knowledge,
  texts,
  borrowed,
}: Pick<Locale, "knowledge" | "texts" | "borrowed">): string {
  if (!borrowed) return "";
  const language = languageName(texts.language, knowledge.language);
  return `\n\n<i>${escapeHtml(texts.answer.borrowed(language))}</i>`;
}
