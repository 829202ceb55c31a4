import type { Pair } from "./alignment.ts";
import type { Traits } from "./traits.ts";

/** What the matches so far tell of the others. */
export interface Learned {
  /** The fragment that a link has on the lender's page, by the one that it has on the translated page. */
  target(fragment: string): string | undefined;
  /** The ratio of lengths between an entry and its translation, as a logarithm: its median and its standard deviation. */
  growth: { mean: number; deviation: number };
  /** The share of the matches in two sections that are with each other, 0 to 1; undefined where too few tell. */
  shareOfSections(lent: string, own: string): number | undefined;
}

/** The least number of matches that tell something of the others. */
const leastMatches = 5;

/** The standard deviation of growth before anything is matched, and between which it lies. */
const deviations = { first: 0.4, least: 0.25, most: 0.9 };

/** @param pairs the matches so far, by places in the two lists */
export function learn(
  lent: readonly Traits[],
  own: readonly Traits[],
  pairs: readonly Pair[],
): Learned {
  const matched = pairs.flatMap(([i, j]) => {
    const [a, b] = [lent[i], own[j]];
    return a && b ? [{ a, b }] : [];
  });
  const targets = new Map(matched.map(({ a, b }) => [b.fragment, a.fragment]));
  targets.delete(undefined);
  return {
    target: (fragment) => targets.get(fragment),
    growth: growthOf(lent, own, matched),
    shareOfSections: sectionsOf(matched),
  };
}

type Matched = readonly { a: Traits; b: Traits }[];

function growthOf(
  lent: readonly Traits[],
  own: readonly Traits[],
  matched: Matched,
): Learned["growth"] {
  const logOf = ({ length }: Traits) => Math.log(length);
  if (matched.length < leastMatches) {
    return { mean: median(own.map(logOf)) - median(lent.map(logOf)), deviation: deviations.first };
  }
  const growths = matched.map(({ a, b }) => logOf(b) - logOf(a));
  const mean = median(growths);
  // The median of the distances is robust against wrong matches; 1.4826 makes it the deviation of a normal distribution.
  const deviation = 1.4826 * median(growths.map((growth) => Math.abs(growth - mean)));
  return { mean, deviation: Math.min(Math.max(deviation, deviations.least), deviations.most) };
}

function sectionsOf(matched: Matched): Learned["shareOfSections"] {
  const both = countsOf(matched.map(({ a, b }) => `${a.section}\n${b.section}`));
  const inLent = countsOf(matched.map(({ a }) => a.section));
  const inOwn = countsOf(matched.map(({ b }) => b.section));
  return (lent, own) => {
    const counts = [inLent.get(lent) ?? 0, inOwn.get(own) ?? 0];
    if (Math.max(...counts) < 2) return undefined;
    return (both.get(`${lent}\n${own}`) ?? 0) / Math.max(Math.min(...counts), 1);
  };
}

/** How often each item comes. */
export function countsOf(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
