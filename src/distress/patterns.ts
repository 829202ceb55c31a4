import type { ReadWords, Term, Terms } from "./terms.ts";

/** The most words between two words around `..`. */
const widestGap = 3;

/** The most words between the first part of a pattern and one that follows a separator. */
const farthest = { "+": 10, "&": 40 };

/** A word of a pattern: a set of words of messages. */
interface Item {
  /** Its place among the items. */
  number: number;
  terms: readonly Term[];
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
  /** Its place among the patterns. */
  number: number;
  meaning: Meaning;
  first: Row;
  others: readonly Part[];
}

/** A pattern with the words that must be there beside the rarest of them. */
interface Candidate<Meaning> {
  pattern: Pattern<Meaning>;
  others: readonly Item[];
}

/** Where terms stand in a message, in order. */
type Places = ReadonlyMap<Term, readonly number[]>;

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
 * number of words, whatever they are: a pattern is only looked at where its rarest word occurs, and only searched for if
 * all do.
 */
export class PatternIndex<Meaning> {
  private readonly terms: Terms;
  private readonly items = new Map<string, Item>();
  private readonly patterns: Pattern<Meaning>[] = [];
  private readonly isCommon: (term: Term) => boolean;
  private candidates: ReadonlyMap<Term, readonly Candidate<Meaning>[]> | undefined;

  /**
   * @param terms what messages are read with too
   * @param isCommon whether most messages have a term
   */
  constructor(terms: Terms, isCommon: (term: Term) => boolean) {
    this.terms = terms;
    this.isCommon = isCommon;
  }

  /** @param lists words for `<name>`, by name @throws Error if the pattern isn't valid */
  add(pattern: string, meaning: Meaning, lists: Readonly<Record<string, string>>): void {
    const rowOf = (part: string) => this.rowOf(wordsOfPart(part), lists);
    const [beginning = "", ...rest] = pattern.split(/ (?=[+&] )/);
    const first = rowOf(beginning);
    const others = rest.map((part) => ({
      row: rowOf(part.slice(2)),
      apart: farthest[part.startsWith("&") ? "&" : "+"],
    }));
    this.patterns.push({ number: this.patterns.length, meaning, first, others });
    this.candidates = undefined;
  }

  /** Whether all words of some pattern occur, wherever they stand. @param message read with the same terms */
  mayFind({ terms }: ReadWords): boolean {
    return this.possible(terms).size > 0;
  }

  /** The patterns that occur, by the first place of their first word. @param message read with the same terms */
  find({ words, terms }: ReadWords): Hit<Meaning>[] {
    const possible = this.possible(terms);
    if (possible.size === 0) return [];
    const places = this.terms.places(words);
    return inOrder([...possible], terms).flatMap(({ meaning, first, others }) => {
      const spans = spansOf(first, others, words.length, places);
      return spans.length > 0 ? [{ meaning, spans }] : [];
    });
  }

  /** The patterns whose words are all among those of a message. */
  private possible(found: readonly Term[]): Set<Pattern<Meaning>> {
    this.candidates ??= candidatesAmong(this.patterns, this.isCommon);
    for (const term of found) term.occurs = true;
    const possible = new Set<Pattern<Meaning>>();
    for (const term of found) {
      for (const { pattern, others } of this.candidates.get(term) ?? []) {
        if (others.every(occurs)) possible.add(pattern);
      }
    }
    for (const term of found) term.occurs = false;
    return possible;
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
    const terms = new Set(words.map((word) => this.terms.of(word)));
    const item = { number: this.items.size, terms: [...terms] };
    this.items.set(key, item);
    return item;
  }
}

/** By each term of the rarest word of patterns: these patterns. */
function candidatesAmong<Meaning>(
  patterns: readonly Pattern<Meaning>[],
  isCommon: (term: Term) => boolean,
): Map<Term, Candidate<Meaning>[]> {
  const required = patterns.map((pattern) => ({ pattern, items: requiredBy(pattern) }));
  const all = required.flatMap(({ items }) => items);
  const counts = new Map<Term, number>();
  for (const { terms } of all)
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const frequencyOf = (term: Term) => (isCommon(term) ? all.length : 0) + (counts.get(term) ?? 0);
  const frequencies = new Map<Item, number>();
  for (const item of new Set(all)) frequencies.set(item, Math.max(...item.terms.map(frequencyOf)));
  const byFrequency = (a: Item, b: Item) => (frequencies.get(a) ?? 0) - (frequencies.get(b) ?? 0);
  const found = new Map<Term, Candidate<Meaning>[]>();
  for (const { pattern, items } of required) {
    const [rarest, ...others] = items.sort(byFrequency);
    for (const term of rarest?.terms ?? []) add(found, term, { pattern, others });
  }
  return found;
}

/** The words that must be there. */
function requiredBy({ first, others }: Pattern<unknown>): Item[] {
  const steps = [first, ...others.map(({ row }) => row)].flat();
  return [...new Set(steps.filter(({ isOptional }) => !isOptional).map(({ item }) => item))];
}

function occurs({ terms }: Item): boolean {
  return terms.some(({ occurs }) => occurs);
}

/** Patterns in the order in which their first words occur. @param found the terms of the message in their order */
function inOrder<Meaning>(
  patterns: readonly Pattern<Meaning>[],
  found: readonly Term[],
): Pattern<Meaning>[] {
  return patterns
    .map((pattern) => {
      const { item } = pattern.first[0] as Step;
      const place = found.findIndex((term) => item.terms.includes(term));
      return { pattern, item: item.number, place };
    })
    .sort((a, b) => a.place - b.place || a.item - b.item || a.pattern.number - b.pattern.number)
    .map(({ pattern }) => pattern);
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

/** Where the parts of a pattern stand; empty if not all stand near the first. */
function spansOf(first: Row, others: readonly Part[], length: number, places: Places): Span[] {
  const firsts = spansOfRow(first, places);
  const spansOfOthers = others.map(({ row }) => spansOfRow(row, places));
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
function spansOfRow(row: Row, all: Places): Span[] {
  let spans: Span[] = [];
  for (const [index, { item, reach, isOptional }] of row.entries()) {
    const places = placesOf(item, all);
    const next =
      index === 0 ? places.map((at) => ({ from: at, to: at })) : extended(spans, places, reach);
    if (next.length === 0 && !isOptional) return [];
    spans = isOptional ? merged(spans, next) : next;
  }
  return spans;
}

/** Where a word of a pattern stands, in order. */
function placesOf({ terms }: Item, all: Places): number[] {
  return [...new Set(terms.flatMap((term) => all.get(term) ?? []))].sort((a, b) => a - b);
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
