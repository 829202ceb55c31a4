import type { Logger } from "../log.ts";

/** In milliseconds. */
const interval = 30_000;

/** Runs a task every half a minute, never twice at the same time. @returns stops it */
export function startPeriodicTask(task: () => Promise<void>, log: Logger): () => Promise<void> {
  let running: Promise<void> | undefined;
  const run = () => {
    running ??= task()
      .catch((err) => log.warn({ err }, "a periodic task failed; trying again soon"))
      .finally(() => {
        running = undefined;
      });
  };
  const timer = setInterval(run, interval);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
