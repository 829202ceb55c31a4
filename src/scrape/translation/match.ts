import { alignAll, alignBestPart, type Pair, type Score } from "./alignment.ts";
import { certaintyOf } from "./certainty.ts";
import { learn } from "./learned.ts";
import { likenessOf } from "./likeness.ts";
import type { MatchableEntry } from "./matchable-entry.ts";
import { type Traits, traitsOf } from "./traits.ts";

/** The entries of a page in one language, in the page's order, each with an id of its own. */
export interface LanguageEntries {
  language: string;
  entries: readonly MatchableEntry[];
}

/** Which entry of the lender's an entry of a translated page is, by their places. */
export interface Match {
  lent: number;
  own: number;
  by: "anchor" | "position";
}

/** The least certainty that two entries match by position. */
const leastCertainty = 0.5;

/** What a part of the page that stands elsewhere has to score, so that single entries match there on strong evidence only. */
const leastMoved = 7;

/** How often everything is matched: what's matched tells more of the rest. */
const rounds = 3;

/**
 * Matches the entries of a translated page with those of the lender's: by their ids; what's between these by likeness, in
 * order; then the parts of the page that stand elsewhere. Every entry has one match at most.
 */
export function matchEntries(lender: LanguageEntries, own: LanguageEntries): Match[] {
  const lentTraits = traitsOf(lender.entries, lender.language);
  const ownTraits = traitsOf(own.entries, own.language);
  const anchored = byId(lentTraits, ownTraits);
  let pairs = anchored;
  for (let round = 0; round < rounds; round += 1) {
    const likeness = likenessOf(lentTraits, ownTraits, learn(lentTraits, ownTraits, pairs));
    pairs = complete(anchored, lentTraits.length, ownTraits.length, stored(likeness, ownTraits));
  }
  const anchors = new Set(anchored.map(([, at]) => at));
  return pairs.map(([lent, at]) => {
    return { lent, own: at, by: anchors.has(at) ? "anchor" : "position" };
  });
}

function byId(lent: readonly Traits[], own: readonly Traits[]): Pair[] {
  const places = new Map(lent.map(({ id }, i) => [id, i]));
  return own.flatMap(({ id }, j) => {
    const i = places.get(id);
    return i === undefined ? [] : [[i, j] as const];
  });
}

/** The same score, computed once for every pair. */
function stored(score: Score, { length }: readonly unknown[]): Score {
  const values: number[] = [];
  return (i, j) => {
    const at = i * length + j;
    values[at] ??= score(i, j);
    return values[at];
  };
}

/** The pairs that are certain, with those that follow. */
function complete(anchored: readonly Pair[], lent: number, own: number, likeness: Score): Pair[] {
  const pairs = [...anchored];
  /** The places that have no partner yet, from one to before another. */
  const free = (side: 0 | 1, from: number, to: number) => {
    const taken = new Set(pairs.map((pair) => pair[side]));
    return Array.from({ length: to - from }, (_, k) => from + k).filter((at) => !taken.has(at));
  };
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...longestInOrder(anchored), [lent, own] as const]) {
    pairs.push(...pairsBetween(free(0, i, nextI), free(1, j, nextJ), likeness));
    [i, j] = [nextI + 1, nextJ + 1];
  }
  for (;;) {
    const [first, second] = [free(0, 0, lent), free(1, 0, own)];
    const score = scoreOf(first, second, likeness);
    const moved = alignBestPart(first.length, second.length, score);
    if (moved.score < leastMoved) return pairs;
    pairs.push(...placesOf(moved.pairs, first, second));
  }
}

/** The pairs of two parts of the pages, in order, that are certain enough. */
function pairsBetween(first: number[], second: number[], likeness: Score): Pair[] {
  const [n, m] = [first.length, second.length];
  const certainty = certaintyOf(n, m, scoreOf(first, second, likeness));
  const sure = alignAll(n, m, (i, j) => certainty(i, j) - leastCertainty);
  return placesOf(sure, first, second);
}

function scoreOf(first: readonly number[], second: readonly number[], score: Score): Score {
  return (i, j) => score(first[i] ?? 0, second[j] ?? 0);
}

function placesOf(pairs: readonly Pair[], first: readonly number[], second: readonly number[]) {
  return pairs.map(([i, j]): Pair => [first[i] ?? 0, second[j] ?? 0]);
}

/** The longest row of pairs that is in order on both sides. @param pairs in the order of the second side */
function longestInOrder(pairs: readonly Pair[]): Pair[] {
  /** By length: the row of that length that ends earliest on the first side. */
  const rows: Pair[][] = [[]];
  for (const pair of pairs) {
    const at = rows.findIndex((row, length) => length > 0 && (row.at(-1)?.[0] ?? 0) > pair[0]);
    const length = at < 0 ? rows.length : at;
    rows[length] = [...(rows[length - 1] ?? []), pair];
  }
  return rows.at(-1) ?? [];
}
