import type { FeatureSpace } from "./features.ts";

/** A text and the entry it asks for; an empty id for one that no entry answers. */
export interface Example {
  text: string;
  id: string;
}

/** A phrasing and how alike it is to a message, 0 to 1. */
export interface Neighbour {
  text: string;
  likeness: number;
}

/** Words in more phrasings than this are not looked up: they tell nothing and cost much. */
const mostListed = 400;

/**
 * Finds the phrasings most alike to a message: the cosine of their words weighted by TF-IDF, over an
 * inverted index of words.
 */
export class Nearest {
  private readonly examples: Example[] = [];
  private readonly lengths: number[] = [];
  /** By the number of a word: the examples that it stands in. */
  private readonly listed: number[][] = [];
  /** The examples that say exactly the same words. */
  private readonly saying = new Map<string, number[]>();
  private readonly space: FeatureSpace;
  /** Room for a weight of every example, all 0 between two messages: many times faster than a map. */
  private weights = new Float64Array(0);

  constructor(space: FeatureSpace) {
    this.space = space;
  }

  /** Adds a phrasing, given also as the numbers of its words, and returns what takes it out again. */
  add(example: Example, words: ArrayLike<number>): () => void {
    const number = this.examples.push(example) - 1;
    const distinct = distinctOf(words);
    this.lengths.push(this.length(distinct));
    const said = Array.prototype.join.call(words, " ");
    for (const word of distinct) {
      const list = this.listed[word];
      if (list) list.push(number);
      else this.listed[word] = [number];
    }
    this.saying.set(said, [...(this.saying.get(said) ?? []), number]);
    return () => this.unlist(number, distinct, said);
  }

  /** Takes a phrasing that has been there from the start out, and returns its id; undefined where there is none. */
  remove(text: string, words: ArrayLike<number>): string | undefined {
    const said = Array.prototype.join.call(words, " ");
    const number = this.saying.get(said)?.find((n) => this.examples[n]?.text === text);
    if (number === undefined) return undefined;
    this.unlist(number, distinctOf(words), said);
    return this.examples[number]?.id;
  }

  private unlist(number: number, distinct: number[], said: string): void {
    const without = (list: number[] = []) => list.filter((other) => other !== number);
    for (const word of distinct) this.listed[word] = without(this.listed[word]);
    this.saying.set(said, without(this.saying.get(said)));
  }

  /** The id of the phrasings that say exactly these words; undefined where there are none, or of several entries. */
  exact(words: string[]): string | undefined {
    const numbers = this.saying.get(this.space.numbers(words).join(" ")) ?? [];
    const ids = new Set(numbers.map((number) => (this.examples[number] as Example).id));
    return ids.size === 1 ? [...ids][0] : undefined;
  }

  /** How alike the message is to the nearest phrasing of an entry, and to the nearest that no entry answers. */
  likeness(words: string[], id: string): { own: number; offTopic: number } {
    const best = { own: 0, offTopic: 0 };
    this.each(words, (example, likeness) => {
      if (example.id === id) best.own = Math.max(best.own, likeness);
      else if (example.id === "") best.offTopic = Math.max(best.offTopic, likeness);
    });
    return best;
  }

  /** The nearest phrasing of every entry that has a telling word in common with the message. */
  byEntry(words: string[]): Map<string, Neighbour> {
    const found = new Map<string, Neighbour>();
    this.each(words, ({ id, text }, likeness) => {
      if (likeness > (found.get(id)?.likeness ?? 0)) found.set(id, { text, likeness });
    });
    return found;
  }

  /** Visits every example that has a telling word in common with the message. */
  private each(words: string[], visit: (example: Example, likeness: number) => void): void {
    const { examples, lengths } = this;
    const distinct = distinctOf(this.space.numbers(words));
    const { weights, touched } = this.shared(distinct);
    const length = this.length(distinct);
    for (const number of touched) {
      const weight = weights[number] as number;
      weights[number] = 0;
      visit(examples[number] as Example, weight / (length * (lengths[number] as number)));
    }
  }

  /** Which examples have words of these, and the weight of those words by the example's number; the caller clears it. */
  private shared(words: number[]) {
    if (this.weights.length < this.examples.length) {
      this.weights = new Float64Array(2 * this.examples.length);
    }
    const { weights } = this;
    const touched: number[] = [];
    for (const word of words) {
      const list = this.listed[word];
      if (!list || list.length > mostListed) continue;
      const weight = this.space.tellingOf(word) ** 2;
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
    for (const word of words) sum += this.space.tellingOf(word) ** 2;
    return Math.sqrt(sum) || 1;
  }
}

/** Every number once; a message has few words, so looking through them is the fastest way. */
function distinctOf(words: ArrayLike<number>): number[] {
  const distinct: number[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as number;
    if (!distinct.includes(word)) distinct.push(word);
  }
  return distinct;
}
