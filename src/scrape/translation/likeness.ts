import type { Traits } from "./traits.ts";

/** Says how likely two entries are the same in two languages: a log-likelihood ratio, above 0 where that's likelier than not. */
export type Likeness = (lent: number, own: number) => number;

/** What is known already: the fragment of an entry's address on the translated page, and that of the lender's. */
export type KnownLinks = ReadonlyMap<string, string>;

/** The standard deviation of the logarithm of lengths: between an entry and its translation, and between any two. */
const lengthDeviation = { same: 0.35, any: 1.2 };

const weights = { link: 0.9, a: 0.9, n: 0.7, w: 0.55 };

/**
 * Compares the traits of all entries of two pages: rare marks that both have (of the page's own words, names and addresses),
 * their relative lengths as in W. Gale and K. Church, "A program for aligning sentences in bilingual corpora"
 * (Computational Linguistics 19, 1993), names as in M. Simard et al., "Using cognates to align sentences in bilingual
 * corpora" (1993), and where their sections begin and end.
 */
export function likenessOf(
  lent: readonly Traits[],
  own: readonly Traits[],
  known: KnownLinks,
): Likeness {
  const rarity = rarityOf(lent.map(({ marks }) => marks), own.map(({ marks }) => marks));
  const ownLinks = own.map(({ links }) => new Set([...links].flatMap((link) => known.get(link) ?? [])));
  const linkRarity = rarityOf(lent.map(({ links }) => links), ownLinks);
  const targets = new Set(known.values());
  const lentLinks = lent.map(({ links }) => links.intersection(targets));
  const growth = median(own.map(({ length }) => Math.log(length + 1))) - median(lent.map(({ length }) => Math.log(length + 1)));
  return (i, j) => {
    const [a, b] = [lent[i], own[j]];
    const [from, to] = [lentLinks[i], ownLinks[j]];
    if (!a || !b || !from || !to) return -Infinity;
    return (
      ofLengths(a, b, growth) +
      ofPieces(a, b) +
      shared(a.marks, b.marks, (mark) => rarity(mark) * (weights[mark[0] as keyof typeof weights] ?? 0)) +
      shared(from, to, (link) => linkRarity(link) * weights.link) +
      ofPlace(a, b)
    );
  };
}

function ofLengths(a: Traits, b: Traits, growth: number): number {
  const { same, any } = lengthDeviation;
  const difference = Math.log(b.length + 1) - Math.log(a.length + 1) - growth;
  const square = difference * difference;
  return Math.max(Math.log(any / same) - square / 2 / (same * same) + square / 2 / (any * any), -3);
}

function ofPieces(a: Traits, b: Traits): number {
  const difference = Math.abs(Math.log(b.pieces / a.pieces));
  return Math.max(0.5 - difference, -1);
}

function ofPlace(a: Traits, b: Traits): number {
  const opens = a.opens === b.opens ? (a.opens ? 1.5 : 0) : -0.5;
  const ends = a.ends === b.ends ? (a.ends ? 0.7 : 0) : -0.3;
  return opens + ends;
}

/** What both sets have, weighted, less a part of what only one has. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>, weigh: (item: string) => number): number {
  const sum = (items: ReadonlySet<string>) => [...items].reduce((all, item) => all + weigh(item), 0);
  const both = sum(a.intersection(b));
  const alone = sum(a.symmetricDifference(b));
  return Math.min(both, 6) - Math.min(alone * 0.1, 1.5);
}

/** How rare an item is: the logarithm of 1 in how many entries have it, on the page where it's the more frequent. */
function rarityOf(lent: readonly ReadonlySet<string>[], own: readonly ReadonlySet<string>[]) {
  const [inLent, inOwn] = [lent, own].map(countsOf) as [Map<string, number>, Map<string, number>];
  return (item: string) => {
    const share = Math.max((inLent.get(item) ?? 0) / lent.length, (inOwn.get(item) ?? 0) / own.length);
    return share === 0 ? 0 : -Math.log(share);
  };
}

function countsOf(sets: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of sets.flatMap((set) => [...set])) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
