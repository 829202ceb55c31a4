import { textHash } from "../words/text-hash.ts";
import { pairOf } from "./features.ts";

/** A word in fewer texts than this isn't familiar: it may be repaired, like one that occurs in none. */
export const familiarFrom = 2;

/** A word in fewer texts than this may itself be a typing error, so nothing is repaired to it. */
const trusted = 3;

/** Shorter words are left alone: too many others are one letter away. */
const shortest = 4;

/** Whether two words occur side by side in the training texts. */
export type AreNeighbours = (a: string, b: string) => boolean;

/**
 * Repairs typing errors with the vocabulary of the training texts: an unknown word becomes the known word one error away
 * (a letter too many, missing, wrong, or two swapped), if there is one. Candidates come from a deletion index (Garbe's
 * SymSpell, 2012): two words one error apart meet when each loses at most one letter. Of several candidates the one
 * with the same neighbours wins, then the more frequent one.
 */
export class Spelling {
  /** By word: how many training texts it occurs in. */
  readonly frequency: ReadonlyMap<string, number>;
  private readonly areNeighbours: AreNeighbours;
  /**
   * By the hash of a word with at most one letter missing: the words that it may stand for, one or several. Words that only
   * share a hash are told apart when they're compared.
   */
  private readonly deletions = new Map<number, string | string[]>();

  constructor(frequency: ReadonlyMap<string, number>, areNeighbours: AreNeighbours) {
    this.frequency = frequency;
    this.areNeighbours = areNeighbours;
    for (const [word, count] of frequency) {
      if (count < trusted || word.length < shortest - 1) continue;
      for (const key of keysOf(word)) {
        const words = this.deletions.get(key);
        if (words === undefined) this.deletions.set(key, word);
        else if (typeof words === "string") this.deletions.set(key, [words, word]);
        else words.push(word);
      }
    }
  }

  /** Learns the vocabulary, and which words occur side by side. */
  static learn(texts: string[][]): Spelling {
    const frequency = new Map<string, number>();
    const pairs = new Set<string>();
    for (const words of texts) {
      for (const word of new Set(words)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
      for (let i = 1; i < words.length; i++) {
        pairs.add(pairOf(words[i - 1] as string, words[i] as string));
      }
    }
    return new Spelling(frequency, (a, b) => pairs.has(pairOf(a, b)));
  }

  /** The words with their errors repaired. */
  repair(words: string[]): string[] {
    return words.map((word, i) => {
      if (
        word.length < shortest ||
        /\d/.test(word) ||
        (this.frequency.get(word) ?? 0) >= familiarFrom
      )
        return word;
      return this.best(word, words[i - 1], words[i + 1]) ?? word;
    });
  }

  private best(word: string, before = "", after = ""): string | undefined {
    let best: string | undefined;
    let most = 0;
    for (const candidate of this.candidates(word)) {
      if (candidate === word) continue;
      const beside =
        Number(this.areNeighbours(before, candidate)) +
        Number(this.areNeighbours(candidate, after));
      const score = (this.frequency.get(candidate) ?? 0) * (1 + 10 * beside);
      if (score > most) [best, most] = [candidate, score];
    }
    return best;
  }

  private candidates(word: string): Set<string> {
    const found = new Set<string>();
    for (const key of keysOf(word)) {
      const words = this.deletions.get(key) ?? [];
      for (const candidate of typeof words === "string" ? [words] : words) {
        if (oneErrorApart(word, candidate)) found.add(candidate);
      }
    }
    return found;
  }
}

/** The hashes of a word and of what's left of it without one of its letters. */
function keysOf(word: string): Set<number> {
  return new Set([word, ...withoutOne(word)].map(hashOf));
}

/** Cut to 30 bits: the numbers that a map keeps without an object for each. */
function hashOf(word: string): number {
  return textHash(word) & 0x3fffffff;
}

function withoutOne(word: string): string[] {
  return Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1));
}

/** Whether the Damerau-Levenshtein distance (with adjacent swaps) is at most 1. */
export function oneErrorApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  const shorter = Math.min(a.length, b.length) - start;
  while (end < shorter && a.at(-1 - end) === b.at(-1 - end)) end++;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
