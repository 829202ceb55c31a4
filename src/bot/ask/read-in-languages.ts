import { decideQuestion, type QuestionDecision } from "../../conversation/decide-question.ts";
import { languageOf } from "../../match/words/language.ts";
import { wordsOf } from "../../match/words/words.ts";
import type { Locale, Locales } from "../locales.ts";
import { isSameLanguage } from "../texts/wording.ts";

/** A question as the bot reads it. */
export interface Reading {
  /** The language that it's read in. */
  locale: Locale;
  decision: QuestionDecision;
  /** The share of the words that the language's matcher knows, 0 to 1. */
  familiar: number;
  /** The language that it's clearly written in, if the bot doesn't understand that. */
  written?: string | undefined;
}

/** With this share of familiar words, a message is in the language of the matcher's entries. */
const familiarShare = 0.75;

/** What a decision counts for beside the share of familiar words, and being the person's own language. */
const worth = { answer: 0.2, suggest: 0.1, unknown: 0, own: 0.15 };

/** Another language has to know this share of the words to be asked, and only the best few are. */
const others = { leastFamiliar: 0.45, most: 2 };

/** In so few words, one that two languages have decides nothing: the own language has to know none of them. */
const fewWords = 2;

/**
 * Reads a question in the language that fits it best: the person's own, unless another knows clearly more of the words.
 * Languages know the words of such questions better than any detector, which takes "open secret chat" for French; it's only
 * asked whether the message is in a language that the bot doesn't understand.
 *
 * @param own the person's language
 */
export function readInLanguages(words: string, own: Locale, locales: Locales): Reading {
  const first = attempt(words, own);
  if (isClear(first)) return first;
  const [best] = knowingMore(words, first, locales)
    .map((locale) => attempt(words, locale))
    .sort((a, b) => fitOf(b) - fitOf(a));
  if (best && fitOf(best) > fitOf(first) + worth.own) return best;
  if (first.decision.kind === "answer") return first;
  const written = writtenLanguage(words, first, locales);
  if (written === undefined) return first;
  const inWritten = speakers(locales).find(({ language }) => isSameLanguage(language, written));
  return inWritten ? attempt(words, inWritten) : { ...first, written };
}

/** The language that knows most of the words: the person's own unless another knows clearly more. */
export function localeOfWords(words: string, own: Locale, locales: Locales): Locale {
  if (own.matcher.familiarity(words) >= familiarShare) return own;
  return readInLanguages(words, own, locales).locale;
}

function attempt(words: string, locale: Locale): Reading {
  const decision = decideQuestion(words, locale.understanding);
  return { locale, decision, familiar: locale.matcher.familiarity(words) };
}

function isClear({ decision, familiar }: Reading): boolean {
  return decision.kind === "answer" && familiar >= familiarShare;
}

function fitOf({ decision, familiar }: Reading): number {
  return familiar + worth[decision.kind];
}

/** The languages that know more of the words than the person's own, the best first. */
function knowingMore(words: string, { locale, familiar }: Reading, locales: Locales): Locale[] {
  if (familiar > 0 && wordsOf(words).length <= fewWords) return [];
  return speakers(locales)
    .filter(({ understood }) => !isSameLanguage(understood, locale.understood))
    .map((other) => ({ other, share: other.matcher.familiarity(words) }))
    .filter(({ share }) => share >= others.leastFamiliar && share > familiar)
    .sort((a, b) => b.share - a.share)
    .slice(0, others.most)
    .map(({ other }) => other);
}

/** The locales whose language has a matcher of its own. */
function speakers({ all }: Locales): Locale[] {
  return all.filter(({ language, understood }) => isSameLanguage(language, understood));
}

/** The language of a message, if it's clearly not the one that the person is understood in. */
function writtenLanguage(
  words: string,
  { locale: { language, understood }, familiar }: Reading,
  { all }: Locales,
): string | undefined {
  const atHand = [language, ...all.map(({ language }) => language)];
  const written = languageOf(words, understood, atHand, familiar >= familiarShare);
  return isSameLanguage(written, understood) ? undefined : written;
}
