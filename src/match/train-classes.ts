import { Worker } from "node:worker_threads";
import type { WeightTable } from "./sparse-vectors.ts";
import {
  type PartialAndFull,
  type TrainingSet,
  toWeightTable,
  trainClasses,
  type Weights,
} from "./svm.ts";

/** With fewer examples than this a second thread costs more than it saves. */
const parallelFrom = 2000;

/** What the second thread trains: the classes from `from` on. */
export interface Share {
  training: TrainingSet;
  part: Int32Array;
  from: number;
}

/**
 * Trains all classes, on two threads where that pays. Every class is trained by itself, so the result is the same bit by
 * bit.
 *
 * @param part the examples that the partial classifiers are trained on
 */
export async function trainAll(
  training: TrainingSet,
  part: Int32Array,
): Promise<PartialAndFull<WeightTable>> {
  const { classes, labels, features } = training;
  const half = labels.length < parallelFrom ? classes : Math.ceil(classes / 2);
  const second = half < classes ? trainOnThread({ training, part, from: half }) : undefined;
  const shares = [trainClasses(training, part, 0, half), ...(second ? [await second] : [])];
  const tableOf = (which: keyof PartialAndFull<Weights>) =>
    toWeightTable(
      shares.map((share) => share[which]),
      features,
    );
  return { partial: tableOf("partial"), full: tableOf("full") };
}

function trainOnThread(share: Share): Promise<PartialAndFull<Weights>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./train-thread.ts", import.meta.url), { workerData: share });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}
