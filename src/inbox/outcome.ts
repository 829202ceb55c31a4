import type { Claimed } from "../store/inbox/inbox.ts";
import { failed, type HandleResult } from "./handle-in-time.ts";

/** For how long an update is tried after it came in, in milliseconds. */
const maxAge = 24 * 60 * 60 * 1000;

/** Pause before the next attempt if nobody says how long to wait, in milliseconds: it doubles within these bounds. */
const pauses = { first: 1000, longest: 30_000 };

/** The most that chance adds to a wait that Telegram asked for, in milliseconds. */
const jitter = 250;

/** How an attempt ends. `until`: when a postponed update is tried again, in milliseconds since 1970. */
export type Outcome =
  | Exclude<HandleResult, { kind: "postponed" }>
  | (Extract<HandleResult, { kind: "postponed" }> & { until: number });

/**
 * Decides when a postponed update is tried again: after a pause, for a day after it came in; then it has failed. Pauses
 * grow exponentially and at random, so that updates that failed together don't come back together.
 *
 * @param now milliseconds since 1970
 * @param random from 0 up to, not including, 1
 */
export function outcomeOf(
  { postponed, received_at }: Pick<Claimed, "postponed" | "received_at">,
  result: HandleResult,
  now: number,
  random: () => number,
): Outcome {
  if (result.kind !== "postponed") return result;
  const { reason, wait } = result;
  const lastAttemptAt = received_at + maxAge;
  if (now >= lastAttemptAt) return failed(reason);
  const pause = Math.min(pauses.first * 2 ** Math.min(postponed, 10), pauses.longest);
  const delay = wait === undefined ? pause * (0.5 + random() / 2) : wait + random() * jitter;
  return { ...result, until: Math.min(Math.ceil(now + delay), lastAttemptAt) };
}
