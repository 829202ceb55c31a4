import { setTimeout as pause } from "node:timers/promises";
import type { Update } from "grammy/types";
import type { Logger } from "../log.ts";
import type { Claimed, Inbox } from "../store/store.ts";
import { type Handle, type Handled, handleInTime } from "./handling.ts";

export interface WorkerOptions {
  inbox: Inbox;
  handle: Handle;
  log: Logger;
  /** How many chats are served at once. Chats that wait for Telegram cost only memory, so it is many. */
  atOnce?: number;
  /** How long an update may take, in milliseconds, before the chat goes on without it. */
  patience?: number;
  /** How often to look for work that nobody told of, in milliseconds: of other instances, and of dead ones. */
  lookEvery?: number;
  /** How long to wait before saving an update's end is tried again, in milliseconds. */
  savePause?: number;
  /** The clock, in milliseconds since 1970. */
  now?: () => number;
  /** Told of every update that has ended, for the metrics. */
  onEnd?: (ended: Ended) => void;
}

/** How an update ended, and how long that took, in milliseconds. */
export interface Ended {
  how: Handled["how"];
  took: number;
  /** From when it was received until it was begun. */
  waited: number;
}

/** What serves the inbox. */
export interface Worker {
  /** How many updates are in hand. */
  readonly inHand: number;
  /** Resolves when nothing is in hand and nothing open that could be taken. */
  idle(): Promise<void>;
  /** Takes nothing new, waits until what is in hand is done, but no longer than that, and gives back the rest. */
  stop(milliseconds?: number): Promise<void>;
}

const defaults = { atOnce: 200, patience: 120_000, lookEvery: 1000, savePause: 500 };

/**
 * While more than half of what may be in hand is, it is looked for more no more often than this, in milliseconds: to
 * take many at once costs hardly more than to take one.
 */
const lookPause = 10;

/** How often leases are renewed, in milliseconds; they last three times as long. */
const renewEvery = 10_000;

/** How long saving may be tried again and again, in milliseconds: the lease ends then. */
const savingPatience = 25_000;

/**
 * Serves the updates of an inbox: those of one chat one after the other, those of different chats at the
 * same time. An update ends together with all that it changes, in one commit; if the process dies before,
 * it is handled again.
 */
export function startWorker(options: WorkerOptions): Worker {
  return new InboxWorker({ ...defaults, now: Date.now, onEnd: () => {}, ...options });
}

class InboxWorker implements Worker {
  private readonly options: Required<WorkerOptions>;
  private readonly taken = new Map<number, { claimed: Claimed; ends: Promise<void> }>();
  private readonly lookTimer: NodeJS.Timeout;
  private readonly renewTimer: NodeJS.Timeout;
  private readonly unsubscribe: () => void;
  private looking: Promise<void> | undefined;
  private lookAgain = false;
  private lookSoon: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(options: Required<WorkerOptions>) {
    this.options = options;
    this.unsubscribe = options.inbox.onWork(() => this.lookUnhurried());
    this.lookTimer = setInterval(() => this.look(), options.lookEvery);
    this.renewTimer = setInterval(() => this.renew(), renewEvery);
    this.look();
  }

  get inHand(): number {
    return this.taken.size;
  }

  async idle(): Promise<void> {
    this.look(); // what has just come in may not have told yet
    while (this.looking || this.taken.size > 0) {
      await this.looking;
      await Promise.all([...this.taken.values()].map(({ ends }) => ends));
    }
  }

  async stop(milliseconds = 8000): Promise<void> {
    this.stopped = true;
    this.unsubscribe();
    clearInterval(this.lookTimer);
    await this.looking;
    const over = new AbortController();
    const late = pause(milliseconds, undefined, { signal: over.signal }).catch(() => {});
    await Promise.race([this.idle(), late]);
    over.abort();
    clearInterval(this.renewTimer);
    await this.giveBack();
  }

  private async giveBack(): Promise<void> {
    const rest = [...this.taken.values()].map(({ claimed }) => claimed);
    this.taken.clear();
    if (rest.length === 0) return;
    this.options.log.warn(
      { updates: rest.length },
      "updates were not done in time; they come again",
    );
    await this.options.inbox.release(rest).catch((err) => this.complain(err));
  }

  /** Looks at once while there is little to do, else a little later. */
  private lookUnhurried(): void {
    if (this.taken.size <= this.options.atOnce / 2) this.look();
    else this.lookSoon ??= setTimeout(() => this.look(), lookPause);
  }

  /** Looks for work; what comes while it looks makes it look once more. */
  private look(): void {
    if (this.stopped) return;
    clearTimeout(this.lookSoon);
    this.lookSoon = undefined;
    this.lookAgain = true;
    this.looking ??= this.takeAll().finally(() => {
      this.looking = undefined;
      if (this.lookAgain) this.look();
    });
  }

  private async takeAll(): Promise<void> {
    const { inbox, atOnce } = this.options;
    while (this.lookAgain && !this.stopped && this.taken.size < atOnce) {
      this.lookAgain = false;
      const claimed = await inbox.claim(atOnce - this.taken.size).catch((err) => {
        this.complain(err);
        return [];
      });
      for (const one of claimed) this.take(one);
    }
    this.lookAgain = false;
  }

  private take(claimed: Claimed): void {
    const inHand = this.taken.get(claimed.update_id);
    if (inHand) {
      inHand.claimed = claimed; // its lease had run out, by a clock that was set on, say: it is held anew
      return;
    }
    const ends = this.run(claimed).finally(() => {
      this.taken.delete(claimed.update_id);
      this.lookUnhurried();
    });
    this.taken.set(claimed.update_id, { claimed, ends });
  }

  private async run(claimed: Claimed): Promise<void> {
    const { log, now, onEnd, inbox } = this.options;
    const update = claimed.body as Update;
    const begun = now();
    const { how, effects } = await handleInTime(claimed, this.options);
    try {
      const ours = await this.persist(() =>
        inbox.finish(this.held(claimed), effects.values, effects.events, effects.lessons),
      );
      if (!ours)
        log.warn({ update: update.update_id }, "another instance has taken this update over");
    } catch (err) {
      log.error(
        { update: update.update_id, err },
        "the end of an update could not be saved; it comes again",
      );
    }
    onEnd({ how, took: now() - begun, waited: begun - claimed.received_at });
  }

  /** The claim as it was made last. */
  private held(claimed: Claimed): Claimed {
    return this.taken.get(claimed.update_id)?.claimed ?? claimed;
  }

  /** Tries to save until it works: what has been sent cannot be taken back, so its end should not be lost. */
  private async persist<T>(save: () => Promise<T>): Promise<T> {
    const { now } = this.options;
    for (const begun = now(); ; ) {
      try {
        return await save();
      } catch (error) {
        if (this.stopped || now() - begun > savingPatience) throw error;
        await pause(this.options.savePause);
      }
    }
  }

  private renew(): void {
    const claimed = [...this.taken.values()].map(({ claimed }) => claimed);
    if (claimed.length > 0) this.options.inbox.renew(claimed).catch((err) => this.complain(err));
  }

  private complain(err: unknown): void {
    this.options.log.error({ err }, "the inbox could not be reached; trying again");
  }
}
