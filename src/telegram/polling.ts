import { setTimeout as pause } from "node:timers/promises";
import { type Api, GrammyError } from "grammy";
import type { Update } from "grammy/types";
import type { Logger } from "../log.ts";
import { type Broken, readUpdate } from "./read-update.ts";

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
  /** When updates were last received, or known to be none, in milliseconds of the clock. */
  readonly lastSuccess: number;
  /** How often in a row asking has failed. */
  readonly failures: number;
  /** Asks for nothing more; resolves when what was received has been accepted. */
  stop(): Promise<void>;
}

/** grammY's type of a signal comes from a polyfill; at run time it takes the platform's own. */
type Signal = Parameters<Api["getUpdates"]>[1];

export interface PollingOptions {
  /** A monotonic clock, in milliseconds. */
  now?: () => number;
  /** Told of everything that came in place of an update. */
  onBroken?: (broken: Broken) => void;
}

/**
 * Long polling. Telegram forgets every update below the `offset` of the next request, so the next one is
 * asked for only when `accept` has resolved: the updates are in the inbox then, and a crash loses none.
 * A request that gets no answer in time is given up and made anew. What came in place of an update is passed over.
 *
 * @param accept stores updates durably; while it rejects, the same updates are asked for again
 */
export function startPolling(
  api: Api,
  accept: (updates: Update[]) => Promise<void>,
  log: Logger,
  { now = () => performance.now(), onBroken = () => {} }: PollingOptions = {},
): Receiver {
  const stopping = new AbortController();
  const receiver = { lastSuccess: now(), failures: 0, stop: () => Promise.resolve() };
  const skipped = new Skipped(log, onBroken);
  const loop = receive();
  receiver.stop = async () => {
    stopping.abort();
    await loop;
  };
  return receiver;

  async function receive(): Promise<void> {
    let offset = 0;
    while (!stopping.signal.aborted) {
      try {
        const { updates, broken } = sorted(await ask(api, offset, stopping.signal));
        skipped.note(broken);
        if (updates.length > 0) await accept(updates);
        else if (broken.length > 0) await passOver(broken, offset);
        // Only once: after a quiet week the numbers may begin lower, and an old offset would lose those.
        offset = updates.reduce((next, { update_id }) => Math.max(next, update_id + 1), 0);
        receiver.lastSuccess = now();
        receiver.failures = 0;
      } catch (err) {
        if (stopping.signal.aborted) break;
        receiver.failures += 1;
        const { failures } = receiver;
        log.warn({ err, failures }, explain(err));
        await rest(pauseAfter(failures));
      }
    }
    if (offset > 0) await confirm(api, offset, log);
  }

  /** Where nothing good came with them, what is broken is confirmed by its own number, or by the next there could be. */
  async function passOver(broken: readonly Broken[], asked: number): Promise<void> {
    const ids = broken.flatMap(({ id }) => id ?? []);
    const behind = ids.length > 0 ? above(Math.max(...ids)) : asked && asked + 1;
    if (behind > 0) await confirm(api, behind, log);
    await rest(failurePause.first);
  }

  async function rest(milliseconds: number): Promise<void> {
    await pause(milliseconds, undefined, { signal: stopping.signal }).catch(() => {});
  }
}

async function ask(api: Api, offset: number, stopping: AbortSignal): Promise<unknown[]> {
  const lost = AbortSignal.timeout((poll.seconds + poll.grace) * 1000);
  const request = { offset, timeout: poll.seconds, limit: 100, allowed_updates: [...allowed] };
  const received: unknown = await api.getUpdates(
    request,
    AbortSignal.any([stopping, lost]) as Signal,
  );
  if (!Array.isArray(received)) throw new Error("Telegram's answer is no list of updates");
  return received;
}

function sorted(received: readonly unknown[]): { updates: Update[]; broken: Broken[] } {
  const all = received.map(readUpdate);
  return {
    updates: all.flatMap((read) => (read.ok ? read.update : [])),
    broken: all.flatMap((read) => (read.ok ? [] : read.broken)),
  };
}

/** The least number above one; next to those beyond 2^53 there are gaps. */
function above(id: number): number {
  return Math.floor(id) + 1 > id ? Math.floor(id) + 1 : id * (1 + Number.EPSILON);
}

/** Says what is passed over, each once as long as it comes again. */
class Skipped {
  private known = new Set<string>();
  private readonly log: Logger;
  private readonly onBroken: (broken: Broken) => void;

  constructor(log: Logger, onBroken: (broken: Broken) => void) {
    this.log = log;
    this.onBroken = onBroken;
  }

  note(broken: readonly Broken[]): void {
    const before = this.known;
    this.known = new Set();
    for (const one of broken) {
      const name = `${one.id}: ${one.reason}`;
      if (!before.has(name)) {
        this.onBroken(one);
        this.log.error({ update: one.id, reason: one.reason }, "a broken update is passed over");
      }
      this.known.add(name);
    }
  }
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
