import { setTimeout as sleep } from "node:timers/promises";
import { type Api, GrammyError } from "grammy";
import type { Update } from "grammy/types";
import { backoff } from "../limits/backoff.ts";
import type { Logger } from "../log.ts";
import { allowedUpdates } from "./allowed-updates.ts";
import { type BrokenUpdate, readUpdate } from "./read-update.ts";
import type { Signal } from "./signal.ts";

/** How long Telegram holds an empty request open, and how much later it counts as lost, in seconds. */
const poll = { seconds: 25, grace: 10 };

/** Pauses after failures, in milliseconds. */
const failurePauses = { first: 500, longest: 15_000 };

/** Long polling that is running. */
export interface Polling {
  /** When Telegram last answered and its updates, if any, were accepted; in milliseconds of the clock. */
  readonly lastSuccess: number;
  /** How many requests have failed since. */
  readonly failures: number;
  /** Stops asking; resolves when everything received has been accepted. */
  stop(): Promise<void>;
}

export interface PollingOptions {
  /** A monotonic clock, in milliseconds. */
  now?: () => number;
  onBroken?: (broken: BrokenUpdate) => void;
}

/**
 * Long polling. Telegram forgets every update below the `offset` of the next request, so that goes out only when `accept`
 * has resolved: the updates are in the inbox then, and a crash loses none. A request without an answer in time is
 * repeated. Whatever comes in place of an update is skipped.
 *
 * @param accept stores updates durably; while it rejects, the same updates are asked for again
 */
export function startPolling(
  api: Api,
  accept: (updates: Update[]) => Promise<void>,
  log: Logger,
  { now = () => performance.now(), onBroken = () => {} }: PollingOptions = {},
): Polling {
  const stopping = new AbortController();
  const polling = { lastSuccess: now(), failures: 0, stop: () => Promise.resolve() };
  const brokenUpdates = new BrokenUpdates(log, onBroken);
  const loop = receive();
  polling.stop = async () => {
    stopping.abort();
    await loop;
  };
  return polling;

  async function receive(): Promise<void> {
    let offset = 0;
    while (!stopping.signal.aborted) {
      try {
        const { updates, broken } = partition(await fetchUpdates(api, offset, stopping.signal));
        brokenUpdates.report(broken);
        if (updates.length > 0) await accept(updates);
        else if (broken.length > 0) await skip(broken, offset);
        // Only once: after a quiet week the numbers may start lower, and an old offset would lose those.
        offset = updates.reduce((next, { update_id }) => Math.max(next, update_id + 1), 0);
        polling.lastSuccess = now();
        polling.failures = 0;
      } catch (err) {
        if (stopping.signal.aborted) break;
        polling.failures += 1;
        const { failures } = polling;
        log.warn({ err, failures }, explain(err));
        await pause(backoff(failurePauses, failures - 1));
      }
    }
    if (offset > 0) await confirm(api, offset, log);
  }

  /** Confirms broken updates that came without good ones: by their own number, or by the next there could be. */
  async function skip(broken: readonly BrokenUpdate[], asked: number): Promise<void> {
    const ids = broken.flatMap(({ id }) => id ?? []);
    const offset = ids.length > 0 ? nextAbove(Math.max(...ids)) : asked && asked + 1;
    if (offset > 0) await confirm(api, offset, log);
    await pause(failurePauses.first);
  }

  async function pause(milliseconds: number): Promise<void> {
    await sleep(milliseconds, undefined, { signal: stopping.signal }).catch(() => {});
  }
}

async function fetchUpdates(api: Api, offset: number, stopping: AbortSignal): Promise<unknown[]> {
  const timeout = AbortSignal.timeout((poll.seconds + poll.grace) * 1000);
  const request = {
    offset,
    timeout: poll.seconds,
    limit: 100,
    allowed_updates: [...allowedUpdates],
  };
  const received: unknown = await api.getUpdates(
    request,
    AbortSignal.any([stopping, timeout]) as Signal,
  );
  if (!Array.isArray(received)) throw new Error("Telegram's answer is not a list of updates");
  return received;
}

function partition(received: readonly unknown[]): { updates: Update[]; broken: BrokenUpdate[] } {
  const results = received.map(readUpdate);
  return {
    updates: results.flatMap((result) => (result.ok ? result.update : [])),
    broken: results.flatMap((result) => (result.ok ? [] : result.broken)),
  };
}

/** The smallest representable number above; beyond 2^53 there are gaps. */
function nextAbove(id: number): number {
  return Math.floor(id) + 1 > id ? Math.floor(id) + 1 : id * (1 + Number.EPSILON);
}

/** Reports broken updates, each once for as long as it keeps coming. */
class BrokenUpdates {
  private reported = new Set<string>();
  private readonly log: Logger;
  private readonly onBroken: (broken: BrokenUpdate) => void;

  constructor(log: Logger, onBroken: (broken: BrokenUpdate) => void) {
    this.log = log;
    this.onBroken = onBroken;
  }

  report(all: readonly BrokenUpdate[]): void {
    const before = this.reported;
    this.reported = new Set();
    for (const broken of all) {
      const { id, reason } = broken;
      const key = `${id}: ${reason}`;
      if (!before.has(key)) {
        this.onBroken(broken);
        this.log.error({ update: id, reason }, "skipped a broken update");
      }
      this.reported.add(key);
    }
  }
}

/** Tells Telegram what has been accepted, so that it doesn't come again after the next start. */
async function confirm(api: Api, offset: number, log: Logger): Promise<void> {
  const timeout = AbortSignal.timeout(2000) as Signal;
  await api
    .getUpdates({ offset, limit: 1, timeout: 0 }, timeout)
    .catch((err) =>
      log.debug({ err }, "could not confirm the last updates: they will come again and be ignored"),
    );
}

function explain(error: unknown): string {
  if (error instanceof GrammyError && error.error_code === 409) {
    return "Another process receives this bot's updates, or a webhook is set (409): stop it, or give this bot its own token";
  }
  return "could not receive updates; trying again soon";
}
