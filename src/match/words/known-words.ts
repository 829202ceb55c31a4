import { keepingLatest } from "./keeping-latest.ts";
import { textHash } from "./text-hash.ts";

/**
 * The words of a language, of which only hashes are kept: a few bytes a word, so that every language can be asked how many
 * words of a message it knows, though few are in use. An unknown word is taken for a known one once in half a million times.
 */
export class KnownWords {
  /** Ascending. */
  readonly hashes: Uint32Array;

  /** @param hashes ascending, as {@link KnownWords.hashes} gives them */
  constructor(hashes: Uint32Array) {
    this.hashes = hashes;
  }

  static of(words: Iterable<string>): KnownWords {
    return new KnownWords(Uint32Array.from(new Set(Array.from(words, textHash))).sort());
  }

  /** The share of different words that are known, 0 to 1; numbers don't count. 0 where there are none. */
  shareOf(words: readonly string[]): number {
    const hashes = hashesOf(words);
    let known = 0;
    for (const hash of hashes) if (this.has(hash)) known++;
    return hashes.length === 0 ? 0 : known / hashes.length;
  }

  private has(hash: number): boolean {
    let [from, to] = [0, this.hashes.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.hashes[middle] as number) < hash) from = middle + 1;
      else to = middle;
    }
    return this.hashes[from] === hash;
  }
}

const number = /^\p{N}+$/u;

/** The hashes of different words, but for numbers. Languages without habits of their own are asked about the same ones. */
const hashesOf = keepingLatest((words: readonly string[]) =>
  [...new Set(words)].filter((word) => !number.test(word)).map(textHash),
);
