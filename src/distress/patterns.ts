import { oneErrorApart } from "../match/model/spelling.ts";
import { wordsOf } from "../match/words/words.ts";

/** The most words between two words around `..`. */
const widestGap = 3;

/** The most words between the first part of a pattern and one that follows a separator. */
const farthest = { "+": 10, "&": 40 };

/** The word that stands between two sentences, before the first, and after the last. */
export const sentenceEnd = ".";

const number = "#";

/** A word of a pattern: a set of words of messages. */
interface Item {
  /** Where it stands in the message at hand, in order; refilled for each message. */
  places: number[];
}

/** Some words in a row. */
type Row = readonly Step[];

interface Part {
  row: Row;
  /** The most words between the first part and this one. */
  apart: number;
}

interface Step {
  item: Item;
  /** How many words after the one before it may stand. */
  reach: number;
  /** Whether it may be missing; never the first or the last. */
  isOptional: boolean;
}

interface Pattern<Meaning> {
  meaning: Meaning;
  first: Row;
  others: readonly Part[];
}

/** From one word of a message to another, both included. */
export interface Span {
  from: number;
  to: number;
}

export interface Hit<Meaning> {
  meaning: Meaning;
  spans: readonly Span[];
}

/**
 * Finds patterns among the words of a message (`DistressWords` says how they're written). The time it takes grows with the
 * number of words, whatever they are: a pattern is only looked at if all its words occur.
 */
export class PatternIndex<Meaning> {
  private readonly items = new Map<string, Item>();
  private readonly exact = new Map<string, Item[]>();
  private readonly beginnings = new Map<string, Item[]>();
  private readonly tolerant = new Map<string, { word: string; item: Item }[]>();
  private readonly byFirst = new Map<Item, Pattern<Meaning>[]>();

  /** @param lists words for `<name>`, by name @throws Error if the pattern isn't valid */
  add(pattern: string, meaning: Meaning, lists: Readonly<Record<string, string>>): void {
    const rowOf = (part: string) => this.rowOf(wordsOfPart(part), lists);
    const [beginning = "", ...rest] = pattern.split(/ (?=[+&] )/);
    const first = rowOf(beginning);
    const others = rest.map((part) => ({
      row: rowOf(part.slice(2)),
      apart: farthest[part.startsWith("&") ? "&" : "+"],
    }));
    if (first[0]) add(this.byFirst, first[0].item, { meaning, first, others });
  }

  /** @param words with `sentenceEnd` around sentences */
  find(words: readonly string[]): Hit<Meaning>[] {
    const found = this.placesIn(words);
    const hits: Hit<Meaning>[] = [];
    for (const item of found) {
      for (const { meaning, first, others } of this.byFirst.get(item) ?? []) {
        if (!mayOccur(first) || !others.every(({ row }) => mayOccur(row))) continue;
        const spans = spansOf(first, others, words.length);
        if (spans.length > 0) hits.push({ meaning, spans });
      }
    }
    for (const item of found) item.places = [];
    return hits;
  }

  /** Fills the items' places. @returns those that occur */
  private placesIn(words: readonly string[]): Set<Item> {
    const known = new Map<string, Item[]>();
    const found = new Set<Item>();
    words.forEach((word, at) => {
      const items = known.get(word) ?? this.itemsOf(word);
      known.set(word, items);
      for (const item of items) {
        item.places.push(at);
        found.add(item);
      }
    });
    return found;
  }

  private itemsOf(word: string): Item[] {
    const items = new Set(this.exact.get(word));
    const longest = Math.min(word.length, 12);
    for (let length = 2; length <= longest; length++) {
      for (const item of this.beginnings.get(word.slice(0, length)) ?? []) items.add(item);
    }
    for (const { word: right, item } of this.tolerant.get(word.slice(0, 1)) ?? []) {
      if (oneErrorApart(word, right)) items.add(item);
    }
    if (/^\d+$/.test(word)) for (const item of this.exact.get(number) ?? []) items.add(item);
    return [...items];
  }

  private rowOf(words: readonly string[], lists: Readonly<Record<string, string>>): Row {
    let reach = 1;
    return words.flatMap((word) => {
      if (word === "..") {
        reach = widestGap + 1;
        return [];
      }
      const isOptional = word.startsWith("?");
      const item = this.itemOf(isOptional ? word.slice(1) : word, lists);
      const step = { item, reach, isOptional };
      reach = 1;
      return [step];
    });
  }

