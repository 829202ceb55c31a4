import type { Ranked } from "../match/matcher.ts";

/** The least chance of an entry that may be meant. */
const likely = 0.05;

/**
 * The entries that may be meant, the best first.
 *
 * @param refused the entry that isn't meant, if any: then the chances of the others are shares of what it leaves
 */
export function likelyEntries(results: readonly Ranked[], refused?: string): string[] {
  const left = 1 - (results.find(({ id }) => id === refused)?.score ?? 0);
  return results.filter(({ score }) => score >= likely * left).map(({ id }) => id);
}
