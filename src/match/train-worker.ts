/** Trains in a thread of its own, so that the process can serve meanwhile. */
import { parentPort, workerData } from "node:worker_threads";
import { pack } from "./pack.ts";
import { type Task, train } from "./train.ts";

// workerData is what trained.ts gives: never anything from outside the process.
const { examples, slang } = workerData as Task;
parentPort?.postMessage(pack(train(examples, slang), slang));
