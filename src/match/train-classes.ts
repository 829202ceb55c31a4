import { Worker } from "node:worker_threads";
import type { WeightTable } from "./sparse.ts";
import { byFeature, type Training, type Twice, trainClasses, type Weights } from "./svm.ts";

/** With fewer examples than this a second thread costs more than it saves. */
const few = 2000;

/** What the second thread does: the classes from `from` on. */
export interface Share {
  training: Training;
  first: Int32Array;
  from: number;
}

/**
 * Trains all classes, on two threads where that is worth it: every class is trained by itself, so the
 * result is the same, bit by bit.
 */
export async function trainAll(training: Training, first: Int32Array): Promise<Twice<WeightTable>> {
  const { classes, labels, features } = training;
  const half = labels.length < few ? classes : Math.ceil(classes / 2);
  const other = half < classes ? trainAside({ training, first, from: half }) : undefined;
  const parts = [trainClasses(training, first, 0, half), ...(other ? [await other] : [])];
  const tableOf = (which: keyof Twice<Weights>) =>
    byFeature(
      parts.map((part) => part[which]),
      features,
    );
  return { first: tableOf("first"), all: tableOf("all") };
}

function trainAside(share: Share): Promise<Twice<Weights>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./train-thread.ts", import.meta.url), { workerData: share });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}
