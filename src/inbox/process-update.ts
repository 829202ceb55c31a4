import { setTimeout as sleep } from "node:timers/promises";
import type { Claimed, Inbox } from "../store/inbox/inbox.ts";
import { type HandleOptions, handleInTime } from "./handle-in-time.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";

export interface ProcessOptions extends HandleOptions {
  inbox: Inbox;
  /** Pause before saving an update's end is tried again, in milliseconds. */
  saveRetryPause: number;
  /** Milliseconds since 1970. */
  now: () => number;
  /** From 0 up to, not including, 1. */
  random: () => number;
  /** Called after every attempt, for the metrics. */
  onAttempt: (report: AttemptReport) => void;
}

/** How an attempt ended; times in milliseconds. */
export interface AttemptReport {
  outcome: Outcome;
  took: number;
  /** From when the update came in until the attempt began. */
  waited: number;
}

/**
 * Makes one attempt at a claimed update and saves how it ended. It never rejects.
 * @param stopping once aborted, a failure to save is not retried
 */
export async function processUpdate(
  claimed: Claimed,
  options: ProcessOptions,
  stopping: AbortSignal,
): Promise<void> {
  const { log, now, random, saveRetryPause, onAttempt } = options;
  const { update_id: update, received_at } = claimed;
  const waited = now() - received_at;
  const startedAt = performance.now();
  const outcome = outcomeOf(claimed, await handleInTime(claimed, options), now(), random);
  try {
    const isSaved = await persist(() => save(claimed, outcome, options), saveRetryPause, stopping);
    if (!isSaved) log.warn({ update }, "another instance has taken over this update");
  } catch (err) {
    log.error({ update, err }, "could not save the end of an update; it will be handled again");
  }
  onAttempt({ outcome, took: performance.now() - startedAt, waited });
}

/** @returns false if the claim was lost to another instance */
function save(
  claimed: Claimed,
  outcome: Outcome,
  { inbox, log }: ProcessOptions,
): Promise<boolean> {
  const { update_id: update } = claimed;
  switch (outcome.kind) {
    case "handled":
      return inbox.finish(claimed, outcome.effects);
    case "postponed": {
      const { reason, delivered, until } = outcome;
      log.debug({ update, reason, until: new Date(until) }, "postponed an update");
      return inbox.postpone(claimed, { until, delivered });
    }
    case "failed": {
      const { reason, notified, effects } = outcome;
      log.error(
        { update, reason },
        `gave up an update; to look at it: npm run inbox -- show ${update}`,
      );
      return inbox.giveUp(claimed, { ...effects, why: reason, told: notified });
    }
  }
}

/** Retries until it works: sent messages can't be taken back, so the end of their update should not be lost. */
async function persist<T>(
  save: () => Promise<T>,
  pause: number,
  stopping: AbortSignal,
): Promise<T> {
  for (;;) {
    try {
      return await save();
    } catch (error) {
      if (stopping.aborted) throw error;
      await sleep(pause);
    }
  }
}
