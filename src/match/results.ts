import type { Calibration } from "./calibration.ts";
import { type Evidence, signalsOf } from "./evidence.ts";
import { probability } from "./logistic.ts";
import type { Ranked } from "./matcher.ts";

/** The best entries of a message, the best first, each with its own chance to be right. */
export function rankedResults(
  evidence: Evidence,
  ids: readonly string[],
  { chance }: Calibration,
): Ranked[] {
  return evidence.order
    .map((label) => ({
      id: ids[label] as string,
      score: probability(chance, signalsOf(evidence, label)),
    }))
    .sort((a, b) => b.score - a.score);
}
