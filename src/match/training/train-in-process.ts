import { fork } from "node:child_process";
import { constants, setPriority } from "node:os";
import { fileURLToPath } from "node:url";
import type { TrainingTask } from "./train.ts";

/** How the process works. */
export interface ProcessOptions {
  /** Whether it takes its time, on one processor at the lowest priority, since nobody waits. */
  isInBackground?: boolean;
  /** Ends it early. */
  signal?: AbortSignal | undefined;
}

/**
 * Trains in a process of its own, so that this one goes on meanwhile.
 *
 * @returns the packed matcher
 * @throws Error if the process can't be started or ends early
 */
export function trainInProcess(
  task: TrainingTask,
  { isInBackground = false, signal }: ProcessOptions,
): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const path = fileURLToPath(new URL("./train-process.ts", import.meta.url));
    const child = fork(path, {
      serialization: "advanced",
      env: {},
      execArgv: [],
      ...(signal && { signal }),
    });
    child.once("message", (bytes) => resolve(bytes as Uint8Array));
    child.once("error", reject);
    child.once("exit", (code) =>
      reject(new Error(`The training process ended early, with exit code ${code}`)),
    );
    if (isInBackground && child.pid !== undefined) stepBack(child.pid);
    child.send({ task, ...(isInBackground ? { threads: 1 } : {}) });
  });
}

/** Gives a process the lowest priority, where the system lets it. */
function stepBack(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch {
    // It's in competition with the bot then, for seconds.
  }
}
