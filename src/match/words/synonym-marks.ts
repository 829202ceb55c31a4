import { synonymMark } from "./marks.ts";
import { PhraseIndex } from "./phrase-index.ts";
import type { WordReader } from "./word-reader.ts";

/** Words and phrases that people use for one thing, group by group. */
export type Synonyms = readonly (readonly string[])[];

/**
 * The words that stand for what others mean.
 *
 * @param readings the words of a text as they were written, and with typing errors repaired: a repair may know no synonym
 */
export type SynonymMarks = (...readings: (readonly string[])[]) => string[];

/**
 * Recognises synonyms: each group that words belong to becomes a word of its own, so that a message shares a word with an
 * entry that says the same in others.
 *
 * @param readWords reads the words of the synonyms as those of messages are read
 */
export function createSynonymMarks(synonyms: Synonyms, readWords: WordReader): SynonymMarks {
  const groups = new PhraseIndex(readWords);
  for (const group of synonyms) {
    const mark = `${synonymMark}${group[0]}`;
    for (const phrase of group) groups.add(phrase, mark);
  }
  if (groups.isEmpty) return () => [];
  return (...readings) => {
    const found = readings.map((words) => groups.find(words));
    return [...new Set(found.flatMap((marks) => [...marks]))].sort();
  };
}
