import { type Evidence, evidenceOf } from "../model/evidence.ts";
import { coverageOf, type Model } from "../model/model.ts";
import type { Observation } from "./calibration.ts";
import type { Fold } from "./folds.ts";
import { type Done, resultsOf } from "./training-threads.ts";

/** The examples, and the model for its words. */
interface Examples {
  labels: Int32Array;
  words: string[][];
  model: Model;
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
  { labels, words, model }: Examples,
): Observation[] {
  const linear = resultsOf(done, "classes").map((part) => part.heldOut[k] as Float32Array);
  const logs = resultsOf(done, "held-out network")[k];
  const none = model.ids.length;
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
        coverage: coverageOf(list, model.space),
      },
      isAbsent ? label : undefined,
    );
    const right = isAbsent || label === none ? undefined : label;
    return { example, evidence, right, length: list.length };
  });
}
