import { sessionDays } from "../bot/session-values.ts";
import type { Logger } from "../log.ts";
import type { Database } from "../store/database.ts";

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/**
 * How long data is kept, in milliseconds. Telegram redelivers an update for a day at most, so handled updates are kept for
 * longer than that. Updates that were given up are kept until an operator has had time to look at them.
 */
const retention = { updates: 3 * day, givenUp: 7 * day, state: sessionDays * day };

/** Deletes old data, now and every hour. @returns stops it */
export function startHousekeeping(
  store: Pick<Database, "prune">,
  log: Logger,
): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  const prune = async () => {
    try {
      const now = Date.now();
      const { updates, state, events, cases } = await store.prune({
        doneBefore: now - retention.updates,
        givenUpBefore: now - retention.givenUp,
        touchedBefore: now - retention.state,
      });
      if (updates + state + events + cases > 0) {
        log.info({ updates, state, events, cases }, "deleted old data");
      }
    } catch (err) {
      log.warn({ err }, "could not delete old data; trying again in an hour");
    }
  };
  const run = () => {
    running = prune();
  };
  run();
  const timer = setInterval(run, hour);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
