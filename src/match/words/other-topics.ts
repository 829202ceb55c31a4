import type { OtherTopics } from "../../faq/schema.ts";
import { topicMark } from "./marks.ts";
import { PhraseIndex } from "./phrase-index.ts";
import { wordsOf } from "./words.ts";

/** The word that stands for another product. */
export const productMark = `${topicMark}products`;

/** Names of errors and functions, as they stand in code. */
const code = /\b[A-Z]{2,}(?:_[A-Z0-9]+)+\b|\b[a-z]+(?:[A-Z][a-z]+)+\(|\b\w+\.\w+\(|=>|\{\s*"/;

/**
 * Recognises what else a message may be about: another product, say. Each kind of topic that it names becomes a word of its
 * own, so that the matcher learns from some names of a kind what all of them mean.
 */
export function createTopicMarks({ own, others }: OtherTopics): (text: string) => string[] {
  const kinds = new PhraseIndex();
  for (const [kind, phrases] of Object.entries(others)) {
    for (const phrase of phrases) kinds.add(phrase, topicMark + kind);
  }
  const names = new PhraseIndex();
  for (const name of own) names.add(name, "own");
  if (kinds.isEmpty) return () => [];
  return (text) => {
    const words = wordsOf(text);
    const found = kinds.find(words);
    if (code.test(text)) found.add(`${topicMark}code`);
    if (names.find(words).size > 0) found.delete(productMark);
    return [...found].sort();
  };
}
