import type { FaqEntry } from "../faq/knowledge.ts";
import { escapeHtml } from "./html.ts";
import type { Locale } from "./locales.ts";
import { isSameLanguage, languageName } from "./texts/wording.ts";

type Reader = Pick<Locale, "language" | "texts">;

/** A line that names the language of the text above it, if that isn't the person's; else empty. */
export function languageNote(written: { language: string }, { language, texts }: Reader): string {
  if (isSameLanguage(written.language, language)) return "";
  const name = languageName(texts.language, written.language);
  return `\n\n<i>${escapeHtml(texts.answer.borrowed(name))}</i>`;
}

/** The same for a list of entries; empty if some are in the person's language. */
export function languageNoteOnList(entries: readonly FaqEntry[], reader: Reader): string {
  const notes = entries.map((entry) => languageNote(entry, reader));
  const [note = ""] = notes;
  return notes.every((other) => other !== "") ? note : "";
}
