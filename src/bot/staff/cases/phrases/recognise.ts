import { FuzzyWords } from "../../../../match/words/fuzzy-words.ts";
import { hasQuestionMark } from "../../../../match/words/question-marks.ts";
import { wordsOf } from "../../../../match/words/words.ts";
import type { CasePhrases } from "./case-phrases.ts";
import { casePhrases } from "./languages.ts";

/**
 * What a message to staff is about, apart from the question itself: `nudge` asks whether and when there is an answer,
 * `done` no longer needs one, `person` asks for a person.
 */
export type Meaning = "nudge" | "done" | "person" | "thanks" | "greeting";

/** Longer messages say more than a phrase. */
const mostWords = 14;

/** One word of a phrase: any of the alternatives. */
interface Slot {
  words: readonly string[];
  isOptional: boolean;
}

/** A word of a message. */
interface Word {
  word: string;
  /** What it may stand for: itself, and words that it's one typing error away from. */
  meant: readonly string[];
}

/** A word, and whether it changes nothing in the language at hand. */
interface WordInLanguage extends Word {
  isFiller: boolean;
}

/** The phrases of one language, ready to be compared. */
interface Recogniser {
  /** All words that it has. */
  words: ReadonlySet<string>;
  fillers: ReadonlySet<string>;
  greetings: ReadonlySet<string>;
  thanks: ReadonlySet<string>;
  phrases: readonly { meaning: Meaning; slots: readonly Slot[] }[];
}

const recognisers: readonly Recogniser[] = Object.values(casePhrases).map(recogniserOf);

const knownWords = new FuzzyWords(recognisers.flatMap(({ words }) => [...words]));

const questionWords = new Set(
  Object.values(casePhrases).flatMap(({ questions }) => wordsOf(questions)),
);

/** Of several meanings in one message the first of these counts. */
const byWeight: readonly Meaning[] = ["done", "person", "nudge", "thanks", "greeting"];

/** Where one clause of a message ends. */
const clauseEnd = /(?<=[.!?,;:\n؟،؛])/u;

/** What a message means, if it's nothing but such phrases and words of politeness around them, in any language. */
export function meaningOf(text: string): Meaning | undefined {
  if (wordsOf(text).length > mostWords) return undefined;
  return meaningOfClause(text) ?? meaningTogether(clausesOf(text));
}

/** A clause of a message, and what it means by itself. */
interface Clause {
  text: string;
  meaning: Meaning | undefined;
}

function clausesOf(text: string): Clause[] {
  return text.split(clauseEnd).map((text) => ({ text, meaning: meaningOfClause(text) }));
}

/** What several clauses mean, if each of them means something. */
function meaningTogether(clauses: readonly Clause[]): Meaning | undefined {
  const spoken = clauses.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const meanings = spoken.map(({ meaning }) => meaning);
  if (meanings.length < 2 || meanings.includes(undefined)) return undefined;
  return byWeight.find((candidate) => meanings.includes(candidate));
}

function meaningOfClause(text: string): Meaning | undefined {
  if (hasQuestionMark(text) && !/[^?？؟!.\s]/u.test(text)) return "nudge";
  const words = wordsOf(text);
  if (words.length === 0) return undefined;
  const isQuestion = hasQuestionMark(text);
  const read: Word[] = [];
  let able = recognisers;
  for (const word of words) {
    const meant = [word, ...knownWords.near(word)];
    able = able.filter(({ words }) => meant.some((known) => words.has(known)));
    if (able.length === 0) return undefined;
    read.push({ word, meant });
  }
  for (const recogniser of able) {
    const meaning = recognise(read, recogniser, isQuestion);
    if (meaning) return meaning;
  }
  return undefined;
}

/** Whether a message asks a question, as far as its form tells. */
export function looksLikeQuestion(text: string): boolean {
  const [first = ""] = wordsOf(text);
  return hasQuestionMark(text) || questionWords.has(first);
}

