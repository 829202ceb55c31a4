/** A text and the entry that it asks for; the id is empty where no entry answers it. */
export interface Example {
  text: string;
  id: string;
}

/** A phrasing and its similarity to a message, 0 to 1. */
export interface Neighbour {
  text: string;
  similarity: number;
}

/** Words in more phrasings than this are not looked up: they say little and cost much. */
const mostListed = 250;

/** The list of such words. */
const common: number[] = [];

/** The weight of the word with a number: rare words weigh more. */
export type WeightOf = (word: number) => number;

/**
 * Finds the phrasings most similar to a message: the cosine of their words weighted by TF-IDF, over an inverted index
 * of words. Messages and phrasings are given as the numbers of their words.
 */
export class Nearest {
  private readonly examples: Example[] = [];
  private readonly lengths: number[] = [];
  /** By the number of a word: the examples that it occurs in. */
  private readonly listed: number[][] = [];
  /** By the hash of the numbers of the words: the examples that say exactly these, one or several. */
  private readonly byWords = new Map<number, number | number[]>();
  /** The examples that were learned at run time. */
  private readonly learned = new Set<number>();
  private readonly weightOf: WeightOf;
  /** By example: its weight for the message at hand, 0 between messages. Many times faster than a map. */
  private weights = new Float64Array(0);

  constructor(weightOf: WeightOf) {
    this.weightOf = weightOf;
  }

  /** Adds a phrasing that was learned at run time and returns what removes it again. It outweighs those before it. */
  learn(example: Example, words: ArrayLike<number>): () => void {
    const number = this.examples.length;
    const remove = this.add(example, words);
    this.learned.add(number);
    return () => {
      this.learned.delete(number);
      remove();
    };
  }

  /** Adds a phrasing and returns what removes it again. */
  add(example: Example, words: ArrayLike<number>): () => void {
    const number = this.examples.push(example) - 1;
    const distinct = distinctOf(words);
    this.lengths.push(this.length(distinct));
    const key = hashOf(words);
    for (const word of distinct) this.list(word, number);
    const same = this.withWords(key);
    this.byWords.set(key, same.length > 0 ? [...same, number] : number);
    return () => this.unlist(number, distinct, key);
  }

  /** Gives back the room that lists have to grow. */
  compact(): void {
    for (const [word, list] of this.listed.entries()) {
      if (list && list !== common) this.listed[word] = list.slice();
    }
  }

  /** Removes a phrasing of the training data and returns its id; undefined where there is none. */
  remove(text: string, words: ArrayLike<number>): string | undefined {
    const key = hashOf(words);
    const number = this.withWords(key).find((n) => this.examples[n]?.text === text);
    if (number === undefined) return undefined;
    this.unlist(number, distinctOf(words), key);
    return this.examples[number]?.id;
  }

  private unlist(number: number, distinct: number[], key: number): void {
    const without = (list: number[] = []) => list.filter((listed) => listed !== number);
    for (const word of distinct) {
      if (this.listed[word] !== common) this.listed[word] = without(this.listed[word]);
    }
    this.byWords.set(key, without(this.withWords(key)));
  }

  /**
   * The id of the phrasings with exactly these words: of the last that was learned at run time, if any was. Undefined where
   * there are none, or where they are of several entries.
   */
  exact(words: ArrayLike<number>): string | undefined {
    const numbers = this.withWords(hashOf(words));
    const latest = numbers.findLast((number) => this.learned.has(number));
    if (latest !== undefined) return this.examples[latest]?.id;
    const ids = new Set(numbers.map((number) => (this.examples[number] as Example).id));
    return ids.size === 1 ? [...ids][0] : undefined;
  }

  /**
   * By entry: its nearest phrasing, where one shares a word with the message that is looked up. The empty id stands for no
   * entry.
   */
  byEntry(words: ArrayLike<number>): Map<string, Neighbour> {
    const found = new Map<string, Neighbour>();
    this.each(words, ({ id, text }, similarity) => {
      if (similarity > (found.get(id)?.similarity ?? 0)) found.set(id, { text, similarity });
    });
    return found;
  }

  private list(word: number, number: number): void {
    const list = this.listed[word];
    if (!list) this.listed[word] = [number];
    else if (list.length < mostListed) list.push(number);
    else this.listed[word] = common;
  }

  private withWords(key: number): number[] {
    const numbers = this.byWords.get(key) ?? [];
    return typeof numbers === "number" ? [numbers] : numbers;
  }

  /** Visits every example that shares a word with the message that is looked up. */
  private each(
    words: ArrayLike<number>,
    visit: (example: Example, similarity: number) => void,
  ): void {
    const { examples, lengths } = this;
    const distinct = distinctOf(words);
    const { weights, touched } = this.weigh(distinct);
    const length = this.length(distinct);
    for (const number of touched) {
      const weight = weights[number] as number;
      weights[number] = 0;
      visit(examples[number] as Example, weight / (length * (lengths[number] as number)));
    }
  }

  /** The examples with any of these words, and by example the weight of those words; the caller resets that to 0. */
  private weigh(words: number[]) {
    if (this.weights.length < this.examples.length) {
      this.weights = new Float64Array(2 * this.examples.length);
    }
    const { weights } = this;
    const touched: number[] = [];
    for (const word of words) {
      const list = this.listed[word];
      if (!list || list === common) continue;
      const weight = this.weightOf(word) ** 2;
      for (const number of list) {
        const before = weights[number] as number;
        if (before === 0) touched.push(number);
        weights[number] = before + weight;
      }
    }
    return { weights, touched };
  }

  private length(words: number[]): number {
    let sum = 0;
    for (const word of words) sum += this.weightOf(word) ** 2;
    return Math.sqrt(sum) || 1;
  }
}

/** Every number once. A message has few words, so a linear search is fastest. */
function distinctOf(words: ArrayLike<number>): number[] {
  const distinct: number[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as number;
    if (!distinct.includes(word)) distinct.push(word);
  }
  return distinct;
}

/** A hash of numbers with 52 bits: among a million phrasings two share one by chance once in ten thousand times. */
function hashOf(numbers: ArrayLike<number>): number {
  let [high, low] = [0x811c9dc5, 0x01000193];
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] as number;
    low = Math.imul(low ^ number, 0x5bd1e995) ^ (low >>> 15);
    high = Math.imul(high ^ number, 0x01000193) + low;
  }
  return ((high >>> 0) & 0xfffff) * 2 ** 32 + (low >>> 0);
}
