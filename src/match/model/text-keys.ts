import { textHash } from "../words/text-hash.ts";

/**
 * Words, pairs of words and letter n-grams are looked up by keys of 64 bits, in a low and a high half of 32 bits each. To
 * build the names themselves would cost a string for each of the hundred features of a message.
 */

/** The length of letter n-grams, taken within a word with its two ends marked. */
export const gramLength = 4;

/** The marks of the two ends of a word, which are no letters. */
export const wordEnds = { before: "<", after: ">" } as const;

const beforeWord = wordEnds.before.charCodeAt(0);
const afterWord = wordEnds.after.charCodeAt(0);

/** The low half of a word's key. */
export function lowKey(word: string): number {
  return mixed(textHash(word));
}

/** The high half of a word's key: a hash that has nothing to do with that of the low half. */
export function highKey(word: string): number {
  let hash = 0x2545f491;
  for (let i = 0; i < word.length; i++) {
    hash = Math.imul(((hash << 7) | (hash >>> 25)) ^ word.charCodeAt(i), 0x5bd1e995);
  }
  return mixed(hash);
}

/** The half of a pair's key, given those of its words: the same in either order. */
export function pairKey(a: number, b: number): number {
  return mixed((a + b) | 0);
}

/** The half of a phrase's key, given that of all its words but the last, and that of the last. */
export function phraseKey(before: number, last: number): number {
  return mixed(Math.imul(before, 0x01000193) ^ last);
}

/** The low half of the key of the n-gram of these four UTF-16 units. */
export function lowGramKey(a: number, b: number, c: number, d: number): number {
  return mixed((a | (b << 16)) ^ mixed(c | (d << 16)));
}

/** The high half of the key of an n-gram, given the low half and its last two units. No two n-grams have both in common. */
export function highGramKey(low: number, c: number, d: number): number {
  return mixed((c | (d << 16)) ^ low);
}

/** Keys one after the other, in memory that is used again and again. */
export class KeyList {
  lows = new Int32Array(64);
  highs = new Int32Array(64);
  length = 0;

  add(low: number, high: number): void {
    if (this.length === this.lows.length) {
      this.lows = grown(this.lows);
      this.highs = grown(this.highs);
    }
    this.lows[this.length] = low;
    this.highs[this.length] = high;
    this.length++;
  }

  /** The keys of words. */
  setWords(words: readonly string[]): void {
    this.length = 0;
    for (let i = 0; i < words.length; i++) {
      this.add(lowKey(words[i] as string), highKey(words[i] as string));
    }
  }

  /** The keys of the letter n-grams of a word. */
  setGrams(word: string): void {
    this.length = 0;
    let a = beforeWord;
    let b = word.charCodeAt(0);
    let c = word.charCodeAt(1);
    for (let i = gramLength - 2; i <= word.length; i++) {
      const d = i < word.length ? word.charCodeAt(i) : afterWord;
      const low = lowGramKey(a, b, c, d);
      this.add(low, highGramKey(low, c, d));
      a = b;
      b = c;
      c = d;
    }
  }
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * array.length);
  larger.set(array);
  return larger;
}

/** Both halves of a key in one number, 53 bits of them. */
export function joinedKey(low: number, high: number): number {
  return (low >>> 0) * 2 ** 21 + (high >>> 11);
}

/** Spreads every bit over all others (the finalizer of MurmurHash3, which loses nothing). */
export function mixed(hash: number): number {
  let mix = hash ^ (hash >>> 16);
  mix = Math.imul(mix, 0x85ebca6b);
  mix ^= mix >>> 13;
  mix = Math.imul(mix, 0xc2b2ae35);
  return mix ^ (mix >>> 16);
}
