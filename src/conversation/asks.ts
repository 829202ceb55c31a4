import { wordsOf } from "../match/words/words.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Whether a text has a question mark, in any script. */
export function hasQuestionMark(text: string): boolean {
  return /[?؟]/u.test(text);
}

/** Whether a message is a question, by its mark or any of its words. */
export function asks(text: string, { questionWords }: Pick<Vocabulary, "questionWords">): boolean {
  return hasQuestionMark(text) || wordsOf(text).some((word) => questionWords.has(word));
}
