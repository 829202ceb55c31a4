import { type Evidence, evidenceOf } from "../model/evidence.ts";
import type { FeatureSpace } from "../model/features.ts";
import { coverageOf } from "../model/model.ts";
import type { Observation } from "./calibration.ts";
import type { Fold } from "./folds.ts";
import { type Done, resultsOf } from "./training-threads.ts";

/** The examples, how many entries they're for, and the features of their words. */
interface Examples {
  labels: Int32Array;
  words: string[][];
  entries: number;
  space: FeatureSpace;
}

/**
 * What models that haven't seen the held-out examples of a fold make of them.
 *
 * @param k the number of the fold
 */
export function observationsOf(
  { heldOut, absent }: Fold,
  k: number,
  done: readonly Done[],
  { labels, words, entries: none, space }: Examples,
): Observation[] {
  const linear = resultsOf(done, "classes").map((part) => part.heldOut[k] as Float32Array);
  const logs = resultsOf(done, "held-out network")[k];
  const size = none + 1;
  return Array.from(heldOut, (example, i) => {
    const label = labels[example] as number;
    const scores = new Float64Array(size);
    let column = 0;
    for (const part of linear) {
      for (let at = i; at < part.length; at += heldOut.length)
        scores[column++] = part[at] as number;
    }
    const isAbsent = absent.has(label);
    const list = words[example] as string[];
    const evidence: Evidence = evidenceOf(
      {
        linear: scores.subarray(0, none),
        offTopic: scores[none] as number,
        logs: logs?.subarray(i * size, (i + 1) * size),
        coverage: coverageOf(list, space.numbers(list), space),
      },
      new Float64Array(none),
      isAbsent ? label : undefined,
    );
    const right = isAbsent || label === none ? undefined : label;
    return { example, evidence, right, length: list.length };
  });
}
