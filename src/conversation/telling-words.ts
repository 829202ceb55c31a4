import { wordsOf } from "../match/words/words.ts";
import { withoutPhrases } from "./phrase-cover.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * The words that say what a message is about: all but function words ("how", "the") and names of platforms.
 *
 * @param words those of the text
 */
export function tellingWords(
  text: string,
  { platforms, functionWords }: Vocabulary,
  words: readonly string[] = wordsOf(text),
): string[] {
  return withoutPhrases(words, platforms).filter((word) => !functionWords.has(word));
}

/**
 * In letters: the shortest stem that two forms of a word share; by how much their lengths differ at most; and how many of
 * the shorter one's last letters may be others.
 */
const stem = { shortest: 4, ending: 3, change: 2 };

/** Whether two words are the same, whatever their ending: "delete" and "deleted". */
export function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  if (shorter < stem.shortest || Math.abs(a.length - b.length) > stem.ending) return false;
  const length = Math.max(stem.shortest, shorter - stem.change);
  return a.slice(0, length) === b.slice(0, length);
}
