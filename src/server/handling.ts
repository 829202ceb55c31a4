import type { Update } from "grammy/types";
import type { Logger } from "../log.ts";
import type { Claimed, Effects } from "../store/store.ts";

/** Handles one update to its end. @returns what is to be stored of it */
export type Handle = (update: Update) => Promise<Effects>;

/** How handling an update ended, and what is to be stored of it. */
export interface Handled {
  how: "handled" | "unexpected" | "late" | "given_up";
  effects: Effects;
}

export interface Handling {
  handle: Handle;
  /** How long an update may take, in milliseconds, before the chat goes on without it. */
  patience: number;
  log: Logger;
}

/** An update that has been begun more often than this ended the process each time: it is given up. */
const mostAttempts = 3;

const nothing: Effects = { values: new Map(), events: [] };

/** Handles an update, whatever happens: an error, or one that hangs, is logged with the update's number. */
export async function handleInTime(
  { attempts, body }: Claimed,
  { handle, patience, log }: Handling,
): Promise<Handled> {
  const update = body as Update;
  const ended = (how: Handled["how"], why: string, err?: unknown): Handled => {
    log.error({ update: update.update_id, ...(err === undefined ? {} : { err }) }, why);
    return { how, effects: nothing };
  };
  if (attempts > mostAttempts) {
    return ended("given_up", "an update has ended the process several times; it is given up");
  }
  try {
    const effects = await within(patience, handle(update));
    if (effects) return { how: "handled", effects };
    return ended("late", "handling an update took too long; its chat goes on without it");
  } catch (err) {
    return ended("unexpected", "an update could not be handled", err);
  }
}

/** The result, or undefined when the time is over. */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | undefined> {
  const { promise: late, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), milliseconds);
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
