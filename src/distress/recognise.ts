import { functionWordsOf } from "../match/function-words/languages.ts";
import { withLatinDigits } from "../match/words/latin-digits.ts";
import { visibleText, wordsOf } from "../match/words/words.ts";
import type { Language } from "../privacy/secret-words/languages.ts";
import { type Hit, PatternIndex, type Span } from "./patterns.ts";
import { type Situation, situations } from "./situation.ts";
import { number, type ReadWords, sentenceEnd, type Term, Terms } from "./terms.ts";
import { distressWords } from "./words/languages.ts";

/** What a message says about its writer's situation. */
export interface Distress {
  situation: Situation | "insult";
  /** The languages whose words say so. */
  languages: readonly Language[];
}

/** The most words of an insult, a thank-you, and a message about deleting everything. */
const mostWords = { insult: 12, thanks: 14, leaving: 12 };

/** In characters, as Telegram's longest message. */
const longestMessage = 4096;

const languages = Object.entries(distressWords) as [Language, (typeof distressWords)[Language]][];

/** The patterns of all languages, by what they mean. */
interface Patterns {
  terms: Terms;
  situations: PatternIndex<{ language: Language; situation: Situation }>;
  figurative: PatternIndex<Language>;
  curses: PatternIndex<Language>;
  fillers: PatternIndex<Language>;
  thanks: PatternIndex<Language>;
  leaving: PatternIndex<Language>;
}

let patterns: Patterns | undefined;

/** They're read when they're first needed. */
function patternsOf(): Patterns {
  patterns ??= readPatterns();
  return patterns;
}

function readPatterns(): Patterns {
  const terms = new Terms();
  const isCommon = commonTerms();
  const read: Patterns = {
    terms,
    situations: new PatternIndex(terms, isCommon),
    figurative: new PatternIndex(terms, isCommon),
    curses: new PatternIndex(terms, isCommon),
    fillers: new PatternIndex(terms, isCommon),
    thanks: new PatternIndex(terms, isCommon),
    leaving: new PatternIndex(terms, isCommon),
  };
  for (const [language, { lists, patterns, figurative, insult, thanks, leaving }] of languages) {
    for (const situation of situations) {
      for (const pattern of patterns[situation])
        read.situations.add(pattern, { language, situation }, lists);
    }
    for (const pattern of figurative) read.figurative.add(pattern, language, lists);
    for (const pattern of leaving) read.leaving.add(pattern, language, lists);
    addList(insult.curses, language, read.curses);
    addList(insult.fillers, language, read.fillers);
    addList(thanks, language, read.thanks);
  }
  return read;
}

/** Tells function words, and what else stands in most messages. */
function commonTerms(): (term: Term) => boolean {
  const functionWords = languages.flatMap(([language]) => functionWordsOf(language));
  const words = new Set([...functionWords.flatMap(wordsOf), sentenceEnd, number]);
  return ({ written }) => words.has(written) || (written.endsWith("*") && written.length < 5);
}

/** Adds a list of single words and of phrases, whose words `_` joins ("geri_zekalı"). */
function addList(list: string, language: Language, index: PatternIndex<Language>): void {
  const all = list.split(/\s+/);
  const single = all.filter((word) => !word.includes("_")).join(" ");
  const phrases = all.filter((word) => word.includes("_")).map((word) => word.replaceAll("_", " "));
  for (const pattern of ["<single>", ...phrases]) index.add(pattern, language, { single });
}

/**
 * Recognises that somebody is in distress, in any of the bot's languages. What may be about a person counts; what's about a
 * thing, such as a phone that died, doesn't. An insult is a short message of nothing else.
 *
 * @param message 4,096 characters at most are read
 * @param read the same message
 */
export function recogniseDistress(
  message: string,
  read: ReadWords = readForDistress(message),
): Distress | undefined {
  return situationIn(read) ?? insultIn(read);
}

function situationIn(read: ReadWords): Distress | undefined {
  const { situations: index, terms } = patternsOf();
  if (!index.mayFind(read)) return undefined;
  const found = index.find(terms.read(literalWords(read))).map(({ meaning }) => meaning);
  for (const situation of situations) {
    const speaking = found.filter((meaning) => meaning.situation === situation);
    if (speaking.length > 0)
      return { situation, languages: [...new Set(speaking.map(({ language }) => language))] };
  }
  return undefined;
}

/** The words, with those that aren't meant literally emptied. */
function literalWords(read: ReadWords): string[] {
  const literal = [...read.words];
  for (const { spans } of patternsOf().figurative.find(read)) {
    for (const { from, to } of spans) literal.fill("", from, to + 1);
  }
  return literal;
}

/** Whether a short message thanks for something. */
export function isThanks(message: string): boolean {
  const read = readForDistress(message);
  return countOf(read) <= mostWords.thanks && patternsOf().thanks.find(read).length > 0;
}

/**
 * Whether a short message is about deleting everything, or says goodbye.
 *
 * @param read the same message
 */
export function isLeaving(message: string, read: ReadWords = readForDistress(message)): boolean {
  return countOf(read) <= mostWords.leaving && patternsOf().leaving.find(read).length > 0;
}

function insultIn(read: ReadWords): Distress | undefined {
  const count = countOf(read);
  if (count === 0 || count > mostWords.insult) return undefined;
  const { curses, fillers } = patternsOf();
  const cursing = curses.find(read);
  if (cursing.length === 0) return undefined;
  const filling = fillers.find(read);
  const found = languages.filter(([language]) => {
    const placesOf = (hits: readonly Hit<Language>[]) =>
      hits
        .filter(({ meaning }) => meaning === language)
        .flatMap(({ spans }) => spans.flatMap(placesIn));
    const curse = placesOf(cursing);
    return curse.length > 0 && new Set([...curse, ...placesOf(filling)]).size === count;
  });
  return found.length > 0
    ? { situation: "insult", languages: found.map(([language]) => language) }
    : undefined;
}

function placesIn({ from, to }: Span): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function countOf({ words }: ReadWords): number {
  return words.filter((word) => word !== sentenceEnd).length;
}

/** Reads a message once for all that can be recognised in it. */
export function readForDistress(message: string): ReadWords {
  return patternsOf().terms.read(wordsAndEnds(message));
}

/** Dots in a row ("i want to... die") end no sentence. */
const endOfSentence = /[.!?؟。;](?<![.…].)(?=\s|$)|[!?؟]+|\n+/u;

/** The words of a message with the ends of its sentences. */
function wordsAndEnds(message: string): string[] {
  const text = withLatinDigits(visibleText(message.slice(0, longestMessage)));
  const sentences = text.split(endOfSentence);
  const words = sentences.flatMap((sentence) => {
    const inSentence = wordsOf(sentence);
    return inSentence.length > 0 ? [...inSentence, sentenceEnd] : [];
  });
  return [sentenceEnd, ...words];
}
