import type { Ranked } from "../matcher.ts";
import { type Evidence, signalsOf } from "./evidence.ts";
import { type Logistic, probability } from "./logistic.ts";

/** A chance closer to 1 than this gives no more certainty. */
const surest = 0.999;

/**
 * The chances of the ranked entries of a message to be what it asks for, in their order. Each has one by its own signals;
 * as at most one is asked for, the odds of all share the whole: two entries that fit about as well are both unlikely.
 */
export function chancesOf(evidence: Evidence, chance: Logistic): number[] {
  const odds: number[] = [];
  let all = 1;
  for (const label of evidence.order) {
    const own = Math.min(surest, probability(chance, signalsOf(evidence, label)));
    odds.push(own / (1 - own));
    all += own / (1 - own);
  }
  return odds.map((value) => value / all);
}

/** The best entries of a message with their chances, the best first. */
export function rankedResults(
  evidence: Evidence,
  ids: readonly string[],
  chance: Logistic,
): Ranked[] {
  const chances = chancesOf(evidence, chance);
  return evidence.order
    .map((label, i) => ({ id: ids[label] as string, score: chances[i] as number }))
    .sort((a, b) => b.score - a.score);
}
