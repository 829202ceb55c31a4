import { KeyTable, unknown } from "./key-table.ts";
import { highKey, lowKey } from "./text-keys.ts";

/** A word in fewer texts than this isn't familiar: it may be repaired, like one that occurs in none. */
const familiarFrom = 2;

/** A word in fewer texts than this may itself be a typing error, so nothing is repaired to it. */
const trusted = 3;

/** Shorter words are left alone: too many others are one letter away. */
const shortest = 4;

const digit = /\d/;

/** Whether two words occur side by side in the training texts. */
export type AreNeighbours = (a: string, b: string) => boolean;

/** A vocabulary as plain values. */
export interface PackedSpelling {
  /** All familiar words, one after the other. */
  letters: string;
  /** By word: where it ends. */
  ends: Uint32Array;
  /** By word: how many training texts it occurs in. */
  counts: Uint32Array;
  /** By the key of a word: its number. */
  keys: Int32Array;
  /** The hashes of trusted words with at most one letter missing, ascending. */
  deletions: Uint32Array;
  /** The words that they may stand for, in the same order. Words that only share a hash are told apart when they're compared. */
  deleted: Uint32Array;
}

/**
 * Repairs typing errors with the vocabulary of the training texts: an unknown word becomes the known word one error away
 * (a letter too many, missing, wrong, or two swapped), if there is one. Candidates come from a deletion index (Garbe's
 * SymSpell, 2012): two words one error apart meet when each loses at most one letter. Of several candidates the one
 * with the same neighbours wins, then the more frequent one.
 */
export class Spelling {
  readonly packed: PackedSpelling;
  private readonly keys: KeyTable;
  private readonly areNeighbours: AreNeighbours;

  constructor(packed: PackedSpelling, areNeighbours: AreNeighbours) {
    this.packed = packed;
    this.keys = new KeyTable(packed.keys);
    this.areNeighbours = areNeighbours;
  }

  /** Learns the vocabulary, and which words occur side by side. */
  static learn(texts: readonly (readonly string[])[]): Spelling {
    const counts = new Map<string, number>();
    const pairs = new Set<string>();
    for (const words of texts) {
      for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
      for (let i = 1; i < words.length; i++) pairs.add(`${words[i - 1]} ${words[i]}`);
    }
    return new Spelling(
      packVocabulary(counts),
      (a, b) => pairs.has(`${a} ${b}`) || pairs.has(`${b} ${a}`),
    );
  }

  /** The words with their errors repaired: the very array where there are none. */
  repair(words: readonly string[]): readonly string[] {
    let repaired: string[] | undefined;
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as string;
      if (!this.isRepairable(word)) continue;
      const best = this.best(word, words[i - 1], words[i + 1]);
      if (best === undefined) continue;
      repaired ??= [...words];
      repaired[i] = best;
    }
    return repaired ?? words;
  }

  private isRepairable(word: string): boolean {
    if (word.length < shortest) return false;
    return this.keys.get(lowKey(word), highKey(word)) === unknown && !digit.test(word);
  }

  private best(word: string, before = "", after = ""): string | undefined {
    let best: string | undefined;
    let most = 0;
    for (const number of this.candidates(word)) {
      const candidate = this.word(number);
      if (candidate === word || !oneErrorApart(word, candidate)) continue;
      const beside =
        Number(this.areNeighbours(before, candidate)) +
        Number(this.areNeighbours(candidate, after));
      const score = (this.packed.counts[number] as number) * (1 + 10 * beside);
      if (score > most) [best, most] = [candidate, score];
    }
    return best;
  }

  private candidates(word: string): Set<number> {
    const { deletions, deleted } = this.packed;
    const found = new Set<number>();
    for (let i = -1; i < word.length; i++) {
      const hash = hashWithout(word, i);
      for (let at = placeOf(hash, deletions); deletions[at] === hash; at++) {
        found.add(deleted[at] as number);
      }
    }
    return found;
  }

  private word(number: number): string {
    const { letters, ends } = this.packed;
    return letters.slice(ends[number - 1] ?? 0, ends[number]);
  }
}

/** Packs a vocabulary. @param counts by word: how many texts it occurs in */
export function packVocabulary(counts: ReadonlyMap<string, number>): PackedSpelling {
  const familiar = [...counts].filter(([, count]) => count >= familiarFrom);
  const keys = KeyTable.for(familiar.length);
  const ends = new Uint32Array(familiar.length);
  const deletions: { hash: number; number: number }[] = [];
  let end = 0;
  for (const [number, [word, count]] of familiar.entries()) {
    end += word.length;
    ends[number] = end;
    keys.add(lowKey(word), highKey(word), number);
    if (count < trusted || word.length < shortest - 1) continue;
    const hashes = new Set(
      Array.from({ length: word.length + 1 }, (_, i) => hashWithout(word, i - 1)),
    );
    for (const hash of hashes) deletions.push({ hash, number });
  }
  deletions.sort((a, b) => a.hash - b.hash || a.number - b.number);
  return {
    letters: familiar.map(([word]) => word).join(""),
    ends,
    counts: Uint32Array.from(familiar, ([, count]) => count),
    keys: keys.slots,
    deletions: Uint32Array.from(deletions, ({ hash }) => hash),
    deleted: Uint32Array.from(deletions, ({ number }) => number),
  };
}

/** The hash of a word without one of its UTF-16 units, or of the whole word. @param left the unit's place, or -1 */
function hashWithout(word: string, left: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) {
    if (i !== left) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}

/** Where a value stands in ascending numbers, or would stand. */
function placeOf(value: number, ascending: Uint32Array): number {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ascending[middle] as number) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Whether the Damerau-Levenshtein distance (with adjacent swaps) is at most 1. */
export function oneErrorApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  const [leftA, leftB] = [endA - start, endB - start];
  if (leftA <= 1 && leftB <= 1) return true;
  return (
    leftA === 2 &&
    leftB === 2 &&
    a.charCodeAt(start) === b.charCodeAt(start + 1) &&
    a.charCodeAt(start + 1) === b.charCodeAt(start)
  );
}
