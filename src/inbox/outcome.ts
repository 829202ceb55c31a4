import { backoff } from "../limits/backoff.ts";
import type { Claimed } from "../store/inbox/inbox.ts";
import { failed, type HandleResult } from "./handle-in-time.ts";

/** For how long an update is tried after it came in, in milliseconds. */
const maxAge = 24 * 60 * 60 * 1000;

/** Pauses before the next attempt if nobody says how long to wait, in milliseconds. */
const pauses = { first: 1000, longest: 30_000 };

/** The most that chance adds to a wait that Telegram asked for, in milliseconds. */
const jitter = 250;

/** How an attempt ends. `until`: when a postponed update is tried again, in milliseconds since 1970. */
export type Outcome =
  | Exclude<HandleResult, { kind: "postponed" }>
  | (Extract<HandleResult, { kind: "postponed" }> & { until: number });

/**
 * Decides when a postponed update is tried again: after growing pauses, for a day after it came in; then it has failed.
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
  const delay = wait === undefined ? backoff(pauses, postponed, random) : wait + random() * jitter;
  return { ...result, until: Math.min(Math.ceil(now + delay), lastAttemptAt) };
}
