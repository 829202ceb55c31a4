import type { Score } from "./alignment.ts";
import { countsOf, type Learned } from "./learned.ts";
import type { Traits } from "./traits.ts";

/** The standard deviation of the logarithm of lengths between any two entries. */
const anyDeviation = 1.2;

/** How much of the evidence of its rarity a common mark is worth: translations keep addresses best and words worst. */
const worth = { address: 0.9, number: 0.7, name: 0.55 };

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
  const isKnown = new Set(own.map(({ fragment = "" }) => target(fragment)));
  const lentTargets = lent.map(({ inner }) => new Set([...inner].filter((id) => isKnown.has(id))));
  const evidence = [
    weigh(
      worth.address,
      lent.map((t) => t.addresses),
      own.map((t) => t.addresses),
    ),
    weigh(
      worth.number,
      lent.map((t) => t.numbers),
      own.map((t) => t.numbers),
    ),
    weigh(
      worth.name,
      lent.map((t) => t.names),
      own.map((t) => t.names),
    ),
  ];
  const links = weigh(worth.address, lentTargets, ownTargets);
  return (i, j) => {
    const [a, b] = [lent[i], own[j]];
    if (!a || !b) return 0;
    const marks = evidence.map((of) => of(i, j));
    return (
      ofLengths(Math.log(b.length / a.length), growth) +
      ofMarks(
        marks.reduce((sum, { common }) => sum + common, 0),
        marks.reduce((sum, { alone }) => sum + alone, 0),
      ) +
      ofMarks(links(i, j).common, links(i, j).alone) +
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

function ofMarks(common: number, alone: number): number {
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

/**
 * What two entries have in common, and what only one of them has, each item by its rarity: the logarithm of one in how many
 * entries has it, on the page where it's more frequent.
 */
function weigh(
  value: number,
  lent: readonly ReadonlySet<string>[],
  own: readonly ReadonlySet<string>[],
): (i: number, j: number) => { common: number; alone: number } {
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
    const common = sumOf((lent[i] ?? new Set()).intersection(own[j] ?? new Set()));
    return { common, alone: (lentSums[i] ?? 0) + (ownSums[j] ?? 0) - 2 * common };
  };
}
