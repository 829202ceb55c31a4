import type { Sparse } from "./sparse.ts";
import { Tally } from "./tally.ts";

/** What the kinds of features count against each other. */
const shares = { word: 1, pair: 0.5, letters: 1.4 };

/** With fewer texts than this every feature is kept: each may be the only one to tell two entries apart. */
const many = 3000;

/** The number of words that are no feature. */
const unknown = -1;

/** Letter n-grams of these lengths, taken within a word and its two ends. */
const letters = { shortest: 2, longest: 4 };

/**
 * The features of messages and their weights, learnt from the texts of training: words, unordered
 * pairs of neighbouring words, and letter n-grams, which survive a typing error that the word does
 * not. Each kind is weighted by TF-IDF (sublinear) and brought to its share of the length, and the
 * whole vector to length 1, so that a long message does not outweigh a short one.
 */
export class FeatureSpace {
  private readonly index = new Map<string, number>();
  private idf: Float32Array;
  readonly texts: number;
  /** The n-grams of words met before: most words of a message are among them. */
  private readonly lettersOf = new Map<string, Int32Array>();
  private readonly tally = new Tally();

  /** @param texts how many texts the features were learnt from */
  constructor(names: string[], idf: Float32Array, texts: number) {
    for (const [i, name] of names.entries()) this.index.set(name, i);
    this.idf = idf;
    this.texts = texts;
  }

  /** Learns the features of texts, each given as its words. */
  static learn(texts: string[][]): FeatureSpace {
    const count = new TextCounter();
    for (const words of texts) count.add(words);
    const kept = [...count.names.keys()].filter(
      (i) => texts.length < many || isTold(count.names[i], count.texts[i]),
    );
    const idf = kept.map((i) => Math.log(1 + texts.length / (count.texts[i] as number)));
    const names = kept.map((i) => count.names[i] as string);
    return new FeatureSpace(names, Float32Array.from(idf), texts.length);
  }

  /**
   * Takes in the words of a text that are new, with their n-grams, each as rare as can be: a text learnt
   * later may bring new words. Returns what takes them out again.
   */
  grow(words: string[]): () => void {
    const news = words.filter((word) => !this.index.has(word));
    const names = news.flatMap((word) => [word, ...ngramsOf(word)]);
    const fresh = [...new Set(names)].filter((name) => !this.index.has(name));
    const grown = new Float32Array(this.idf.length + fresh.length).fill(Math.log(1 + this.texts));
    grown.set(this.idf);
    for (const [i, name] of fresh.entries()) this.index.set(name, this.idf.length + i);
    this.idf = grown;
    const forgetCached = () => {
      for (const word of news) this.lettersOf.delete(word);
    };
    forgetCached();
    return () => {
      for (const name of fresh) this.index.delete(name);
      forgetCached();
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

  get weights(): Float32Array {
    return this.idf;
  }

  /** The numbers of words. All that are unknown share one that is no feature's. */
  numbers(words: string[]): number[] {
    return words.map((word) => this.index.get(word) ?? unknown);
  }

  /** How much the word with a number tells; an unknown one is as rare as can be. */
  tellingOf(number: number): number {
    return this.idf[number] ?? Math.log(1 + this.texts);
  }

  /** Whether a word stands in at least two of the texts: once may be chance. */
  knows(word: string): boolean {
    const at = this.index.get(word);
    return at !== undefined && (this.idf[at] as number) <= Math.log(1 + this.texts / 2) + 1e-6;
  }

  /** Whether two words stand side by side somewhere in the texts. */
  areNeighbours(a: string, b: string): boolean {
    return this.index.has(pairOf(a, b));
  }

  /** How much a word tells: its inverse document frequency; that of the rarest for an unknown one. */
  telling(word: string): number {
    return this.tellingOf(this.index.get(word) ?? unknown);
  }

  /** The features of a text, given as its words. Unknown ones are left out. */
  vector(words: string[]): Sparse {
    const tally = this.tally.sized(this.idf.length);
    for (const word of words) tally.count(this.index.get(word));
    tally.weigh(this.idf, shares.word);
    for (let i = 1; i < words.length; i++) {
      tally.count(this.index.get(pairOf(words[i - 1] as string, words[i] as string)));
    }
    tally.weigh(this.idf, shares.pair);
    for (const word of words) for (const gram of this.lettersIn(word)) tally.count(gram);
    tally.weigh(this.idf, shares.letters);
    return tally.take();
  }

  private lettersIn(word: string): Int32Array {
    const cached = this.lettersOf.get(word);
    if (cached) return cached;
    const found = Int32Array.from(ngramsOf(word).flatMap((name) => this.index.get(name) ?? []));
    if (this.lettersOf.size < 20_000) this.lettersOf.set(word, found);
    return found;
  }
}

/** Counts in how many texts each feature stands. */
class TextCounter {
  readonly names: string[] = [];
  /** How many texts each feature stands in, and the last of them, so that none is counted twice. */
  readonly texts: number[] = [];
  private readonly last: number[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly gramsOf = new Map<string, number[]>();
  private text = 0;

  add(words: string[]): void {
    this.text++;
    for (const word of words) {
      this.see(this.number(word));
      for (const gram of this.grams(word)) this.see(gram);
    }
    for (const pair of pairsOf(words)) this.see(this.number(pair));
  }

  private see(number: number): void {
    if (this.last[number] === this.text) return;
    this.last[number] = this.text;
    this.texts[number] = (this.texts[number] as number) + 1;
  }

  private grams(word: string): number[] {
    const known = this.gramsOf.get(word);
    if (known) return known;
    const grams = ngramsOf(word).map((name) => this.number(name));
    this.gramsOf.set(word, grams);
    return grams;
  }

  private number(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    const number = this.names.push(name) - 1;
    this.numbers.set(name, number);
    this.texts.push(0);
    this.last.push(0);
    return number;
  }
}

/** A pair of words or an n-gram that stands in one of many texts only tells nothing of another. */
function isTold(name = "", count = 0): boolean {
  return count > 1 || !(name.startsWith("#") || name.includes(" "));
}

/** Two words as one, in either order the same. */
export function pairOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** Neighbouring words in either order: "phone lost" and "lost phone" are one feature. */
function pairsOf(words: string[]): string[] {
  const pairs: string[] = [];
  for (let i = 1; i < words.length; i++) {
    pairs.push(pairOf(words[i - 1] as string, words[i] as string));
  }
  return pairs;
}

function ngramsOf(word: string): string[] {
  const marked = `<${word}>`;
  const grams: string[] = [];
  for (let n = letters.shortest; n <= letters.longest; n++) {
    for (let i = 0; i + n <= marked.length; i++) grams.push(`#${marked.slice(i, i + n)}`);
  }
  return grams;
}
