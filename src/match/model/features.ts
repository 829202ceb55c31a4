import { isMark, isSynonymMark } from "../words/marks.ts";
import type { SparseVector } from "./sparse-vectors.ts";
import { VectorBuilder } from "./vector-builder.ts";

/** Two words this far apart at most are a pair: "number is banned" and "banned number" share one. */
const pairReach = 2;

/**
 * A pair or an n-gram has to occur in one of this many texts: a rarer one says nothing about others. In a small set every
 * feature is kept, as each may be the only one that tells two entries apart.
 */
const rarest = 5200;

/** A feature of every text, beside kinds of length 1: its weight is what a classifier adds to the fixed bias. */
const constant = { name: "#", value: 0.3 };

/**
 * How much more a group of synonyms counts than a word: it says what is meant. Measured on knowledge bases without
 * phrasings, where 1.5 finds 3 to 5 more of 100 right entries among the first four, and 2 no more.
 */
const synonymWeight = 1.5;

/** Of so few texts, a word that occurs once says as much as one that occurs twice in many. */
const fewTexts = 1000;

/** The number of all words that are no feature. */
const unknown = -1;

/** The length of letter n-grams, taken within a word with its two ends marked. */
const gramLength = 4;

/**
 * The features of messages and their weights, learned from the training texts: words, unordered pairs of words that stand
 * close together, and letter n-grams, which survive a typing error that the word does not. Each kind is weighted by
 * sublinear TF-IDF and scaled to length 1, so that none outweighs another; so is the whole vector, so that a long message
 * doesn't outweigh a short one.
 *
 * Features are numbered by kind: words, pairs, n-grams, and then what was learned at run time.
 */
export class FeatureSpace {
  private readonly index = new Map<string, number>();
  /** By the number of a feature: its inverse document frequency. */
  idf: Float32Array;
  readonly texts: number;
  /** How many of the features, the first ones, are words and pairs. */
  readonly wordsAndPairs: number;
  /** By name of a feature that was learned at run time: in how many texts it occurs. */
  private readonly learned = new Map<string, number>();
  /** Caches the n-grams of words: most words of a message have been seen before. */
  private readonly ngramCache = new Map<string, Int32Array>();
  private readonly vectors = new VectorBuilder();

  /** @param texts how many texts the features were learned from */
  constructor(names: string[], idf: Float32Array, texts: number) {
    for (const [i, name] of names.entries()) this.index.set(name, i);
    this.idf = idf;
    this.texts = texts;
    const firstGram = names.findIndex(isGram);
    this.wordsAndPairs = firstGram < 0 ? names.length : firstGram;
  }

  /** Learns the features of texts, each given as its words. */
  static learn(texts: string[][]): FeatureSpace {
    const count = new TextCounter();
    for (const words of texts) count.add(words);
    const least = texts.length / rarest;
    const counted = [...count.names.keys()].filter(
      (i) => (count.texts[i] as number) >= least || isWord(count.names[i] as string),
    );
    const kept = [isWord, isPair, isGram].flatMap((isOfKind) =>
      counted.filter((i) => isOfKind(count.names[i] as string)),
    );
    const names = kept.map((i) => count.names[i] as string);
    const idf = kept.map((i, k) => {
      const weight = isSynonymMark(names[k] as string) ? synonymWeight : 1;
      return weight * Math.log(1 + texts.length / (count.texts[i] as number));
    });
    names.push(constant.name);
    idf.push(0);
    return new FeatureSpace(names, Float32Array.from(idf), texts.length);
  }

  /**
   * Adds the new words of a text with their n-grams, each at the weight of the rarest: a text learned at run time may
   * bring new words. Returns what removes them again, except those that other such texts have as well.
   */
  grow(words: string[]): () => void {
    const isNew = (name: string) => !this.index.has(name) || this.learned.has(name);
    const newWords = words.filter(isNew);
    const names = new Set(newWords.flatMap((word) => [word, ...ngramsOf(word)]).filter(isNew));
    const added = [...names].filter((name) => !this.index.has(name));
    const grown = new Float32Array(this.idf.length + added.length).fill(Math.log(1 + this.texts));
    grown.set(this.idf);
    for (const [i, name] of added.entries()) this.index.set(name, this.idf.length + i);
    this.idf = grown;
    for (const name of names) this.learned.set(name, (this.learned.get(name) ?? 0) + 1);
    const dropCached = () => {
      for (const word of newWords) this.ngramCache.delete(word);
    };
    dropCached();
    return () => {
      for (const name of names) {
        const left = (this.learned.get(name) ?? 0) - 1;
        if (left > 0) {
          this.learned.set(name, left);
        } else {
          this.learned.delete(name);
          this.index.delete(name);
        }
      }
      dropCached();
    };
  }

  /** How many features there are. */
  get size(): number {
    return this.idf.length;
  }

  /** The features' names, in the order of their numbers. */
  get names(): string[] {
    return [...this.index.keys()];
  }

