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
const mostListed = 400;

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
  /** By the numbers of the words, joined: the examples that say exactly these. */
  private readonly byWords = new Map<string, number[]>();
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
    const key = Array.prototype.join.call(words, " ");
    for (const word of distinct) {
      const list = this.listed[word];
      if (list) list.push(number);
      else this.listed[word] = [number];
    }
    this.byWords.set(key, [...(this.byWords.get(key) ?? []), number]);
    return () => this.unlist(number, distinct, key);
  }

  /** Removes a phrasing of the training data and returns its id; undefined where there is none. */
  remove(text: string, words: ArrayLike<number>): string | undefined {
    const key = Array.prototype.join.call(words, " ");
    const number = this.byWords.get(key)?.find((n) => this.examples[n]?.text === text);
    if (number === undefined) return undefined;
    this.unlist(number, distinctOf(words), key);
    return this.examples[number]?.id;
  }

  private unlist(number: number, distinct: number[], key: string): void {
    const without = (list: number[] = []) => list.filter((listed) => listed !== number);
    for (const word of distinct) this.listed[word] = without(this.listed[word]);
    this.byWords.set(key, without(this.byWords.get(key)));
  }

  /**
   * The id of the phrasings with exactly these words: of the last that was learned at run time, if any was. Undefined where
   * there are none, or where they are of several entries.
   */
  exact(words: ArrayLike<number>): string | undefined {
    const numbers = this.byWords.get(Array.prototype.join.call(words, " ")) ?? [];
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
      if (!list || list.length > mostListed) continue;
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
