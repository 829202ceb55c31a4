import type { FaqEntry } from "../../faq/knowledge.ts";
import { otherLanguageView, suggestView, unknownView } from "../browse/lists.ts";
import type { Locale } from "../locales.ts";
import type { View } from "../view.ts";
import { answerView, type Place } from "./answer-view.ts";
import type { Vote } from "./vote-buttons.ts";

/** How answers look, which is not the same in private as where others read along. */
export interface Showing {
  answer(entry: FaqEntry, locale: Locale, place?: Place, page?: number, vote?: Vote): View;
  suggest(entries: FaqEntry[], locale: Locale): View;
  unknown(locale: Locale): View;
  /** @param written the language of the question @param understood those that the bot knows something in */
  otherLanguage(written: string, locale: Locale, understood: readonly string[]): View;
}

/** In a private chat. @param update the one that asked */
export function privately(update: number): Showing {
  return {
    answer: answerView,
    suggest: (entries, locale) => suggestView(entries, locale, update),
    unknown: unknownView,
    otherLanguage: (written, { texts }, understood) =>
      otherLanguageView(written, texts, understood),
  };
}
