import type { Update } from "grammy/types";
import type { Logger } from "../log.ts";
import type { FailureReason, PostponeReason } from "../metrics/labels.ts";
import type { Claimed } from "../store/inbox/inbox.ts";
import type { Effects } from "../store/state/effects.ts";

/** What is known of an update's earlier tries, and when it came in. */
export type Earlier = Pick<Claimed, "received_at" | "attempts" | "postponed" | "delivered">;

/** What became of a try to handle an update. */
export type Handled =
  /** It is done; this is to be stored with its end. */
  | { kind: "handled"; effects: Effects }
  /** It cannot be done now. `wait`: for how many milliseconds at least, where that is known; `delivered`: for the next try. */
  | { kind: "postponed"; reason: PostponeReason; wait?: number | undefined; delivered: unknown }
  /** It can never be done. `told`: whether its person knows. */
  | { kind: "failed"; reason: FailureReason; told: boolean; effects: Effects };

/** Tries to handle one update. */
export type Handle = (update: Update, earlier: Earlier) => Promise<Handled>;

export interface Handling {
  handle: Handle;
  /** How long a try may take, in milliseconds, before the chat goes on without it. */
  patience: number;
  log: Logger;
}

/** A suspect that has ended the process so often while it was tried alone is given up. */
const mostDeaths = 3;

const nothing: Effects = { values: new Map(), events: [] };

/** Tries to handle an update, whatever happens: an error, or a try that hangs, is logged with the update's number. */
export async function handleInTime(
  claimed: Claimed,
  { handle, patience, log }: Handling,
): Promise<Handled> {
  const { update_id: update, body, deaths } = claimed;
  const failed = (reason: FailureReason): Handled => {
    return { kind: "failed", reason, told: false, effects: nothing };
  };
  if (deaths >= mostDeaths) return failed("deaths");
  if (typeof body !== "object" || body === null) return failed("unreadable");
  try {
    const handled = await within(patience, handle(body as Update, claimed));
    if (handled) return handled;
    log.error({ update }, "handling an update took too long; its chat goes on without it");
    return failed("late");
  } catch (err) {
    log.error({ update, err }, "an update could not be handled");
    return failed("unexpected");
  }
}

/** The result, or undefined when the time is over. */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | undefined> {
  const { promise: late, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), milliseconds);
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
