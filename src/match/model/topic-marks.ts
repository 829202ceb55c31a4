import type { OtherTopics } from "../../faq/schema.ts";
import { topicMark } from "../words/marks.ts";
import { wordsOf } from "../words/words.ts";
import { type PackedPhrases, PhraseTable, packPhrases } from "./phrase-table.ts";

/** The word that stands for another product. */
export const productMark = `${topicMark}products`;

/** Names of errors and functions, as they stand in code. */
const code = /\b[A-Z]{2,}(?:_[A-Z0-9]+)+\b|\b[a-z]+(?:[A-Z][a-z]+)+\(|\b\w+\.\w+\(|=>|\{\s*"/;

/** What other topics are recognised by, as plain values. */
export interface PackedTopics {
  /** The names of all kinds. */
  others: PackedPhrases;
  /** The names of what the entries are about. */
  own: PackedPhrases;
}

/** Packs the names of topics. */
export function packTopics({ own, others }: OtherTopics): PackedTopics {
  return {
    others: packPhrases(
      Object.entries(others).flatMap(([kind, phrases]) =>
        phrases.map((phrase) => ({ words: wordsOf(phrase), meaning: topicMark + kind })),
      ),
    ),
    own: packPhrases(own.map((name) => ({ words: wordsOf(name), meaning: "own" }))),
  };
}

/**
 * Recognises what else a message may be about: another product, say. Each kind of topic that it names becomes a word of its
 * own, so that the matcher learns from some names of a kind what all of them mean.
 */
export function createTopicMarks(topics: PackedTopics): (text: string) => string[] {
  const others = new PhraseTable(topics.others);
  const own = new PhraseTable(topics.own);
  if (others.isEmpty) return () => [];
  return (text) => {
    const words = wordsOf(text);
    const found = others.find(words);
    if (code.test(text)) found.add(`${topicMark}code`);
    if (found.has(productMark) && own.find(words).size > 0) found.delete(productMark);
    return [...found].sort();
  };
}
