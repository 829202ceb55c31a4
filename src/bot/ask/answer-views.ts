import type { ListReason, Response } from "../../conversation/response.ts";
import type { FaqEntry } from "../../faq/knowledge.ts";
import type { Locale } from "../locales.ts";
import type { View } from "../view.ts";
import type { AnswerOptions } from "./entry-view.ts";

/** Why the bot offers help beyond its entries. */
export type HelpReason = Extract<Response, { kind: "help" }>["why"];

/** Why entries are listed; a guess if not given. `refused` is the one that they're in place of. */
export interface Listing {
  why: ListReason;
  refused?: FaqEntry | undefined;
}

/** A message in a language that the bot doesn't understand. */
export interface Foreign {
  /** The code of its language. */
  written: string;
  /** Entries that may fit all the same. */
  entries: readonly FaqEntry[];
}

/** How answers look in one kind of chat. */
export interface AnswerViews {
  answer(entry: FaqEntry, locale: Locale, options?: AnswerOptions): View;
  suggest(entries: FaqEntry[], locale: Locale, list?: Listing): View;
  /** What to do if an entry didn't help, or if the person is angry. */
  help(why: HelpReason, entry: FaqEntry | undefined, locale: Locale): View;
  /** @param sentence that the FAQ has no answer if not given */
  unknown(locale: Locale, sentence?: string): View;
  /** @param understood the languages that the bot understands */
  otherLanguage(message: Foreign, locale: Locale, understood: readonly string[]): View;
}
