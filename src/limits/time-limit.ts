import { setTimeout as pause } from "node:timers/promises";

/**
 * Waits for a promise, but no longer than a limit in milliseconds. The work behind the promise goes on: nothing can end
 * it from outside.
 * @throws Error that names the limit, if the work takes longer
 */
export async function withinLimit<T>(work: Promise<T>, limit: number): Promise<T> {
  const done = new AbortController();
  const timeout = pause(limit, undefined, { signal: done.signal }).then(() => {
    throw new Error(`no answer within ${limit / 1000} s`);
  });
  timeout.catch(() => {}); // rejects unobserved when the work is done first
  return Promise.race([work, timeout]).finally(() => done.abort());
}
