import { synonymMark } from "../words/marks.ts";
import type { WordReader } from "../words/word-reader.ts";
import { type PackedPhrases, PhraseTable, packPhrases } from "./phrase-table.ts";

/** Words and phrases that people use for one thing, group by group. */
export type Synonyms = readonly (readonly string[])[];

/**
 * The words that stand for what others mean.
 *
 * @param readings the words of a text as they were written, and with typing errors repaired: a repair may know no synonym
 */
export type SynonymMarks = (...readings: (readonly string[])[]) => string[];

/** Packs synonyms. @param readWords reads their words as those of messages are read */
export function packSynonyms(synonyms: Synonyms, readWords: WordReader): PackedPhrases {
  return packPhrases(
    synonyms.flatMap((group) =>
      group.map((phrase) => ({ words: readWords(phrase), meaning: `${synonymMark}${group[0]}` })),
    ),
  );
}

/**
 * Recognises synonyms: each group that words belong to becomes a word of its own, so that a message shares a word with an
 * entry that says the same in others.
 */
export function createSynonymMarks(synonyms: PackedPhrases): SynonymMarks {
  const groups = new PhraseTable(synonyms);
  if (groups.isEmpty) return () => [];
  return (...readings) => {
    const found = new Set<string>();
    for (const words of new Set(readings)) groups.find(words, found);
    return [...found].sort();
  };
}
