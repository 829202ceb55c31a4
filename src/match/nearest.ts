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
  private readonly listed = new Map<string, number[]>();
  /** The examples that say exactly the same words. */
  private readonly saying = new Map<string, number[]>();
  private readonly space: FeatureSpace;

  constructor(space: FeatureSpace) {
    this.space = space;
  }

  /** Adds a phrasing, given also as its words, and returns what takes it out again. */
  add(example: Example, words: string[]): () => void {
    const number = this.examples.push(example) - 1;
    const distinct = new Set(words);
    this.lengths.push(this.length(distinct));
    const said = words.join(" ");
    for (const word of distinct) list(this.listed, word, number);
    list(this.saying, said, number);
    return () => {
      for (const word of distinct) unlist(this.listed, word, number);
      unlist(this.saying, said, number);
    };
  }

  /** The id of the phrasings that say exactly these words; undefined where there are none, or of several entries. */
  exact(words: string[]): string | undefined {
    const numbers = this.saying.get(words.join(" ")) ?? [];
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

  private each(words: string[], visit: (example: Example, likeness: number) => void): void {
    const distinct = new Set(words);
    const shared = new Map<number, number>();
    for (const word of distinct) {
      const list = this.listed.get(word);
      if (!list || list.length > mostListed) continue;
      const weight = this.space.telling(word) ** 2;
      for (const number of list) shared.set(number, (shared.get(number) ?? 0) + weight);
    }
    const length = this.length(distinct);
    for (const [number, weight] of shared) {
      visit(this.examples[number] as Example, weight / (length * (this.lengths[number] as number)));
    }
  }

  private length(words: Iterable<string>): number {
    let sum = 0;
    for (const word of words) sum += this.space.telling(word) ** 2;
    return Math.sqrt(sum) || 1;
  }
}

function list(lists: Map<string, number[]>, key: string, number: number): void {
  const numbers = lists.get(key);
  if (numbers) numbers.push(number);
  else lists.set(key, [number]);
}

function unlist(lists: Map<string, number[]>, key: string, number: number): void {
  const rest = (lists.get(key) ?? []).filter((other) => other !== number);
  if (rest.length > 0) lists.set(key, rest);
  else lists.delete(key);
}
