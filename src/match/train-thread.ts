/** The second thread of training: trains its share of the classes and sends back their weights. */
import { parentPort, workerData } from "node:worker_threads";
import { trainClasses } from "./svm.ts";
import type { Share } from "./train-classes.ts";

// What train-classes.ts gives, never anything from outside.
const { training, first, from } = workerData as Share;
parentPort?.postMessage(trainClasses(training, first, from, training.classes));
