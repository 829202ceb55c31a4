/** A thread of training: does the jobs that training-threads.ts sends it. */
import { parentPort, workerData } from "node:worker_threads";
import { type Curriculum, doJob, type Job } from "./training-jobs.ts";

// From training-threads.ts, never from outside.
const curriculum = workerData as Curriculum;
parentPort?.on("message", (job: Job) => parentPort?.postMessage(doJob(job, curriculum)));
