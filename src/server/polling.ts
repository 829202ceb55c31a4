import { setTimeout as pause } from "node:timers/promises";
import { type Api, GrammyError } from "grammy";
import type { Update } from "grammy/types";
import type { Logger } from "../log.ts";

/** How long Telegram holds a request for updates open when there are none, and how much later it counts as lost, in seconds. */
const poll = { seconds: 25, grace: 10 };

/** How long to wait before asking again after a failure, in milliseconds: twice as long each time, within these. */
const failurePause = { first: 500, longest: 15_000 };

/** The kinds of updates that the bot handles; Telegram sends no others. */
export const allowed = [
  "message",
  "edited_message",
  "callback_query",
  "inline_query",
  "chosen_inline_result",
  "my_chat_member",
  "guest_message",
] as const;

/** What receives updates. */
export interface Receiver {
  /** When updates were last received, or known to be none, in milliseconds since 1970. */
  readonly lastSuccess: number;
  /** Asks for nothing more; resolves when what was received has been accepted. */
  stop(): Promise<void>;
}

/** grammY's type of a signal comes from a polyfill; at run time it takes the platform's own. */
type Signal = Parameters<Api["getUpdates"]>[1];

/**
 * Long polling. Telegram forgets every update below the `offset` of the next request, so the next one is
 * asked for only when `accept` has resolved: the updates are in the inbox then, and a crash loses none.
 * A request that gets no answer in time is given up and made anew.
 *
 * @param accept stores updates durably; while it rejects, the same updates are asked for again
 */
export function startPolling(
  api: Api,
  accept: (updates: Update[]) => Promise<void>,
  log: Logger,
  now: () => number = Date.now,
): Receiver {
  const stopping = new AbortController();
  const receiver = { lastSuccess: now(), stop: () => Promise.resolve() };
  const loop = receive();
  receiver.stop = async () => {
    stopping.abort();
    await loop;
  };
  return receiver;

  async function receive(): Promise<void> {
    let offset = 0;
    for (let failures = 0; !stopping.signal.aborted; ) {
      try {
        const updates = await ask(api, offset, stopping.signal);
        if (updates.length > 0) await accept(updates);
        // Only once: after a quiet week the numbers may begin lower, and an old offset would lose those.
        offset = updates.reduce((next, { update_id }) => Math.max(next, update_id + 1), 0);
        receiver.lastSuccess = now();
        failures = 0;
      } catch (err) {
        if (stopping.signal.aborted) break;
        failures++;
        log.warn({ err, failures }, explain(err));
        await pause(pauseAfter(failures), undefined, { signal: stopping.signal }).catch(() => {});
      }
    }
    if (offset > 0) await confirm(api, offset, log);
  }
}

async function ask(api: Api, offset: number, stopping: AbortSignal): Promise<Update[]> {
  const lost = AbortSignal.timeout((poll.seconds + poll.grace) * 1000);
  const request = { offset, timeout: poll.seconds, limit: 100, allowed_updates: [...allowed] };
  return api.getUpdates(request, AbortSignal.any([stopping, lost]) as Signal);
}

/** Tells Telegram what has been accepted, so that it does not come again after the next start. */
async function confirm(api: Api, offset: number, log: Logger): Promise<void> {
  const soon = AbortSignal.timeout(2000) as Signal;
  await api
    .getUpdates({ offset, limit: 1, timeout: 0 }, soon)
    .catch((err) => log.debug({ err }, "the last updates will come again, and be recognised"));
}

function pauseAfter(failures: number): number {
  const longest = Math.min(failurePause.longest, failurePause.first * 2 ** (failures - 1));
  return longest * (0.5 + Math.random() / 2);
}

function explain(error: unknown): string {
  if (error instanceof GrammyError && error.error_code === 409) {
    return "Another process receives this bot's updates, or a webhook is set (409): stop it, or give this one its own token";
  }
  return "No updates could be received; asking again soon";
}
