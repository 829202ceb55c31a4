import { isMark } from "../words/marks.ts";
import { KeyTable, unknown } from "./key-table.ts";
import type { SparseVector } from "./sparse-vectors.ts";
import { highKey, joinedKey, KeyList, lowKey, pairKey } from "./text-keys.ts";
import { VectorBuilder } from "./vector-builder.ts";

/** Two words this far apart at most are a pair: "number is banned" and "banned number" share one. */
export const pairReach = 2;

/** The value of the feature of every text, beside kinds of length 1: its weight is what a classifier adds to the fixed bias. */
const constantValue = 0.3;

/** The features of messages as plain values. */
export interface PackedFeatures {
  /** The slots of tables: by the key of a feature, its number. A table for each kind is searched in half the time of one for all. */
  words: Int32Array;
  pairs: Int32Array;
  grams: Int32Array;
  /** By the number of a feature: its inverse document frequency. The last feature, which has no key, is that of every text. */
  idf: Float32Array;
  /** How many texts the features were learned from. */
  texts: number;
  /** How many of the features, the first ones, are words and pairs. */
  wordsAndPairs: number;
  /** The hashes of the language's words, ascending: of the familiar ones, or of all where there are few texts. */
  knownWords: Uint32Array;
}

/** A feature that was learned at run time. */
interface LearnedFeature {
  number: number;
  /** In how many of the texts that were learned then it occurs. */
  texts: number;
}

/** Written to by each call, so that a message costs hardly any memory. */
const scratch = { words: new KeyList(), grams: new KeyList(), vector: new VectorBuilder() };

/**
 * The features of messages and their weights, learned from the training texts: words, unordered pairs of words that stand
 * close together, and letter n-grams, which survive a typing error that the word does not. Each kind is weighted by
 * sublinear TF-IDF and scaled to length 1, so that none outweighs another; so is the whole vector, so that a long message
 * doesn't outweigh a short one.
 *
 * Features are numbered by kind: words, pairs, n-grams, and then what was learned at run time.
 */
export class FeatureSpace {
  private readonly packed: PackedFeatures;
  private readonly words: KeyTable;
  private readonly pairs: KeyTable;
  private readonly grams: KeyTable;
  /** The weight of a feature that occurs in a single text. */
  private readonly rarest: number;
  /** By key, both halves in one. */
  private readonly learned = new Map<number, LearnedFeature>();
  /** How many features there have been. */
  private count: number;

  constructor(packed: PackedFeatures) {
    this.packed = packed;
    this.words = new KeyTable(packed.words);
    this.pairs = new KeyTable(packed.pairs);
    this.grams = new KeyTable(packed.grams);
    this.rarest = Math.log(1 + packed.texts);
    this.count = packed.idf.length;
  }

  /**
   * Adds the new words of a text with their n-grams, each at the weight of the rarest: a text learned at run time may
   * bring new words. Returns what removes them again, except those that other such texts have as well.
   */
  grow(words: string[]): () => void {
    const found = new Set<number>();
    for (const word of words) {
      const [low, high] = [lowKey(word), highKey(word)];
      if (this.words.get(low, high) !== unknown) continue;
      found.add(joinedKey(low, high));
      const { lows, highs, length } = gramsOf(word);
      for (let i = 0; i < length; i++) {
        const [low, high] = [lows[i] as number, highs[i] as number];
        if (this.grams.get(low, high) === unknown) found.add(joinedKey(low, high));
      }
    }
    for (const key of found) {
      const feature = this.learned.get(key);
      if (feature) feature.texts++;
      else this.learned.set(key, { number: this.count++, texts: 1 });
    }
    return () => {
      for (const key of found) {
        const feature = this.learned.get(key);
        if (feature && --feature.texts === 0) this.learned.delete(key);
      }
    };
  }

  /** How many features there are; none has a higher number. */
  get size(): number {
    return this.count;
  }

  /** How many of the features, the first ones, are words and pairs. */
  get wordsAndPairs(): number {
    return this.packed.wordsAndPairs;
  }

