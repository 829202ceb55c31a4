import { endsInQuestionMark } from "../match/words/question-marks.ts";
import { wordsOf } from "../match/words/words.ts";
import { type Hit, hitsIn, readMessage, type Word } from "./hits.ts";
import { listedPhrases } from "./phrases.ts";
import type { DialogWords } from "./schema.ts";

/** A longer question says what it's about. */
const mostWordsOfShortQuestion = 10;

/** Whether a message is a question: by its mark, or by its beginning, unless that begins a reply such as "did it". */
export function isQuestion(text: string, words: DialogWords): boolean {
  if (endsInQuestionMark(text)) return true;
  const message = readMessage(text, words);
  if (beginningsOf("asks", message, words).length === 0 || isDenial(message)) return false;
  const replies = ["done", "works", "solved", "aside"].flatMap((id) => listedPhrases(id, words));
  return !hitsIn(message, replies).some(({ at, length }) => at === 0 && length > 1);
}

/**
 * Whether a message can only be a question: it has the mark and begins like one, or it begins with "what", "how" or "is
 * it". "My old one?" may be a reply, and "is on" too.
 */
export function asksOutright(text: string, words: DialogWords): boolean {
  if (!isQuestion(text, words)) return false;
  const message = readMessage(text, words);
  const beginnings = beginningsOf("asks", message, words);
  const hasMark = endsInQuestionMark(text);
  return beginnings.some(({ length }) => hasMark || length > 1 || message[0]?.weight === 1);
}

/** "Does not ring" begins like "does it ring". */
function isDenial([first, second]: readonly Word[]): boolean {
  return first?.weight !== 1 && second?.negates === true;
}

/** The phrases for an id that a message begins with, spelled right: "whole" isn't "whose". */
function beginningsOf(id: string, message: readonly Word[], words: DialogWords): Hit[] {
  return hitsIn(message, listedPhrases(id, words)).filter(
    ({ at, share }) => at === 0 && share === 1,
  );
}

/**
 * Whether a message is a short question without anything of its own to ask about: "how?", "where do I find that?".
 *
 * @param about words that don't count as its own, such as those of the step at hand
 */
export function isBareQuestion(text: string, words: DialogWords, about = ""): boolean {
  const message = readMessage(text, words);
  const common = ["explain", "asks", "aside"].flatMap((id) => words[id] ?? []);
  const known = new Set([...common, about].flatMap(wordsOf));
  return (
    message.length > 0 &&
    message.length <= mostWordsOfShortQuestion &&
    isQuestion(text, words) &&
    message.every(({ word, weight }) => weight < 1 || known.has(word))
  );
}
