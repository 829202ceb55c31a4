import type { Logger } from "../log.ts";

/** How often it is looked for what is due, in milliseconds. */
const every = 30_000;

/** Does work again and again that is due by the clock, never twice at the same time. @returns what ends it */
export function startRounds(work: () => Promise<void>, log: Logger): () => Promise<void> {
  let running: Promise<void> | undefined;
  const round = () => {
    running ??= work()
      .catch((err) => log.warn({ err }, "what is due could not be done; trying again soon"))
      .finally(() => {
        running = undefined;
      });
  };
  const timer = setInterval(round, every);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
