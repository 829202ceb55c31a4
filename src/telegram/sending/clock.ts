import { setTimeout as sleep } from "node:timers/promises";

/** Time and randomness, so that tests don't have to wait and always see the same. */
export interface Clock {
  /** Milliseconds since some fixed moment. It never goes back, whatever happens to the machine's date. */
  now(): number;
  /** Resolves after so many milliseconds; rejects at once when the signal aborts. */
  pause(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** From 0 up to, not including, 1. */
  random(): number;
}

export const realClock: Clock = {
  now: () => performance.now(),
  pause: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }),
  random: Math.random,
};
