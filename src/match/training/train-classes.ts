import { Centroid } from "./centroid.ts";
import { OneVsRest, scoreOf, squaredLengths } from "./one-vs-rest.ts";
import type { TrainingSet } from "./training-set.ts";
import { WeightList, type Weights } from "./weights.ts";

/** What is learned about some classes. */
export interface TrainedClasses {
  weights: Weights;
  /** By fold: the scores of its held-out examples by classifiers that haven't seen them, one class after the other. */
  heldOut: Float32Array[];
}

/**
 * Trains the classifiers of the classes from `from` up to but not including `to` on all examples, and then, continuing
 * from there, once for each fold without its held-out examples: little more than the cost of one training.
 *
 * @param folds the examples that each fold holds out
 */
export function trainClasses(
  training: TrainingSet,
  folds: readonly Int32Array[],
  from: number,
  to: number,
): TrainedClasses {
  const { rows } = training;
  const norms = squaredLengths(rows);
  const list = new WeightList();
  const heldOut = folds.map((fold) => new Float32Array(fold.length * (to - from)));
  const all = Int32Array.from(training.labels.keys());
  const rests = folds.map((fold) => allBut(all, fold));
  for (let label = from; label < to; label++) {
    const classifier = new OneVsRest(training, norms, label);
    classifier.run(all);
    const centroid = new Centroid(training, label);
    list.addClass(label, centroid.addTo(classifier.weights));
    for (const [k, fold] of folds.entries()) {
      const weights = centroid
        .without(fold)
        .addTo(classifier.without(fold, rests[k] as Int32Array).weights);
      const scores = heldOut[k] as Float32Array;
      const at = (label - from) * fold.length;
      for (let i = 0; i < fold.length; i++) {
        scores[at + i] = scoreOf(rows, fold[i] as number, weights);
      }
    }
  }
  return { weights: list.pack(), heldOut };
}

function allBut(all: Int32Array, removed: Int32Array): Int32Array {
  const gone = new Set(removed);
  return all.filter((i) => !gone.has(i));
}
