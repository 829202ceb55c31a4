import { oneErrorApart } from "../../../../match/model/spelling.ts";
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

/** In shorter words a typing error makes another word. */
const leastToMistype = 5;

/** One word of a phrase: any of the alternatives. */
interface Slot {
  words: readonly string[];
  isOptional: boolean;
}

/** A word of a message, and whether it changes nothing in the language at hand. */
interface Word {
  word: string;
  isFiller: boolean;
}

/** The phrases of one language, ready to be compared. */
interface Recogniser {
  fillers: ReadonlySet<string>;
  greetings: ReadonlySet<string>;
  thanks: ReadonlySet<string>;
  phrases: readonly { meaning: Meaning; slots: readonly Slot[] }[];
}

const recognisers: readonly Recogniser[] = Object.values(casePhrases).map(recogniserOf);

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
  const meaning = meaningOfClause(text);
  if (meaning) return meaning;
  const clauses = text.split(clauseEnd).filter((clause) => /[\p{L}\p{N}]/u.test(clause));
  if (clauses.length < 2) return undefined;
  const meanings = clauses.map(meaningOfClause);
  if (meanings.includes(undefined)) return undefined;
  return byWeight.find((candidate) => meanings.includes(candidate));
}

function meaningOfClause(text: string): Meaning | undefined {
  if (hasQuestionMark(text) && !/[^?？؟!.\s]/u.test(text)) return "nudge";
  const words = wordsOf(text);
  if (words.length === 0) return undefined;
  const isQuestion = hasQuestionMark(text);
  for (const recogniser of recognisers) {
    const meaning = recognise(words, recogniser, isQuestion);
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
  if (meaningOf(text) === "person") return { question: "" };
  const clauses = text.split(clauseEnd);
  const others = clauses.filter((clause) => meaningOfClause(clause) !== "person");
  if (others.length === clauses.length) return undefined;
  const question = others
    .join("")
    .replace(/[,;:\s،؛]+$/u, "")
    .trim();
  const isGist = wordsOf(question).length >= 3 && meaningOf(question) === undefined;
  return { question: isGist ? question : "" };
}

function recognise(
  words: readonly string[],
  { fillers, greetings, thanks, phrases }: Recogniser,
  isQuestion: boolean,
): Meaning | undefined {
  const inLanguage = words.map((word): Word => ({ word, isFiller: isIn(fillers, word) }));
  const bare = inLanguage.filter(({ isFiller }) => !isFiller).length;
  const found = phrases.find(({ meaning, slots }) => {
    if (bare > slots.length) return false;
    // "It works" is one letter apart from "it doesn't work" in some languages.
    if (meaning === "done") return !isQuestion && fill(slots, inLanguage, (a, b) => a === b);
    return fill(slots, inLanguage, isSame);
  });
  if (found || bare > 0) return found?.meaning;
  if (words.some((word) => isIn(thanks, word))) return "thanks";
  if (!words.some((word) => isIn(greetings, word))) return undefined;
  return isQuestion ? "nudge" : "greeting";
}

/** Whether each word is a filler or fills a slot of its own, so that only optional slots stay empty. */
function fill(
  slots: readonly Slot[],
  [next, ...others]: readonly Word[],
  isSame: (a: string, b: string) => boolean,
): boolean {
  if (!next) return slots.every(({ isOptional }) => isOptional);
  const isFilled = slots.some(
    ({ words }, at) =>
      words.some((word) => (next.isFiller ? word === next.word : isSame(word, next.word))) &&
      fill(slots.toSpliced(at, 1), others, isSame),
  );
  return isFilled || (next.isFiller && fill(slots, others, isSame));
}

function isIn(words: ReadonlySet<string>, word: string): boolean {
  if (words.has(word)) return true;
  return word.length >= leastToMistype && words.values().some((other) => isSame(other, word));
}

function isSame(a: string, b: string): boolean {
  if (a === b) return true;
  return Math.min(a.length, b.length) >= leastToMistype && oneErrorApart(a, b);
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
  return {
    fillers,
    greetings,
    thanks,
    phrases: [
      ...phrasesOf("done", data.done),
      ...phrasesOf("person", data.person),
      ...phrasesOf("nudge", data.nudges),
    ],
  };
}

function slotOf(text: string): Slot {
  const isOptional = text.endsWith("?");
  return { words: text.replace(/\?$/, "").split("|").flatMap(wordsOf), isOptional };
}
