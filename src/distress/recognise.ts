import { withLatinDigits } from "../match/words/latin-digits.ts";
import { visibleText, wordsOf } from "../match/words/words.ts";
import type { Language } from "../privacy/secret-words/languages.ts";
import { PatternIndex, type Span, sentenceEnd } from "./patterns.ts";
import { type Situation, situations } from "./situation.ts";
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

type ShortMeaning = "curse" | "filler" | "thanks" | "leaving";

const languages = Object.entries(distressWords) as [Language, (typeof distressWords)[Language]][];

const figurativePatterns = new PatternIndex<"figurative">();
const situationPatterns = new PatternIndex<{ language: Language; situation: Situation }>();
const shortPatterns = new PatternIndex<{ language: Language; means: ShortMeaning }>();

for (const [language, { lists, patterns, figurative, insult, thanks, leaving }] of languages) {
  for (const situation of situations) {
    for (const pattern of patterns[situation])
      situationPatterns.add(pattern, { language, situation }, lists);
  }
  for (const pattern of figurative) figurativePatterns.add(pattern, "figurative", lists);
  const words: [ShortMeaning, string][] = [
    ["curse", insult.curses],
    ["filler", insult.fillers],
    ["thanks", thanks],
  ];
  for (const [means, list] of words) {
    const { single, phrases } = wordsAndPhrases(list);
    for (const pattern of ["<single>", ...phrases])
      shortPatterns.add(pattern, { language, means }, { single });
  }
  for (const pattern of leaving) shortPatterns.add(pattern, { language, means: "leaving" }, lists);
}

/**
 * Recognises that somebody is in distress, in any of the bot's languages. What may be about a person counts; what's about a
 * thing, such as a phone that died, doesn't. An insult is a short message of nothing else.
 *
 * @param message 4,096 characters at most are read
 */
export function recogniseDistress(message: string): Distress | undefined {
  const words = wordsAndEnds(message);
  const found = situationPatterns.find(literalWords(words)).map(({ meaning }) => meaning);
  for (const situation of situations) {
    const speaking = found.filter((meaning) => meaning.situation === situation);
    if (speaking.length > 0)
      return { situation, languages: [...new Set(speaking.map(({ language }) => language))] };
  }
  return insultIn(words);
}

/** The words, with those that aren't meant literally emptied. */
function literalWords(words: readonly string[]): string[] {
  const literal = [...words];
  for (const { spans } of figurativePatterns.find(words)) {
    for (const { from, to } of spans) literal.fill("", from, to + 1);
  }
  return literal;
}

/** Whether a short message thanks for something. */
export function isThanks(message: string): boolean {
  const words = wordsAndEnds(message);
  const isShort = countOf(words) <= mostWords.thanks;
  return isShort && shortPatterns.find(words).some(({ meaning }) => meaning.means === "thanks");
}

/** Whether a short message is about deleting everything, or says goodbye. */
export function isLeaving(message: string): boolean {
  const words = wordsAndEnds(message);
  const isShort = countOf(words) <= mostWords.leaving;
  return isShort && shortPatterns.find(words).some(({ meaning }) => meaning.means === "leaving");
}

function insultIn(words: readonly string[]): Distress | undefined {
  const count = countOf(words);
  if (count === 0 || count > mostWords.insult) return undefined;
  const hits = shortPatterns.find(words);
  const found = languages.filter(([language]) => {
    const placesOf = (means: ShortMeaning) =>
      hits
        .filter(({ meaning }) => meaning.language === language && meaning.means === means)
        .flatMap(({ spans }) => spans.flatMap(placesIn));
    const curses = placesOf("curse");
    return curses.length > 0 && new Set([...curses, ...placesOf("filler")]).size === count;
  });
  return found.length > 0
    ? { situation: "insult", languages: found.map(([language]) => language) }
    : undefined;
}

/** Takes a list apart into its single words and its phrases, whose words `_` joins ("geri_zekalı"). */
function wordsAndPhrases(list: string): { single: string; phrases: string[] } {
  const all = list.split(/\s+/);
  return {
    single: all.filter((word) => !word.includes("_")).join(" "),
    phrases: all.filter((word) => word.includes("_")).map((word) => word.replaceAll("_", " ")),
  };
}

function placesIn({ from, to }: Span): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function countOf(words: readonly string[]): number {
  return words.filter((word) => word !== sentenceEnd).length;
}

/** The words of a message with the ends of its sentences. Dots in a row ("i want to... die") end none. */
function wordsAndEnds(message: string): string[] {
  const text = withLatinDigits(visibleText(message.slice(0, longestMessage)));
  const sentences = text.split(/(?<![.…])[.!?؟。;](?=\s|$)|[!?؟]+|\n+/u);
  const words = sentences.flatMap((sentence) => {
    const inSentence = wordsOf(sentence);
    return inSentence.length > 0 ? [...inSentence, sentenceEnd] : [];
  });
  return [sentenceEnd, ...words];
}
