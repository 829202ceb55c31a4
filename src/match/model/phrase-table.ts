import { KeyTable, unknown } from "./key-table.ts";
import { highKey, lowKey, phraseKey } from "./text-keys.ts";

/** A phrase, given as its words, with what it means. */
export interface Phrase {
  words: readonly string[];
  meaning: string;
}

/** A {@link PhraseTable} as plain values. */
export interface PackedPhrases {
  /** By the key of a phrase, or of a word that phrases begin with: its number. */
  keys: Int32Array;
  /** By number: how many words the longest phrase has that begins so; 0 for a phrase of several words. */
  longest: Uint8Array;
  /** By number: where what it means ends. */
  ends: Uint16Array | Uint32Array;
  /** What the phrases mean, as numbers of `meanings`. */
  meant: Uint16Array;
  meanings: string[];
}

/** The most words that a phrase has; longer ones are never found. */
const mostWords = 255;

/** Packs phrases: those with the same words mean several things. */
export function packPhrases(phrases: Iterable<Phrase>): PackedPhrases {
  const byWords = new Map<string, Set<string>>();
  const longest = new Map<string, number>();
  for (const { words, meaning } of phrases) {
    const [first] = words;
    if (first === undefined || words.length > mostWords) continue;
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
    if (!byWords.has(first)) byWords.set(first, new Set());
    const name = words.join(" ");
    byWords.set(name, (byWords.get(name) ?? new Set()).add(meaning));
  }
  const meanings = [...new Set([...byWords.values()].flatMap((meant) => [...meant]))];
  const numbers = new Map(meanings.map((meaning, i) => [meaning, i]));
  const keys = KeyTable.for(byWords.size);
  const ends: number[] = [];
  const meant: number[] = [];
  for (const [i, [name, own]] of [...byWords].entries()) {
    const words = name.split(" ");
    keys.add(words.map(lowKey).reduce(phraseKey), words.map(highKey).reduce(phraseKey), i);
    for (const meaning of own) meant.push(numbers.get(meaning) as number);
    ends.push(meant.length);
  }
  return {
    keys: keys.slots,
    longest: Uint8Array.from(byWords.keys(), (name) => longest.get(name) ?? 0),
    ends: new (meant.length < 2 ** 16 ? Uint16Array : Uint32Array)(ends),
    meant: Uint16Array.from(meant),
    meanings,
  };
}

/** Finds phrases among words. */
export class PhraseTable {
  private readonly packed: PackedPhrases;
  private readonly keys: KeyTable;

  constructor(packed: PackedPhrases) {
    this.packed = packed;
    this.keys = new KeyTable(packed.keys);
  }

  get isEmpty(): boolean {
    return this.packed.meanings.length === 0;
  }

  /** What the phrases mean that occur. @param found what it's added to */
  find(words: readonly string[], found = new Set<string>()): Set<string> {
    for (let from = 0; from < words.length; from++) this.findFrom(from, words, found);
    return found;
  }

  /** Finds the phrases that begin with the word at a place. */
  private findFrom(from: number, words: readonly string[], found: Set<string>): void {
    const first = words[from] as string;
    let low = lowKey(first);
    let high = highKey(first);
    const number = this.keys.get(low, high);
    if (number === unknown) return;
    this.addMeanings(number, found);
    const end = Math.min(words.length, from + (this.packed.longest[number] as number));
    for (let i = from + 1; i < end; i++) {
      const word = words[i] as string;
      low = phraseKey(low, lowKey(word));
      high = phraseKey(high, highKey(word));
      const longer = this.keys.get(low, high);
      if (longer !== unknown) this.addMeanings(longer, found);
    }
  }

  private addMeanings(number: number, found: Set<string>): void {
    const { ends, meant, meanings } = this.packed;
    for (let i = ends[number - 1] ?? 0; i < (ends[number] as number); i++) {
      found.add(meanings[meant[i] as number] as string);
    }
  }
}
