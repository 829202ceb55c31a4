import { oneErrorApart } from "../model/spelling.ts";

/** In shorter words a typing error makes another word. */
export const shortestMistyped = 5;

/** The words of one length by their first letters, and by their last. */
interface Halves {
  byStart: Map<string, number[]>;
  byEnd: Map<string, number[]>;
}

/**
 * Words that may be mistyped. One error (a letter too many, missing, wrong, or two swapped) spares the beginning or the end
 * of a word, so only words that share one of them are compared.
 */
export class FuzzyWords {
  private readonly words: ReadonlySet<string>;
  private halves: { words: readonly string[]; byLength: Halves[] } | undefined;

  constructor(words: Iterable<string>) {
    this.words = new Set(words);
  }

  has(word: string): boolean {
    return this.words.has(word);
  }

  /**
   * The words that a word is one error away from, or that are the same, in the order in which they were given. None for a
   * word that's too short to be mistyped; and short words are never meant.
   */
  near(word: string): string[] {
    if (word.length < shortestMistyped) return [];
    this.halves ??= halved([...this.words]);
    const { words, byLength } = this.halves;
    const found = new Set<number>();
    for (let length = word.length - 1; length <= word.length + 1; length++) {
      const { byStart, byEnd } = byLength[length] ?? {};
      const { start, end } = spared(length);
      for (const alike of [byStart?.get(word.slice(0, start)), byEnd?.get(word.slice(-end))]) {
        for (const number of alike ?? []) {
          if (oneErrorApart(word, words[number] as string)) found.add(number);
        }
      }
    }
    return [...found].sort((a, b) => a - b).map((number) => words[number] as string);
  }
}

function halved(words: readonly string[]): { words: readonly string[]; byLength: Halves[] } {
  const byLength: Halves[] = [];
  for (const [number, word] of words.entries()) {
    if (word.length < shortestMistyped) continue;
    byLength[word.length] ??= { byStart: new Map(), byEnd: new Map() };
    const { byStart, byEnd } = byLength[word.length] as Halves;
    const { start, end } = spared(word.length);
    add(byStart, word.slice(0, start), number);
    add(byEnd, word.slice(-end), number);
  }
  return { words, byLength };
}

/**
 * How many letters at the start and at the end of a word: together one fewer than it has, so that an error, even a swap in
 * the middle, can't touch both.
 */
function spared(length: number): { start: number; end: number } {
  const start = (length - 1) >> 1;
  return { start, end: length - 1 - start };
}

function add(map: Map<string, number[]>, key: string, number: number): void {
  const numbers = map.get(key);
  if (numbers) numbers.push(number);
  else map.set(key, [number]);
}
