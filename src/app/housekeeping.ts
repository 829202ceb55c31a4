import type { Logger } from "../log.ts";
import type { Database } from "../store/database.ts";

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/**
 * How long things are kept, in milliseconds. Telegram delivers an update again for a day at most, so an
 * update that is done is remembered for longer than that. What was given up is kept until somebody has looked at it.
 */
const kept = { updates: 3 * day, givenUp: 7 * day, state: 60 * day };

/** Forgets what is old, now and every hour. @returns what ends it */
export function startHousekeeping(
  store: Pick<Database, "prune">,
  log: Logger,
  now: () => number = Date.now,
): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  const clean = async () => {
    try {
      const older = {
        doneBefore: now() - kept.updates,
        givenUpBefore: now() - kept.givenUp,
        touchedBefore: now() - kept.state,
      };
      const { updates, state, events, cases } = await store.prune(older);
      if (updates + state + events + cases > 0) {
        log.info({ updates, state, events, cases }, "forgot what was old");
      }
    } catch (err) {
      log.warn({ err }, "what is old could not be forgotten; trying again in an hour");
    }
  };
  const begin = () => {
    running = clean();
  };
  begin();
  const timer = setInterval(begin, hour);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
