import type { FaqEntry } from "../../faq/knowledge.ts";
import type { Locale } from "../locales.ts";
import type { View } from "../view.ts";
import type { AnswerOptions } from "./entry-view.ts";

/** How answers look in one kind of chat. */
export interface AnswerViews {
  answer(entry: FaqEntry, locale: Locale, options?: AnswerOptions): View;
  suggest(entries: FaqEntry[], locale: Locale): View;
  unknown(locale: Locale): View;
  /** @param written the language of the question @param understood the languages that have entries */
  otherLanguage(written: string, locale: Locale, understood: readonly string[]): View;
}