  private itemOf(source: string, lists: Readonly<Record<string, string>>): Item {
    const words = source.split("|").flatMap((word) => expanded(word, lists));
    const key = [...new Set(words)].sort().join("|");
    const known = this.items.get(key);
    if (known) return known;
    const item: Item = { places: [] };
    this.items.set(key, item);
    for (const word of new Set(words)) this.register(word, item);
    return item;
  }

  private register(word: string, item: Item): void {
    if (word === sentenceEnd || word === number) {
      add(this.exact, word, item);
      return;
    }
    const [plain = "", ...more] = wordsOf(word);
    if (plain === "" || more.length > 0) throw new Error(`"${word}" isn't one word.`);
    if (word.endsWith("*")) add(this.beginnings, plain.slice(0, 12), item);
    else if (word.endsWith("~")) add(this.tolerant, plain.slice(0, 1), { word: plain, item });
    else add(this.exact, plain, item);
  }
}

function expanded(word: string, lists: Readonly<Record<string, string>>): string[] {
  const [, name] = /^<(.+)>$/.exec(word) ?? [];
  if (name === undefined) return [word];
  const list = lists[name];
  if (list === undefined) throw new Error(`There is no list "${name}".`);
  return list.split(/\s+/).filter(Boolean);
}

function wordsOfPart(part: string): string[] {
  const words = part.trim().split(/\s+/);
  const atEnds = [words[0], words.at(-1)];
  if (atEnds.some((word = "") => word.startsWith("?") || word === ".."))
    throw new Error(`"${part}" begins or ends with what may be missing.`);
  return words;
}

/** Whether all words of a row that must be there are somewhere in the message. */
function mayOccur(row: Row): boolean {
  return row.every(({ item, isOptional }) => isOptional || item.places.length > 0);
}

/** Where the parts of a pattern stand; empty if not all stand near the first. */
function spansOf(first: Row, others: readonly Part[], length: number): Span[] {
  const firsts = spansOfRow(first);
  const spansOfOthers = others.map(({ row }) => spansOfRow(row));
  const near = others.reduce((spans, { apart }, index) => {
    if (spans.length === 0) return spans;
    const count = countsBefore(spansOfOthers[index] ?? [], length);
    return spans.filter(
      ({ from, to }) =>
        (count[Math.min(length, to + apart + 1)] ?? 0) > (count[Math.max(0, from - apart)] ?? 0),
    );
  }, firsts);
  return near.length > 0 ? [...near, ...spansOfOthers.flat()] : [];
}

/** For each word of the message, and its end, how many spans begin before it. */
function countsBefore(spans: readonly Span[], length: number): Int32Array {
  const counts = new Int32Array(length + 1);
  for (const { from } of spans) counts[from + 1] = (counts[from + 1] ?? 0) + 1;
  for (let at = 1; at <= length; at++) counts[at] = (counts[at] ?? 0) + (counts[at - 1] ?? 0);
  return counts;
}

/** Where a row stands: from each place of its last word back to the nearest of its first. */
function spansOfRow(row: Row): Span[] {
  let spans: Span[] = [];
  for (const [index, { item, reach, isOptional }] of row.entries()) {
    const next =
      index === 0
        ? item.places.map((at) => ({ from: at, to: at }))
        : extended(spans, item.places, reach);
    if (next.length === 0 && !isOptional) return [];
    spans = isOptional ? merged(spans, next) : next;
  }
  return spans;
}

/** Spans that go on to one of some places, each from the nearest span before. Both are in order, and so is the result. */
function extended(spans: readonly Span[], places: readonly number[], reach: number): Span[] {
  const next: Span[] = [];
  let last = -1;
  for (const to of places) {
    while ((spans[last + 1]?.to ?? to) < to) last++;
    const before = spans[last];
    if (before && to - before.to <= reach) next.push({ from: before.from, to });
  }
  return next;
}

function merged(a: readonly Span[], b: readonly Span[]): Span[] {
  return b.length === 0 ? [...a] : [...a, ...b].sort((one, other) => one.to - other.to);
}

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
