import type { Phrasings } from "./phrasings.ts";

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

/** An inverted index of the phrasings that a matcher was trained on. */
interface Index {
  /** By the number of a word: the phrasings that it occurs in. */
  listed: (readonly number[] | undefined)[];
  /** By phrasing: the length of its vector. */
  lengths: Float64Array;
}

/**
 * Finds the phrasings most similar to a message: the cosine of their words weighted by TF-IDF, over an inverted index
 * of words. Messages are given as the numbers of their words.
 */
export class Nearest {
  private readonly phrasings: Phrasings;
  private readonly weightOf: WeightOf;
  /** Made when somebody first asks: only explanations do. */
  private index: Index | undefined;

  constructor(phrasings: Phrasings, weightOf: WeightOf) {
    this.phrasings = phrasings;
    this.weightOf = weightOf;
  }

  /**
   * By entry: its nearest phrasing, where one shares a word with the message that is looked up. The empty id stands for no
   * entry.
   */
  byEntry(words: ArrayLike<number>): Map<string, Neighbour> {
    const { phrasings } = this;
    this.index ??= this.indexed();
    const { listed, lengths } = this.index;
    const distinct = distinctOf(words);
    const length = this.length(distinct);
    const found = new Map<string, { text: () => string; similarity: number }>();
    const offer = (id: string, similarity: number, text: () => string) => {
      if (similarity > (found.get(id)?.similarity ?? 0)) found.set(id, { text, similarity });
    };
    for (const [phrasing, squares] of this.sharedSquares(distinct, listed)) {
      if (phrasings.isRemoved(phrasing)) continue;
      const similarity = squares / (length * (lengths[phrasing] as number));
      offer(phrasings.idOf(phrasing), similarity, () => phrasings.textOf(phrasing));
    }
    for (const { id, text, words } of phrasings.learned) {
      const own = distinctOf(words);
      const shared = distinct.filter((word) => own.includes(word) && listed[word] !== common);
      offer(id, this.squares(shared) / (length * this.length(own)), () => text);
    }
    return new Map(
      Array.from(found, ([id, { text, similarity }]) => [id, { text: text(), similarity }]),
    );
  }

  /** By phrasing: the squared weight of the words that it shares with a message. */
  private sharedSquares(words: readonly number[], listed: Index["listed"]): Map<number, number> {
    const shared = new Map<number, number>();
    for (const word of words) {
      const square = this.weightOf(word) ** 2;
      for (const phrasing of listed[word] ?? []) {
        shared.set(phrasing, (shared.get(phrasing) ?? 0) + square);
      }
    }
    return shared;
  }

  private indexed(): Index {
    const { phrasings } = this;
    const listed: number[][] = [];
    const lengths = new Float64Array(phrasings.trained);
    for (let phrasing = 0; phrasing < lengths.length; phrasing++) {
      const words = distinctOf(phrasings.wordsOf(phrasing));
      lengths[phrasing] = this.length(words);
      for (const word of words) {
        const list = listed[word];
        if (!list) listed[word] = [phrasing];
        else if (list.length === mostListed) listed[word] = common;
        else if (list !== common) list.push(phrasing);
      }
    }
    return { listed, lengths };
  }

  private length(words: readonly number[]): number {
    return Math.sqrt(this.squares(words)) || 1;
  }

  private squares(words: readonly number[]): number {
    let sum = 0;
    for (const word of words) sum += this.weightOf(word) ** 2;
    return sum;
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
