import { alignAll, alignBest, type Pair } from "./align.ts";
import { type Likeness, likenessOf } from "./likeness.ts";
import { fragmentOf, type MatchableEntry, traitsOf } from "./traits.ts";

/** The entries of a page in one language. */
export interface LanguageEntries {
  language: string;
  entries: readonly MatchableEntry[];
}

/** Which entry of the lender an entry of a translated page is, by their places. */
export interface Match {
  lent: number;
  own: number;
  by: "anchor" | "position";
}

/** A moved part of a page has to score this much, so that single entries move on strong evidence only. */
const leastMoved = 5;

/** Matches tell what the links inside of the pages mean, which tells more matches. */
const rounds = 3;

/**
 * Matches the entries of a translated page with those of the language that it's translated from: by their ids, and what stands
 * between these by likeness in their order, then the parts of the page that stand elsewhere there.
 */
export function matchEntries(lender: LanguageEntries, own: LanguageEntries): Match[] {
  const traits = [lender, own].map(({ entries, language }) => traitsOf(entries, language));
  const [ofLender = [], ofOwn = []] = traits;
  const anchored = byId(lender.entries, own.entries);
  let pairs = anchored;
  for (let round = 0; round < rounds; round += 1) {
    const known = new Map(
      pairs.flatMap(([i, j]) => {
        const [to, from] = [fragmentOf(lender.entries[i]?.url), fragmentOf(own.entries[j]?.url)];
        return to !== undefined && from !== undefined ? [[from, to] as const] : [];
      }),
    );
    const likeness = likenessOf(ofLender, ofOwn, known);
    pairs = extend(anchored, lender.entries.length, own.entries.length, likeness);
  }
  const ids = new Set(anchored.map(([, j]) => j));
  return pairs.map(([lent, j]) => ({ lent, own: j, by: ids.has(j) ? "anchor" : "position" }));
}

function byId(lent: readonly { id: string }[], own: readonly { id: string }[]): Pair[] {
  const places = new Map(lent.map(({ id }, i) => [id, i]));
  return own.flatMap(({ id }, j) => {
    const i = places.get(id);
    return i === undefined ? [] : [[i, j] as const];
  });
}

function extend(anchored: readonly Pair[], lent: number, own: number, likeness: Likeness): Pair[] {
  const pairs = [...anchored];
  const free = (at: 0 | 1, from: number, to: number) => {
    const taken = new Set(pairs.map((pair) => pair[at]));
    return Array.from({ length: to - from }, (_, k) => from + k).filter((k) => !taken.has(k));
  };
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...longestInOrder(anchored), [lent, own] as const]) {
    pairs.push(...alignAll(free(0, i, nextI), free(1, j, nextJ), likeness));
    [i, j] = [nextI + 1, nextJ + 1];
  }
  for (;;) {
    const moved = alignBest(free(0, 0, lent), free(1, 0, own), likeness);
    if (moved.score < leastMoved) return pairs;
    pairs.push(...moved.pairs);
  }
}

/** The most pairs that are in the same order on both sides. @param pairs in the order of the second side */
function longestInOrder(pairs: readonly Pair[]): Pair[] {
  const chains: Pair[][] = [];
  for (const pair of pairs) {
    const at = chains.findIndex((chain) => (chain.at(-1)?.[0] ?? -1) > pair[0]);
    const length = at < 0 ? chains.length : at;
    chains[length] = [...(chains[length - 1] ?? []), pair];
  }
  return chains.at(-1) ?? [];
}
