import { decideQuestion, type QuestionDecision } from "../../conversation/decide-question.ts";
import type { FaqEntry } from "../../faq/knowledge.ts";
import { hasLettersOf, isInScriptOf, languageOf } from "../../match/words/language.ts";
import { wordsOf } from "../../match/words/words.ts";
import type { Locale, Locales } from "../locales.ts";
import { isSameLanguage } from "../texts/wording.ts";

/** A question as the bot reads it. */
export interface Reading {
  /** The language that it's answered in. */
  locale: Locale;
  /** The language whose matcher reads it: English for terms that are everybody's. */
  reader: Locale;
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

/** Of two languages, the other has to know more than one word more: one may be missing from phrasings by chance. */
const leastMore = 1.5;

/** So few words are hardly ever enough to leave the own language. */
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
  if (isClear(first) && isBestKnown(words, first, locales)) return first;
  const count = wordsOf(words).length;
  const other = count <= fewWords ? shortReading(words, count, first, locales) : undefined;
  if (other) return other;
  const [best] = (count <= fewWords ? [] : knowingMore(words, first, locales))
    .map((locale) => attempt(words, locale))
    .sort((a, b) => fitOf(b) - fitOf(a));
  const isClearlyBetter = best && fitOf(best) > fitOf(first) + worth.own;
  if (isClearlyBetter && !isChance(best, first, count, locales)) return best;
  if (first.decision.kind === "answer") return first;
  const isTooShort = count <= fewWords && isInScriptOf(words, own.understood);
  const written = isTooShort ? undefined : writtenLanguage(words, first, locales);
  if (written === undefined) return first;
  const inWritten = speakers(locales).find(({ language }) => isSameLanguage(language, written));
  return inWritten ? attempt(words, inWritten) : { ...first, written };
}

/**
 * A word or two of which the person's language knows none, or makes nothing. English terms ("login code", "spam") are everybody's: what they
 * mean is found in English and answered in the person's own. Else one other language has to know all of them, and
 * a single word hardly says in which of two languages of one script it is, unless the person's is English.
 */
function shortReading(
  words: string,
  count: number,
  { locale, familiar, decision }: Reading,
  locales: Locales,
): Reading | undefined {
  if (familiar > 0 && decision.kind !== "unknown") return undefined;
  const knowing = speakers(locales).filter(({ matcher }) => matcher.familiarity(words) === 1);
  const lender = knowing.find(
    (one) => one !== locale && isSameLanguage(one.language, locales.lender),
  );
  if (lender) return inWordsOf(locale, attempt(words, lender));
  const [only, ...others] = knowing.filter((one) => one !== locale);
  const mayLeave = count > 1 || isSameLanguage(locale.understood, locales.lender);
  return only && others.length === 0 && mayLeave ? attempt(words, only) : undefined;
}

/** A reading whose entries are shown in the words of a language. */
function inWordsOf(locale: Locale, { decision, ...reading }: Reading): Reading {
  const own = (entries: readonly FaqEntry[]) =>
    entries.flatMap(({ id }) => locale.knowledge.entry(id) ?? []);
  const { entries, others } = decision;
  return {
    ...reading,
    locale,
    decision: { ...decision, entries: own(entries), others: own(others) },
  };
}

/** The language that knows most of the words: the person's own unless another knows clearly more. */
export function localeOfWords(words: string, own: Locale, locales: Locales): Locale {
  if (own.matcher.familiarity(words) >= familiarShare) return own;
  return readInLanguages(words, own, locales).locale;
}

/** The language to search for words in: the same, but English for English terms. */
export function localeToSearch(words: string, own: Locale, locales: Locales): Locale {
  if (own.matcher.familiarity(words) >= familiarShare) return own;
  return readInLanguages(words, own, locales).reader;
}

function attempt(words: string, locale: Locale): Reading {
  const decision = decideQuestion(words, locale.understanding);
  return { locale, reader: locale, decision, familiar: locale.matcher.familiarity(words) };
}

function isClear({ decision, familiar }: Reading): boolean {
  return decision.kind === "answer" && familiar >= familiarShare;
}

/**
 * Whether it may be by chance that another language knows more of the words than the person's own. English is no such
 * case: its phrasings are many, and have words of all languages.
 */
function isChance(other: Reading, own: Reading, count: number, { lender }: Locales): boolean {
  const codes = [other.locale.language, own.locale.understood];
  if (codes.some((code) => isSameLanguage(code, lender))) return false;
  return (other.familiar - own.familiar) * count < leastMore;
}

/** Whether no other language knows clearly more of the words. */
function isBestKnown(words: string, { familiar }: Reading, locales: Locales): boolean {
  const most = familiar + worth.own;
  return most >= 1 || speakers(locales).every(({ matcher }) => matcher.familiarity(words) <= most);
}

function fitOf({ decision, familiar }: Reading): number {
  return familiar + worth[decision.kind];
}

/** The languages that know more of the words than the person's own, the best first. */
function knowingMore(words: string, { locale, familiar }: Reading, locales: Locales): Locale[] {
  if (familiar === 1) return [];
  return speakers(locales)
    .filter(({ understood }) => !isSameLanguage(understood, locale.understood))
    .filter(({ language }) => hasLettersOf(words, language))
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

/**
 * The language of a message, if it's clearly not the one that the person is understood in. Where that knows all of the
 * words, and English doesn't, the detector isn't asked: it takes nearly as long as a match, and is mostly wrong there, as with
 * "open secret chat". Words that English knows as well may be English.
 */
function writtenLanguage(
  words: string,
  { locale: { language, understood }, familiar }: Reading,
  { all, find, lender }: Locales,
): string | undefined {
  const isOwn =
    isSameLanguage(understood, lender) || find(lender)?.matcher.familiarity(words) !== 1;
  if (familiar === 1 && isOwn) return undefined;
  const atHand = [language, ...all.map(({ language }) => language)];
  const written = languageOf(words, understood, atHand, familiar >= familiarShare);
  return isSameLanguage(written, understood) ? undefined : written;
}
