import { KeyTable, unknown } from "./key-table.ts";
import { joinedKey, mixed } from "./text-keys.ts";

/** A text and the entry that it asks for; the id is empty where no entry answers it. */
export interface Example {
  text: string;
  id: string;
}

/** A phrasing as the numbers of its words, and of its entry: one more than the last for no entry. */
export interface NumberedPhrasing {
  words: ArrayLike<number>;
  entry: number;
}

/** Phrasings, without their texts, as plain values. */
export interface PackedPhrasings {
  /** By phrasing: the number of its entry. */
  entries: Uint16Array;
  /** The numbers of the words of all, one phrasing after the other. */
  words: Int16Array | Int32Array;
  /** By phrasing: where its words end. */
  ends: Uint32Array;
  /** The slots of a table: by the key of a phrasing's words, the first phrasing that says exactly these. */
  keys: Int32Array;
  /** By phrasing: the next that says the same; `unknown` after the last. */
  next: Int32Array;
}

/** Packs phrasings. */
export function packPhrasings(phrasings: readonly NumberedPhrasing[]): PackedPhrasings {
  const ends = new Uint32Array(phrasings.length);
  const keys = KeyTable.for(phrasings.length);
  const next = new Int32Array(phrasings.length).fill(unknown);
  const latest = new Map<number, number>();
  let end = 0;
  let largest = 0;
  for (const [i, { words }] of phrasings.entries()) {
    end += words.length;
    ends[i] = end;
    for (let k = 0; k < words.length; k++) largest = Math.max(largest, words[k] as number);
    const [low, high] = keyOf(words);
    keys.add(low, high, i);
    const first = keys.get(low, high);
    const before = latest.get(first);
    if (before !== undefined) next[before] = i;
    latest.set(first, i);
  }
  const words = new (largest < 2 ** 15 ? Int16Array : Int32Array)(end);
  for (const [i, phrasing] of phrasings.entries()) words.set(phrasing.words, ends[i - 1] ?? 0);
  const entries = Uint16Array.from(phrasings, ({ entry }) => entry);
  return { entries, words, ends, keys: keys.slots, next };
}

/** A phrasing that was learned at run time. */
export interface LearnedPhrasing extends Example {
  /** The numbers of its words. */
  words: readonly number[];
}

/**
 * The phrasings that a matcher was trained on, and those that it has learned since: finds the ones that say exactly what a
 * message says. Messages and phrasings are given as the numbers of their words.
 */
export class Phrasings {
  private readonly packed: PackedPhrasings;
  private readonly keys: KeyTable;
  private readonly ids: readonly string[];
  /** The text of the phrasing with a number, which is read on demand: hardly anybody asks for it. */
  readonly textOf: (phrasing: number) => string;
  /** The phrasings of the training data that have been removed. */
  private readonly removed = new Set<number>();
  /** By the key of its words: what was learned at run time. */
  private readonly learnedByKey = new Map<number, LearnedPhrasing[]>();

  /** @param ids those of the entries, in the order of their numbers */
  constructor(
    packed: PackedPhrasings,
    ids: readonly string[],
    textOf: (phrasing: number) => string,
  ) {
    this.packed = packed;
    this.keys = new KeyTable(packed.keys);
    this.ids = ids;
    this.textOf = textOf;
  }

  /** How many there are in the training data. */
  get trained(): number {
    return this.packed.ends.length;
  }

  /** Those that were learned at run time. */
  get learned(): LearnedPhrasing[] {
    return [...this.learnedByKey.values()].flat();
  }

  /** Whether one of the training data has been removed. */
  isRemoved(phrasing: number): boolean {
    return this.removed.has(phrasing);
  }

  /** The entry of one of the training data; empty for no entry. */
  idOf(phrasing: number): string {
    return this.ids[this.packed.entries[phrasing] as number] ?? "";
  }

  /** The words of one of the training data. */
  wordsOf(phrasing: number): ArrayLike<number> {
    const { words, ends } = this.packed;
    return words.subarray(ends[phrasing - 1] ?? 0, ends[phrasing]);
  }

  /** Adds a phrasing that was learned at run time and returns what removes it again. It outweighs those before it. */
  learn(example: Example, words: ArrayLike<number>): () => void {
    const key = joinedKey(...keyOf(words));
    const phrasing = { ...example, words: Array.from(words) };
    this.learnedByKey.set(key, [...(this.learnedByKey.get(key) ?? []), phrasing]);
    return () => {
      const left = this.learnedByKey.get(key)?.filter((other) => other !== phrasing) ?? [];
      if (left.length > 0) this.learnedByKey.set(key, left);
      else this.learnedByKey.delete(key);
    };
  }

  /** Removes a phrasing of the training data and returns its id; undefined where there is none. */
  remove(text: string, words: ArrayLike<number>): string | undefined {
    const phrasing = this.withWords(words).find((number) => this.textOf(number) === text);
    if (phrasing === undefined) return undefined;
    this.removed.add(phrasing);
    return this.idOf(phrasing);
  }

  /**
   * The id of the phrasings with exactly these words: of the last that was learned at run time, if any was. Undefined where
   * there are none, or where they are of several entries.
   */
  exact(words: ArrayLike<number>): string | undefined {
    if (this.learnedByKey.size > 0) {
      const latest = this.learnedByKey.get(joinedKey(...keyOf(words)))?.at(-1);
      if (latest) return latest.id;
    }
    const [first, ...others] = this.withWords(words).map((phrasing) => this.idOf(phrasing));
    return others.every((id) => id === first) ? first : undefined;
  }

  /** Those of the training data with exactly these words. */
  private withWords(words: ArrayLike<number>): number[] {
    const found: number[] = [];
    let phrasing = this.keys.get(...keyOf(words));
    while (phrasing !== unknown) {
      if (!this.removed.has(phrasing) && isSame(this.wordsOf(phrasing), words)) {
        found.push(phrasing);
      }
      phrasing = this.packed.next[phrasing] as number;
    }
    return found;
  }
}

/** The key of a sequence of words. */
function keyOf(words: ArrayLike<number>): [low: number, high: number] {
  let low = 0x811c9dc5;
  let high = 0x2545f491;
  for (let i = 0; i < words.length; i++) {
    low = mixed(low + (words[i] as number));
    high = mixed(high + (words[i] as number));
  }
  return [low, high];
}

function isSame(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
