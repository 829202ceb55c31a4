import type { Score } from "./alignment.ts";
import { countsOf, type Learned } from "./learned.ts";
import type { Traits } from "./traits.ts";

/** The standard deviation of the logarithm of lengths between any two entries. */
const anyDeviation = 1.2;

/** How much of the evidence of its rarity a common mark is worth: translations keep addresses best and words worst. */
const worth = { addresses: 0.9, numbers: 0.7, names: 0.55 };
const kinds = ["addresses", "numbers", "names"] as const;

/** The most that common marks are worth together, and the most that marks of one side alone cost, with their share. */
const most = { common: 6, alone: 1.5 };
const aloneShare = 0.1;

/**
 * Says by what doesn't depend on the language how likely two entries are the same, as a logarithm: above 0 where that's likelier
 * than not. Numbers, addresses, names (M. Simard et al., "Using cognates to align sentences in bilingual corpora", 1992) and
 * links inside of the page count by how rare they are; lengths as in W. Gale and K. Church, "A program for aligning sentences
 * in bilingual corpora" (1993); and so does the place in the section.
 *
 * @param lent the lender's entries in the order of its page
 * @param own those of the translated page
 */
export function likenessOf(
  lent: readonly Traits[],
  own: readonly Traits[],
  { growth, target, shareOfSections }: Learned,
): Score {
  const ownTargets = own.map(({ inner }) => new Set([...inner].flatMap((at) => target(at) ?? [])));
  const targets = new Set(own.map(({ fragment = "" }) => target(fragment) ?? ""));
  const lentTargets = lent.map(({ inner }) => inner.intersection(targets));
  const marks = kinds.map((kind) =>
    weigh(
      worth[kind],
      lent.map((traits) => traits[kind]),
      own.map((traits) => traits[kind]),
    ),
  );
  const links = weigh(worth.addresses, lentTargets, ownTargets);
  return (i, j) => {
    const [a, b] = [lent[i], own[j]];
    if (!a || !b) return 0;
    return (
      ofLengths(Math.log(b.length / a.length), growth) +
      ofMarks(marks.map((compare) => compare(i, j))) +
      ofMarks([links(i, j)]) +
      ofPlaces(a, b) +
      ofSections(shareOfSections(a.section, b.section))
    );
  };
}

function ofLengths(value: number, { mean, deviation }: Learned["growth"]): number {
  const square = (value - mean) ** 2 / 2;
  const ratio = Math.log(anyDeviation / deviation);
  return Math.max(ratio - square / deviation ** 2 + square / anyDeviation ** 2, -3);
}

function ofMarks(kinds: readonly Weights[]): number {
  const common = kinds.reduce((sum, weights) => sum + weights.common, 0);
  const alone = kinds.reduce((sum, weights) => sum + weights.alone, 0);
  return Math.min(common, most.common) - Math.min(alone * aloneShare, most.alone);
}

/** Entries that open or end a section. */
function ofPlaces(a: Traits, b: Traits): number {
  const opening = a.opens ? 1.5 : 0;
  const ending = a.ends ? 0.7 : 0;
  return (a.opens === b.opens ? opening : -0.5) + (a.ends === b.ends ? ending : -0.3);
}

function ofSections(share: number | undefined): number {
  return share === undefined ? 0 : share - 1.5 * (1 - share);
}

/** The weights of what two entries have in common, and of what only one of them has. */
interface Weights {
  common: number;
  alone: number;
}

/**
 * What two entries have in common, and what only one of them has. A rare item weighs more: the logarithm of one in how many entries
 * has it, on the page where it's more frequent.
 */
function weigh(
  value: number,
  lent: readonly ReadonlySet<string>[],
  own: readonly ReadonlySet<string>[],
): (i: number, j: number) => Weights {
  const weights = new Map<string, number>();
  for (const page of [lent, own]) {
    for (const [item, count] of countsOf(page.flatMap((items) => [...items]))) {
      const weight = value * Math.log(page.length / count);
      weights.set(item, Math.min(weights.get(item) ?? Infinity, weight));
    }
  }
  const sumOf = (items: ReadonlySet<string>) => {
    let sum = 0;
    for (const item of items) sum += weights.get(item) ?? 0;
    return sum;
  };
  const [lentSums, ownSums] = [lent.map(sumOf), own.map(sumOf)];
  return (i, j) => {
    const [a, b] = [lentSums[i] ?? 0, ownSums[j] ?? 0];
    if (a === 0 || b === 0) return { common: 0, alone: a + b };
    const common = sumOf((lent[i] ?? new Set()).intersection(own[j] ?? new Set()));
    return { common, alone: a + b - 2 * common };
  };
}
