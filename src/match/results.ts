import { probability } from "./logistic.ts";
import type { Ranked } from "./matcher.ts";
import type { Reading } from "./reading.ts";
import type { TrainedMatcher } from "./train.ts";

/** How many results a decision carries; nobody is shown more. */
export const mostResults = 10;

/**
 * Ranked entries, the best first. The score of the best is its chance to be right; the scores of the rest decay with
 * their distance to it.
 *
 * @param limit how many; all by default
 */
export function rankedResults(
  { scores, order, signals }: Reading,
  { model, calibration }: TrainedMatcher,
  limit = order.length,
): Ranked[] {
  const right = probability(calibration.right, signals);
  const best = scores[order[0] ?? -1] ?? 0;
  return order.slice(0, limit).map((i) => {
    const distance = best - (scores[i] as number);
    return { id: model.ids[i] as string, score: right * Math.exp(-2 * distance) };
  });
}
