import { Network, type PackedNetwork } from "../model/network.ts";
import { rowOf } from "../model/sparse-vectors.ts";
import { type TrainedClasses, trainClasses } from "./train-classes.ts";
import { trainNetwork } from "./train-network.ts";
import type { TrainingSet } from "./training-set.ts";

/** All that training needs, as plain values, so that threads can share the work. */
export interface Curriculum {
  training: TrainingSet;
  /** The examples that each fold holds out. */
  folds: Int32Array[];
  /** How many of the features, the first ones, the network reads; 0 where there is none. */
  networkFeatures: number;
}

/** A part of the training that can be done by itself, on any thread. */
export type Job =
  | { kind: "classes"; from: number; to: number }
  | { kind: "network" }
  | { kind: "held-out network"; fold: number };

/** What a job gives. Tables have a row for each held-out example, with a column for each class. */
export interface JobResults {
  classes: TrainedClasses;
  network: PackedNetwork;
  "held-out network": Float32Array;
}

/** How many chunks the classes are trained in. */
const chunks = 4;

/** All jobs of a training, the longest first. */
export function jobsOf({ training, folds, networkFeatures }: Curriculum): Job[] {
  const cuts = Array.from({ length: chunks + 1 }, (_, i) =>
    Math.round((i * training.classes) / chunks),
  );
  const numbers = [...folds.keys()];
  return [
    ...(networkFeatures > 0
      ? [
          { kind: "network" } as const,
          ...numbers.map((fold) => ({ kind: "held-out network", fold }) as const),
        ]
      : []),
    ...cuts.slice(1).map((to, i) => ({ kind: "classes", from: cuts[i] as number, to }) as const),
  ];
}

/** Does a job. The same job gives the same result, bit by bit. */
export function doJob(job: Job, curriculum: Curriculum): JobResults[Job["kind"]] {
  const { training, folds, networkFeatures } = curriculum;
  const { rows, labels, classes } = training;
  const network = (examples: Int32Array) =>
    trainNetwork({ rows, labels, classes, features: networkFeatures }, examples);
  switch (job.kind) {
    case "classes":
      return trainClasses(training, folds, job.from, job.to);
    case "network":
      return network(Int32Array.from(labels.keys()));
    case "held-out network": {
      const fold = folds[job.fold] as Int32Array;
      const reader = new Network(network(allBut(labels.length, fold)));
      return tableOf(fold, classes, (example) => reader.logProbabilities(rowOf(rows, example)));
    }
  }
}

function tableOf(
  examples: Int32Array,
  classes: number,
  rowOf: (example: number) => Float64Array,
): Float32Array {
  const table = new Float32Array(examples.length * classes);
  for (const [i, example] of examples.entries()) table.set(rowOf(example), i * classes);
  return table;
}

function allBut(count: number, removed: Int32Array): Int32Array {
  const gone = new Set(removed);
  return Int32Array.from(Array(count).keys()).filter((i) => !gone.has(i));
}
