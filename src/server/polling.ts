import { setTimeout as pause } from "node:timers/promises";
import { type Api, GrammyError } from "grammy";
import type { Update } from "grammy/types";
import type { Logger } from "../log.ts";
import { ChatQueue, type Handle } from "./chat-queue.ts";

/** How long Telegram holds a request for updates open when there are none, in seconds. */
const pollSeconds = 25;

/** How long to wait, in milliseconds, before asking again: while updates are in hand, and after a failure. */
const pauses = { inHand: 100, failure: 3000 };

/** What stops a receiver. It resolves when all that was received has been handled, or the time is over. */
export interface Receiver {
  stop(): Promise<void>;
}

/**
 * Long polling that confirms an update only after it has been handled.
 *
 * Telegram forgets every update below the `offset` of the next request. So the offset asked for is
 * that of the earliest update still in hand: updates behind it come once more and are skipped, new ones
 * are handled at once, and after a crash everything unfinished comes again. Nothing is lost and one
 * slow chat holds up no other.
 */
export function startPolling(api: Api, handle: Handle, log: Logger, patience = 8000): Receiver {
  const stopping = new AbortController();
  const window = new Window(handle);
  const loop = receive(api, window, log, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await loop;
      const late = new AbortController();
      await Promise.race([
        window.idle(),
        pause(patience, undefined, { signal: late.signal }).catch(() => {}),
      ]);
      late.abort();
      await confirm(api, window).catch((err) =>
        log.warn({ err }, "the last updates will come again"),
      );
    },
  };
}

/** grammY's type of a signal comes from a polyfill; at run time it takes the platform's own. */
type Signal = Parameters<Api["getUpdates"]>[1];

async function receive(api: Api, window: Window, log: Logger, stopping: AbortSignal) {
  while (!stopping.aborted) {
    try {
      const timeout = window.inHand > 0 ? 0 : pollSeconds;
      const request = { offset: window.offset, timeout, limit: 100, allowed_updates: [...allowed] };
      const fresh = window.take(await api.getUpdates(request, stopping as Signal));
      if (fresh === 0 && window.inHand > 0) await window.anyDone(pauses.inHand);
    } catch (err) {
      if (stopping.aborted) return;
      log.warn({ err }, explain(err));
      await pause(pauses.failure, undefined, { signal: stopping }).catch(() => {});
    }
  }
}

/** The kinds of updates that the bot handles; Telegram sends no others. */
export const allowed = [
  "message",
  "edited_message",
  "callback_query",
  "inline_query",
  "my_chat_member",
] as const;

/** Tells Telegram that everything below the offset is done, so that it does not come again after a restart. */
async function confirm(api: Api, window: Window) {
  if (window.offset > 0) await api.getUpdates({ offset: window.offset, limit: 1, timeout: 0 });
}

function explain(error: unknown): string {
  if (error instanceof GrammyError && error.error_code === 409) {
    return "Another process receives this bot's updates (409): stop it, or give this one its own token";
  }
  return "Telegram sent no updates; asking again in 3 s";
}

/** The updates received and not yet confirmed. */
class Window {
  /** Below it everything is done; it is what the next request confirms. */
  offset = 0;
  private readonly done = new Map<number, boolean>();
  private readonly queue: ChatQueue;
  private wake = () => {};

  constructor(handle: Handle) {
    this.queue = new ChatQueue(handle);
  }

  get inHand(): number {
    return this.queue.busy;
  }

  idle(): Promise<void> {
    return this.queue.idle();
  }

  /** Hands out the updates that are new; returns how many those were. */
  take(updates: Update[]): number {
    const fresh = updates.filter(({ update_id: id }) => id >= this.offset && !this.done.has(id));
    for (const update of fresh) {
      this.done.set(update.update_id, false);
      const finish = () => this.finish(update.update_id);
      this.queue.add(update).then(finish, finish);
    }
    return fresh.length;
  }

  /** Resolves when some update ends, or after `milliseconds`. */
  async anyDone(milliseconds: number): Promise<void> {
    const woken = new AbortController();
    this.wake = () => woken.abort();
    await pause(milliseconds, undefined, { signal: woken.signal }).catch(() => {});
  }

  private finish(id: number) {
    this.done.set(id, true);
    for (const [first, done] of [...this.done].sort(([a], [b]) => a - b)) {
      if (!done) break;
      this.done.delete(first);
      this.offset = first + 1;
    }
    this.wake();
  }
}