  /** The numbers of words; all unknown words share one that is no feature's. */
  numbers(words: string[]): number[] {
    return words.map((word) => this.index.get(word) ?? unknown);
  }

  /** The weight of the word with a number: its inverse document frequency, and that of the rarest for an unknown one. */
  weightOfNumber(number: number): number {
    return this.idf[number] ?? Math.log(1 + this.texts);
  }

  /** Whether a word occurs in at least two of the texts: once may be chance. */
  isFamiliar(word: string): boolean {
    const at = this.index.get(word);
    return at !== undefined && (this.idf[at] as number) <= Math.log(1 + this.texts / 2) + 1e-6;
  }

  /** The language's words: the familiar ones, or all where there are few texts. */
  get knownWords(): string[] {
    const words = [...this.index.keys()].filter((name) => isWord(name) && !isMark(name));
    return this.texts < fewTexts ? words : words.filter((word) => this.isFamiliar(word));
  }

  /** Whether a feature is the one of every text. */
  isOfEveryText(feature: number): boolean {
    return feature === this.index.get(constant.name);
  }

  /** Whether a text, given as its words, has any feature beside the one of every text. */
  knows(words: string[]): boolean {
    return words.some((word) => this.index.has(word) || this.ngramsIn(word).length > 0);
  }

  /** Whether two words stand close together in the texts. */
  areNeighbours(a: string, b: string): boolean {
    return this.index.has(pairOf(a, b));
  }

  /** The weight of a word, as {@link weightOfNumber} gives it. */
  weightOf(word: string): number {
    return this.weightOfNumber(this.index.get(word) ?? unknown);
  }

  /** The vector of a text, given as its words. Unknown features are left out. */
  vector(words: string[]): SparseVector {
    const vector = this.vectors.resize(this.idf.length);
    for (const word of words) vector.add(this.index.get(word));
    vector.endKind(this.idf);
    for (const pair of pairsOf(words)) vector.add(this.index.get(pair));
    vector.endKind(this.idf);
    for (const word of words) for (const gram of this.ngramsIn(word)) vector.add(gram);
    vector.endKind(this.idf);
    vector.addAs(this.index.get(constant.name), constant.value);
    return vector.build();
  }

  private ngramsIn(word: string): Int32Array {
    const cached = this.ngramCache.get(word);
    if (cached) return cached;
    const found = Int32Array.from(ngramsOf(word).flatMap((name) => this.index.get(name) ?? []));
    if (this.ngramCache.size < 20_000) this.ngramCache.set(word, found);
    return found;
  }
}

/** Counts in how many texts each feature occurs. */
class TextCounter {
  readonly names: string[] = [];
  /** By feature: how many texts it occurs in. */
  readonly texts: number[] = [];
  /** By feature: the last text that it was counted for, so that none is counted twice. */
  private readonly last: number[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly gramCache = new Map<string, number[]>();
  private text = 0;

  add(words: string[]): void {
    this.text++;
    for (const word of words) {
      this.count(this.number(word));
      for (const gram of this.grams(word)) this.count(gram);
    }
    for (const pair of pairsOf(words)) this.count(this.number(pair));
  }

  private count(number: number): void {
    if (this.last[number] === this.text) return;
    this.last[number] = this.text;
    this.texts[number] = (this.texts[number] as number) + 1;
  }

  private grams(word: string): number[] {
    const cached = this.gramCache.get(word);
    if (cached) return cached;
    const grams = ngramsOf(word).map((name) => this.number(name));
    this.gramCache.set(word, grams);
    return grams;
  }

  private number(name: string): number {
    const existing = this.numbers.get(name);
    if (existing !== undefined) return existing;
    const number = this.names.push(name) - 1;
    this.numbers.set(name, number);
    this.texts.push(0);
    this.last.push(0);
    return number;
  }
}

function isGram(name: string): boolean {
  return name.startsWith("#");
}

function isPair(name: string): boolean {
  return name.includes(" ");
}

function isWord(name: string): boolean {
  return !isGram(name) && !isPair(name);
}

/** A pair of words as one feature, the same in either order. */
export function pairOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** The pairs of words that stand close together, in either order: "phone lost" and "lost phone" are one feature. */
function pairsOf(words: string[]): string[] {
  const pairs: string[] = [];
  for (let distance = 1; distance <= pairReach; distance++) {
    for (let i = distance; i < words.length; i++) {
      if (isMark(words[i] as string)) break; // marks stand at the end, next to nothing
      pairs.push(pairOf(words[i - distance] as string, words[i] as string));
    }
  }
  return pairs;
}

function ngramsOf(word: string): string[] {
  if (isMark(word)) return [];
  const marked = `<${word}>`;
  const grams: string[] = [];
  for (let i = 0; i + gramLength <= marked.length; i++) {
    grams.push(`#${marked.slice(i, i + gramLength)}`);
  }
  return grams;
}
