import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { type Curriculum, doJob, type Job, type JobResults } from "./training-jobs.ts";

/** With fewer examples threads cost more than they save. */
const parallelFrom = 2000;

/** More threads than this have nothing to do. */
const mostThreads = 4;

/** A job with its result. */
export type Done = {
  [K in Job["kind"]]: { job: Extract<Job, { kind: K }>; result: JobResults[K] };
}[Job["kind"]];

/**
 * Does all jobs, on several threads where that pays, and returns the results in the order of the jobs.
 *
 * @param most how many threads at most
 */
export async function doAll(
  jobs: readonly Job[],
  curriculum: Curriculum,
  most = mostThreads,
): Promise<Done[]> {
  if (most === 1 || curriculum.training.labels.length < parallelFrom) {
    return jobs.map((job) => ({ job, result: doJob(job, curriculum) }) as Done);
  }
  const results = new Map<Job, Done>();
  const waiting = [...jobs];
  const threads = Math.min(most, availableParallelism());
  await Promise.all(Array.from({ length: threads }, () => workOff(waiting, curriculum, results)));
  return jobs.map((job) => results.get(job) as Done);
}

/** The results of the jobs of a kind, in the order of the jobs. */
export function resultsOf<K extends Job["kind"]>(done: readonly Done[], kind: K): JobResults[K][] {
  return done.flatMap(({ job, result }) => (job.kind === kind ? [result as JobResults[K]] : []));
}

/** One thread: takes the next job as long as there are any. */
async function workOff(waiting: Job[], curriculum: Curriculum, results: Map<Job, Done>) {
  const worker = new Worker(new URL("./train-thread.ts", import.meta.url), {
    workerData: curriculum,
  });
  try {
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      results.set(job, { job, result: await ask(worker, job) } as Done);
    }
  } finally {
    await worker.terminate();
  }
}

function ask(worker: Worker, job: Job): Promise<JobResults[Job["kind"]]> {
  return new Promise((resolve, reject) => {
    worker.once("message", (result) => {
      worker.off("error", reject);
      resolve(result);
    });
    worker.once("error", reject);
    worker.postMessage(job);
  });
}
