import type { FaqEntry } from "../faq/knowledge.ts";
import { wordsOf } from "../match/words/words.ts";
import { heartOf, partOfAnswer } from "./part-of-answer.ts";
import { hasPhrase } from "./phrase-cover.ts";
import type { Response } from "./response.ts";
import type { Understanding } from "./understanding.ts";

/** The most entries that are offered in place of the one that was shown before. */
const mostOthers = 2;

/**
 * What to say to a question whose answer was the last thing that the person saw: the part that it's about, if it asks about
 * one; if it's the same question again, as an angry person asks it, the heart of the answer and what else may be meant.
 *
 * @param others the next best entries
 */
export function respondAgain(
  text: string,
  entry: FaqEntry,
  others: readonly FaqEntry[],
  { knowledge, vocabulary }: Understanding,
): Response {
  const isAngry = /!{2,}|\?{3,}/.test(text) || hasPhrase(wordsOf(text), vocabulary.repeats);
  const blocks = isAngry ? [] : partOfAnswer(entry.answer, text, entry.question, vocabulary);
  if (blocks.length > 0) return { kind: "part", entry, blocks, offered: [] };
  const related = entry.related.flatMap((id) => knowledge.entry(id) ?? []);
  const offered = [...new Set([...others, ...related])].slice(0, mostOthers);
  return { kind: "part", entry, blocks: heartOf(entry.answer), offered, isRepeated: true };
}