/**
 * Recognises that somebody asks for a person instead of the bot.
 *
 * @returns what else the message says, which may be the question to ask the person; undefined if it asks for none
 */
export function personRequest(text: string): { question: string } | undefined {
  if (wordsOf(text).length > mostWords) return undefined;
  const clauses = clausesOf(text);
  const whole = clauses.length === 1 ? clauses[0]?.meaning : meaningOfClause(text);
  if ((whole ?? meaningTogether(clauses)) === "person") return { question: "" };
  const others = clauses.filter(({ meaning }) => meaning !== "person");
  if (others.length === clauses.length) return undefined;
  const question = others
    .map(({ text }) => text)
    .join("")
    .replace(/[,;:\s،؛]+$/u, "")
    .trim();
  const isGist = wordsOf(question).length >= 3 && meaningOf(question) === undefined;
  return { question: isGist ? question : "" };
}

/** @param words all of which the recogniser may have */
function recognise(
  words: readonly Word[],
  { fillers, greetings, thanks, phrases }: Recogniser,
  isQuestion: boolean,
): Meaning | undefined {
  const inLanguage = words.map((word) => ({ ...word, isFiller: isIn(fillers, word) }));
  const bare = inLanguage.filter(({ isFiller }) => !isFiller).length;
  const found = phrases.find(({ meaning, slots }) => {
    if (bare > slots.length) return false;
    // "It works" is one letter apart from "it doesn't work" in some languages.
    if (meaning === "done") return !isQuestion && fill(slots, inLanguage, isSame);
    return fill(slots, inLanguage, isMeant);
  });
  if (found || bare > 0) return found?.meaning;
  if (words.some((word) => isIn(thanks, word))) return "thanks";
  if (!words.some((word) => isIn(greetings, word))) return undefined;
  return isQuestion ? "nudge" : "greeting";
}

/** Whether each word is a filler or fills a slot of its own, so that only optional slots stay empty. */
function fill(
  slots: readonly Slot[],
  [next, ...others]: readonly WordInLanguage[],
  fits: (slotWord: string, word: Word) => boolean,
): boolean {
  if (!next) return slots.every(({ isOptional }) => isOptional);
  const isFilled = slots.some(
    ({ words }, at) =>
      words.some((word) => (next.isFiller ? isSame : fits)(word, next)) &&
      fill(slots.toSpliced(at, 1), others, fits),
  );
  return isFilled || (next.isFiller && fill(slots, others, fits));
}

function isIn(known: ReadonlySet<string>, { meant }: Word): boolean {
  return meant.some((word) => known.has(word));
}

function isSame(slotWord: string, { word }: Word): boolean {
  return slotWord === word;
}

function isMeant(slotWord: string, { meant }: Word): boolean {
  return meant.includes(slotWord);
}

function recogniserOf(data: CasePhrases): Recogniser {
  const greetings = new Set(wordsOf(data.greetings));
  const thanks = new Set(wordsOf(data.thanks));
  const fillers = new Set([...wordsOf(data.fillers), ...greetings, ...thanks]);
  const phrasesOf = (meaning: Meaning, list: string) =>
    list
      .split(",")
      .map((phrase) => ({ meaning, slots: phrase.trim().split(/\s+/).map(slotOf) }))
      .filter(({ slots }) => slots.some(({ isOptional }) => !isOptional));
  const phrases = [
    ...phrasesOf("done", data.done),
    ...phrasesOf("person", data.person),
    ...phrasesOf("nudge", data.nudges),
  ];
  const inPhrases = phrases.flatMap(({ slots }) => slots.flatMap(({ words }) => words));
  return { words: fillers.union(new Set(inPhrases)), fillers, greetings, thanks, phrases };
}

function slotOf(text: string): Slot {
  const isOptional = text.endsWith("?");
  return { words: text.replace(/\?$/, "").split("|").flatMap(wordsOf), isOptional };
}
