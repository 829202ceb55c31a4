import { setTimeout as pause } from "node:timers/promises";

/**
 * Waits for work no longer than a limit, in milliseconds. The work itself goes on: nothing can end a
 * promise from outside. @throws an Error that names the limit, where the work takes longer
 */
export async function withinLimit<T>(work: Promise<T>, limit: number): Promise<T> {
  const done = new AbortController();
  const late = pause(limit, undefined, { signal: done.signal }).then(() => {
    throw new Error(`no answer within ${limit / 1000} s`);
  });
  late.catch(() => {}); // when the work is done first, nobody waits for this one
  return Promise.race([work, late]).finally(() => done.abort());
}
