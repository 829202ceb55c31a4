import type { Claimed } from "../store/inbox/inbox.ts";
import type { Effects } from "../store/state/effects.ts";
import type { Handled } from "./handle-in-time.ts";

const second = 1000;

/** An update that was postponed is tried for so long after it came in, in milliseconds. */
const triedFor = 24 * 60 * 60 * second;

/** The pause before the next try, in milliseconds, where nobody says how long to wait: twice as long each time, within these. */
const pauses = { first: second, longest: 30 * second };

const nothing: Effects = { values: new Map(), events: [] };

/** How much later by chance a try comes after a wait that Telegram asked for, in milliseconds at most. */
const spread = 250;

/** How a try ends: what is postponed has a time, in milliseconds since 1970, at which it is tried again. */
export type Outcome =
  | Exclude<Handled, { kind: "postponed" }>
  | (Extract<Handled, { kind: "postponed" }> & { until: number });

/**
 * What is postponed is tried again after a pause, for a day after it came in; then it fails. Pauses grow exponentially
 * and vary by chance, so that those who were hit at the same moment do not come back at the same moment.
 *
 * @param now milliseconds since 1970
 * @param random from 0 up to, not including, 1
 */
export function endOf(
  { postponed, received_at }: Pick<Claimed, "postponed" | "received_at">,
  handled: Handled,
  now: number,
  random: () => number,
): Outcome {
  if (handled.kind !== "postponed") return handled;
  const { reason, wait } = handled;
  const last = received_at + triedFor;
  if (now >= last) return { kind: "failed", reason, told: false, effects: nothing };
  const pause = Math.min(pauses.first * 2 ** Math.min(postponed, 10), pauses.longest);
  const rest = wait === undefined ? pause * (0.5 + random() / 2) : wait + random() * spread;
  return { ...handled, until: Math.min(Math.ceil(now + rest), last) };
}
