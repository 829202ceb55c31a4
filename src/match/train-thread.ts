/** The second thread of training: trains its share of the classes and sends their weights back. */
import { parentPort, workerData } from "node:worker_threads";
import { trainClasses } from "./svm.ts";
import type { Share } from "./train-classes.ts";

// From train-classes.ts, never from outside.
const { training, part, from } = workerData as Share;
parentPort?.postMessage(trainClasses(training, part, from, training.classes));