  /** The hashes of the language's words, see {@link PackedFeatures.knownWords}. */
  get knownWords(): Uint32Array {
    return this.packed.knownWords;
  }

  /** The number of a word; {@link unknown} for a word that is no feature. */
  number(word: string): number {
    return this.find(this.words, lowKey(word), highKey(word));
  }

  /** The numbers of words, see {@link number}. */
  numbers(words: readonly string[]): number[] {
    return words.map((word) => this.number(word));
  }

  /** The weight of the word with a number: its inverse document frequency, and that of the rarest for an unknown one. */
  weightOfNumber(number: number): number {
    if (number === unknown) return this.rarest;
    return this.packed.idf[number] ?? Math.fround(this.rarest);
  }

  /** Whether the word with a number occurs in at least two of the texts: once may be chance. */
  isFamiliar(number: number): boolean {
    return number !== unknown && this.weightOfNumber(number) <= familiarWeight(this.packed.texts);
  }

  /** The number of the feature that every text has. */
  get everyText(): number {
    return this.packed.idf.length - 1;
  }

  /** Whether a text, given as its words, has any feature beside the one of every text. */
  knows(words: readonly string[]): boolean {
    return words.some((word) => this.number(word) !== unknown || this.knowsGrams(word));
  }

  private knowsGrams(word: string): boolean {
    const { lows, highs, length } = gramsOf(word);
    for (let i = 0; i < length; i++) {
      const number = this.find(this.grams, lows[i] as number, highs[i] as number);
      if (number !== unknown) return true;
    }
    return false;
  }

  /** Whether two words stand close together in the texts. */
  areNeighbours(a: string, b: string): boolean {
    const low = pairKey(lowKey(a), lowKey(b));
    return this.pairs.get(low, pairKey(highKey(a), highKey(b))) !== unknown;
  }

  /** The weight of a word, as {@link weightOfNumber} gives it. */
  weightOf(word: string): number {
    return this.weightOfNumber(this.number(word));
  }

  /** The vector of a text, given as its words. Unknown features are left out. The next one overwrites it. */
  vector(words: readonly string[]): SparseVector {
    const { vector, words: keys } = scratch;
    keys.setWords(words);
    const { lows, highs } = keys;
    // Marks stand at the end, next to nothing, and have no letters.
    let written = words.length;
    while (written > 0 && isMark(words[written - 1] as string)) written--;

    vector.begin(this.count, this.packed.idf, this.rarest);
    this.addAll(this.words, keys);
    vector.endKind();
    for (let distance = 1; distance <= pairReach; distance++) {
      for (let i = distance; i < written; i++) {
        const low = pairKey(lows[i - distance] as number, lows[i] as number);
        const high = pairKey(highs[i - distance] as number, highs[i] as number);
        vector.add(this.pairs.get(low, high));
      }
    }
    vector.endKind();
    for (let i = 0; i < written; i++) this.addAll(this.grams, gramsOf(words[i] as string));
    vector.endKind();
    vector.addAs(this.everyText, constantValue);
    return vector.build();
  }

  private addAll(table: KeyTable, { lows, highs, length }: KeyList): void {
    for (let i = 0; i < length; i++) {
      scratch.vector.add(this.find(table, lows[i] as number, highs[i] as number));
    }
  }

  private find(table: KeyTable, low: number, high: number): number {
    const number = table.get(low, high);
    if (number !== unknown || this.learned.size === 0) return number;
    return this.learned.get(joinedKey(low, high))?.number ?? unknown;
  }
}

/** The weight of a word that occurs in two of so many texts, with room for rounding. */
export function familiarWeight(texts: number): number {
  return Math.log(1 + texts / 2) + 1e-6;
}

/** The keys of the n-grams of a word, which the next call overwrites. */
function gramsOf(word: string): KeyList {
  const { grams } = scratch;
  if (isMark(word)) grams.length = 0;
  else grams.setGrams(word);
  return grams;
}
