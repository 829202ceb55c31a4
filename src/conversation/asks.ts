import { hasQuestionMark } from "../match/words/question-marks.ts";
import { wordsOf } from "../match/words/words.ts";
import type { Vocabulary } from "./vocabulary.ts";

type QuestionWords = Pick<Vocabulary, "questionWords">;

/** Whether a message may be a question, by its mark or any of its words. */
export function asks(
  text: string,
  { questionWords }: QuestionWords,
  words: readonly string[] = wordsOf(text),
): boolean {
  return hasQuestionMark(text) || words.some((word) => questionWords.has(word));
}

/** Whether a message surely is a question, by its mark or the word that it begins or ends with. */
export function asksOutright(
  text: string,
  { questionWords }: QuestionWords,
  words: readonly string[] = wordsOf(text),
): boolean {
  return (
    hasQuestionMark(text) ||
    questionWords.has(words[0] ?? "") ||
    questionWords.has(words.at(-1) ?? "")
  );
}
