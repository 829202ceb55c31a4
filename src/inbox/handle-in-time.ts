import type { Update } from "grammy/types";
import { TimeLimitError, withTimeLimit } from "../limits/time-limit.ts";
import type { Logger } from "../log.ts";
import type { FailureReason, PostponeReason } from "../metrics/labels.ts";
import type { Claimed } from "../store/inbox/inbox.ts";
import type { Effects } from "../store/state/effects.ts";

/** An update's earlier attempts, and when it came in. */
export type UpdateHistory = Pick<Claimed, "received_at" | "attempts" | "postponed" | "delivered">;

/** The result of one attempt to handle an update. */
export type HandleResult =
  /** Done. The effects are stored together with its end. */
  | { kind: "handled"; effects: Effects }
  /**
   * It can't be done now. `wait`: for how many milliseconds at least, if known; `delivered`: passed on to the next
   * attempt.
   */
  | { kind: "postponed"; reason: PostponeReason; wait?: number | undefined; delivered: unknown }
  /** It can never be done. `notified`: whether its person knows. */
  | { kind: "failed"; reason: FailureReason; notified: boolean; effects: Effects };

/** Makes one attempt to handle an update. */
export type Handle = (update: Update, history: UpdateHistory) => Promise<HandleResult>;

export interface HandleOptions {
  handle: Handle;
  /** How long an attempt may take, in milliseconds, before the chat goes on without it. */
  timeout: number;
  log: Logger;
}

/** A suspect that has ended the process this often while it was tried alone is given up. */
const maxDeaths = 3;

/**
 * Makes one attempt to handle an update. It never rejects: errors, and attempts that hang, are logged with the update's
 * number.
 */
export async function handleInTime(
  claimed: Claimed,
  { handle, timeout, log }: HandleOptions,
): Promise<HandleResult> {
  const { update_id: update, body, deaths } = claimed;
  if (deaths >= maxDeaths) return failed("deaths");
  if (typeof body !== "object" || body === null) return failed("unreadable");
  try {
    return await withTimeLimit(handle(body as Update, claimed), timeout);
  } catch (err) {
    if (err instanceof TimeLimitError) {
      log.error({ update }, "handling an update took too long; its chat goes on without it");
      return failed("late");
    }
    log.error({ update, err }, "could not handle an update");
    return failed("unexpected");
  }
}

/** The failure of an update that has changed nothing. */
export function failed(reason: FailureReason): HandleResult & { kind: "failed" } {
  return { kind: "failed", reason, notified: false, effects: { values: new Map(), events: [] } };
}
