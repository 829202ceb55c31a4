import { wordsOf } from "../words/words.ts";
import { WordTree } from "./word-tree.ts";

/** A text to find by its words: a title, and all that it says. */
export interface IndexedText {
  title: string;
  body: string;
}

/** Where a text has a word; a word in the title counts as one in the body, too. */
export const places = { nowhere: 0, body: 1, title: 2 } as const;

/** A word that is searched for, and where the texts have it. */
export interface WordMatch {
  word: string;
  /** By text, one of {@link places}. */
  places: Uint8Array;
  /** How many texts have it. */
  texts: number;
}

/** A shorter word is only found as a whole, unless it's unfinished. */
const shortestBeginning = 4;

/** The shortest word that is found by a form of it with a letter more, such as its plural. */
const shortestStem = 3;

/** Finds the texts that have a word, by its beginning or in spite of a typing error, without looking at the others. */
export class WordIndex {
  /** How many texts there are. */
  readonly size: number;
  private readonly tree = new WordTree();
  /** By word: the texts that have it. */
  private readonly texts: number[][] = [];
  /** By word: the texts that have it in their title. */
  private readonly titles: number[][] = [];

  constructor(texts: readonly IndexedText[]) {
    this.size = texts.length;
    const numbers = new Map<string, number>();
    const list = (lists: number[][], words: Iterable<string>, text: number) => {
      for (const word of words) {
        let number = numbers.get(word);
        if (number === undefined) {
          number = numbers.size;
          numbers.set(word, number);
          this.tree.add(word, number);
          this.texts.push([]);
          this.titles.push([]);
        }
        lists[number]?.push(text);
      }
    };
    for (const [i, { title, body }] of texts.entries()) {
      const words = new Set(searchWords(title));
      list(this.titles, words, i);
      for (const word of searchWords(body)) words.add(word);
      list(this.texts, words, i);
    }
  }

  /** @param unfinished whether the word may go on, as the last does while somebody types */
  match(word: string, unfinished: boolean): WordMatch {
    const found = new Uint8Array(this.size);
    const numbers = this.similar(word, unfinished);
    for (const number of numbers)
      for (const text of this.texts[number] ?? []) found[text] = places.body;
    for (const number of numbers)
      for (const text of this.titles[number] ?? []) found[text] = places.title;
    let texts = 0;
    for (const place of found) if (place !== places.nowhere) texts++;
    return { word, places: found, texts };
  }

  /** The words that count as this one; those with a typing error only where there are no others. */
  private similar(word: string, unfinished: boolean): number[] {
    const whole = this.tree.word(word);
    const found =
      unfinished || word.length >= shortestBeginning
        ? this.tree.beginningWith(word)
        : whole === undefined
          ? []
          : [whole];
    const stem =
      word.length > shortestStem && whole !== undefined
        ? this.tree.word(word.slice(0, -1))
        : undefined;
    if (stem !== undefined) found.push(stem);
    return found.length > 0 ? found : this.tree.oneErrorAway(word, unfinished);
  }
}

/** Scripts that are written without spaces between words. */
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

/** The words of a text to search for, also where no spaces stand between them. */
export function searchWords(text: string): readonly string[] {
  const words = wordsOf(text);
  if (!unspaced.test(text)) return words;
  return words.flatMap((word) =>
    unspaced.test(word) ? Array.from(segmenter.segment(word), ({ segment }) => segment) : word,
  );
}
