import { visibleText, wordsOf } from "../match/words/words.ts";
import type { Language } from "../privacy/secret-words/languages.ts";
import { PatternIndex, sentenceEnd } from "./patterns.ts";
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

/** More words are not read: Telegram's longest message has fewer. */
const longestMessage = 4096;

/** Arabic and Persian digits: ages and sums of money are written with them. */
const easternDigit = /[٠-٩۰-۹]/g;
const toLatinDigit = (digit: string) => String(digit.charCodeAt(0) % 16);

type ShortMeaning = "curse" | "filler" | "thanks" | "leaving";

const languages = Object.entries(distressWords) as [Language, (typeof distressWords)[Language]][];

const figures = new PatternIndex<"figurative">();
const stories = new PatternIndex<{ language: Language; situation: Situation }>();
const short = new PatternIndex<{ language: Language; means: ShortMeaning }>();

for (const [language, { lists, patterns, figurative, insult, thanks, leaving }] of languages) {
  for (const situation of situations) {
    for (const pattern of patterns[situation]) stories.add(pattern, { language, situation }, lists);
  }
  for (const pattern of figurative) figures.add(pattern, "figurative", lists);
  const words: [ShortMeaning, string][] = [
    ["curse", insult.curses],
    ["filler", insult.fillers],
    ["thanks", thanks],
  ];
  for (const [means, list] of words) short.add("<list>", { language, means }, { list });
  for (const pattern of leaving) short.add(pattern, { language, means: "leaving" }, lists);
}

/**
 * Recognises that somebody is in distress, in any of the bot's languages. If it's about a person and unclear, it counts; what's
 * about a thing, such as a phone that died, doesn't. An insult is a short message of nothing else.
 *
 * @param message 4,096 characters at most are read
 */
export function recogniseDistress(message: string): Distress | undefined {
  const words = wordsAndEnds(message);
  const found = stories.find(withoutFigures(words)).map(({ meaning }) => meaning);
  for (const situation of situations) {
    const speaking = found.filter((meaning) => meaning.situation === situation);
    if (speaking.length > 0)
      return { situation, languages: [...new Set(speaking.map(({ language }) => language))] };
  }
  return insultIn(words);
}

/** The words without those that aren't meant literally. */
function withoutFigures(words: readonly string[]): string[] {
  const literal = [...words];
  for (const { spans } of figures.find(words)) {
    for (const { from, to } of spans) literal.fill("", from, to + 1);
  }
  return literal;
}

/** Whether a short message thanks for something. */
export function isThanks(message: string): boolean {
  const words = wordsAndEnds(message);
  const isShort = countOf(words) <= mostWords.thanks;
  return isShort && short.find(words).some(({ meaning }) => meaning.means === "thanks");
}

/** Whether a short message is about deleting everything, or says goodbye. */
export function isLeaving(message: string): boolean {
  const words = wordsAndEnds(message);
  const isShort = countOf(words) <= mostWords.leaving;
  return isShort && short.find(words).some(({ meaning }) => meaning.means === "leaving");
}

function insultIn(words: readonly string[]): Distress | undefined {
  const count = countOf(words);
  if (count === 0 || count > mostWords.insult) return undefined;
  const hits = short.find(words);
  const found = languages.filter(([language]) => {
    const placesOf = (means: ShortMeaning) =>
      hits
        .filter(({ meaning }) => meaning.language === language && meaning.means === means)
        .flatMap(({ spans }) => spans.map(({ from }) => from));
    const curses = placesOf("curse");
    return curses.length > 0 && new Set([...curses, ...placesOf("filler")]).size === count;
  });
  return found.length > 0
    ? { situation: "insult", languages: found.map(([language]) => language) }
    : undefined;
}

function countOf(words: readonly string[]): number {
  return words.filter((word) => word !== sentenceEnd).length;
}

/** The words of a message with the ends of its sentences. Dots in a row ("i want to... die") end none. */
function wordsAndEnds(message: string): string[] {
  const text = visibleText(message.slice(0, longestMessage)).replace(easternDigit, toLatinDigit);
  const sentences = text.split(/(?<![.…])[.!?؟。;](?=\s|$)|[!?؟]+|\n+/u);
  const words = sentences.flatMap((sentence) => {
    const inSentence = wordsOf(sentence);
    return inSentence.length > 0 ? [...inSentence, sentenceEnd] : [];
  });
  return [sentenceEnd, ...words];
}
