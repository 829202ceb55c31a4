import type { Sparse } from "./sparse.ts";

/** What the kinds of features count against each other. */
const shares = { word: 1, pair: 0.5, letters: 1.4 };

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

  /** @param texts how many texts the features were learnt from */
  constructor(names: string[], idf: Float32Array, texts: number) {
    for (const [i, name] of names.entries()) this.index.set(name, i);
    this.idf = idf;
    this.texts = texts;
  }

  /** Learns the features of texts, each given as its words. */
  static learn(texts: string[][]): FeatureSpace {
    const frequency = new Map<string, number>();
    const grams = new Map<string, string[]>();
    for (const words of texts) {
      const names = new Set([...words, ...pairsOf(words)]);
      for (const word of words) {
        const known = grams.get(word) ?? ngramsOf(word);
        grams.set(word, known);
        for (const name of known) names.add(name);
      }
      for (const name of names) frequency.set(name, (frequency.get(name) ?? 0) + 1);
    }
    const names = [...frequency.keys()].filter((name) => isKept(name, frequency.get(name) ?? 0));
    const idf = Float32Array.from(names, (name) =>
      Math.log(1 + texts.length / (frequency.get(name) ?? 1)),
    );
    return new FeatureSpace(names, idf, texts.length);
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

  /** The number of a feature; of a word, by its name. */
  number(name: string): number | undefined {
    return this.index.get(name);
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
    const at = this.index.get(word);
    return at === undefined ? Math.log(1 + this.texts) : (this.idf[at] as number);
  }

  /** The features of a text, given as its words. Unknown ones are left out. */
  vector(words: string[]): Sparse {
    const vector = new Map<number, number>();
    this.add(vector, this.known(words), shares.word);
    this.add(vector, this.known(pairsOf(words)), shares.pair);
    this.add(vector, this.ngrams(words), shares.letters);
    const indices = Int32Array.from(vector.keys()).sort();
    const scale = 1 / (lengthOf(vector.values()) || 1);
    return {
      indices,
      values: Float32Array.from(indices, (i) => (vector.get(i) as number) * scale),
    };
  }

  private add(vector: Map<number, number>, counts: Map<number, number>, share: number): void {
    for (const [i, count] of counts) counts.set(i, (1 + Math.log(count)) * (this.idf[i] as number));
    const scale = share / (lengthOf(counts.values()) || 1);
    for (const [i, value] of counts) vector.set(i, value * scale);
  }

  private known(names: string[]): Map<number, number> {
    const counts = new Map<number, number>();
    for (const name of names) {
      const i = this.index.get(name);
      if (i !== undefined) counts.set(i, (counts.get(i) ?? 0) + 1);
    }
    return counts;
  }

  private ngrams(words: string[]): Map<number, number> {
    const counts = new Map<number, number>();
    for (const word of words) {
      for (const i of this.lettersIn(word)) counts.set(i, (counts.get(i) ?? 0) + 1);
    }
    return counts;
  }

  private lettersIn(word: string): Int32Array {
    const cached = this.lettersOf.get(word);
    if (cached) return cached;
    const found = Int32Array.from(ngramsOf(word).flatMap((name) => this.index.get(name) ?? []));
    if (this.lettersOf.size < 50_000) this.lettersOf.set(word, found);
    return found;
  }
}

function lengthOf(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return Math.sqrt(sum);
}

/** A pair of words or an n-gram that stands in one text only tells nothing of another. */
function isKept(name: string, count: number): boolean {
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
