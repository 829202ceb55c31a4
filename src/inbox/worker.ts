import { setTimeout as pause } from "node:timers/promises";
import type { Logger } from "../log.ts";
import type { FailureReason, PostponeReason } from "../metrics/labels.ts";
import type { Claimed, Inbox } from "../store/inbox/inbox.ts";
import { type Handle, handleInTime } from "./handle-in-time.ts";
import { InHand } from "./in-hand.ts";
import { endOf, type Outcome } from "./postpone.ts";

export interface WorkerOptions {
  inbox: Inbox;
  handle: Handle;
  log: Logger;
  /** How many chats are served at once. Chats that wait for Telegram cost only memory, so it is many. */
  atOnce?: number;
  /** How long a try may take, in milliseconds, before the chat goes on without it. */
  patience?: number;
  /** How long a suspect is tried alone, in milliseconds: what ends the process does so at once. */
  aloneFor?: number;
  /** How often to look for work that nobody told of, in milliseconds: of other instances, of dead ones, and what was postponed. */
  lookEvery?: number;
  /** How long to wait before saving an update's end is tried again, in milliseconds. */
  savePause?: number;
  /** Whether it is worth trying, as long as Telegram is out of reach. */
  reach?: Reach;
  /** The clock, in milliseconds since 1970, and chance, from 0 up to, not including, 1. */
  now?: () => number;
  random?: () => number;
  /** Told of every try that has ended, for the metrics. */
  onEnd?: (ended: Ended) => void;
}

/** Says how many updates are worth handling now, and when that may be more. */
export interface Reach {
  room(): number;
  /** @returns what ends it */
  onClose(listener: () => void): () => void;
}

/** How a try ended, and how long that took, in milliseconds. */
export interface Ended {
  how:
    | { kind: "handled" }
    | { kind: "postponed"; reason: PostponeReason }
    | { kind: "failed"; reason: FailureReason };
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

const anywhere: Reach = { room: () => Number.POSITIVE_INFINITY, onClose: () => () => {} };

const defaults = {
  atOnce: 200,
  patience: 120_000,
  aloneFor: 2000,
  lookEvery: 1000,
  savePause: 500,
  reach: anywhere,
};

/**
 * While more than half of what may be in hand is, it is looked for more no more often than this, in milliseconds: to
 * take many at once costs hardly more than to take one.
 */
const lookPause = 10;

/** How often leases are renewed, in milliseconds; they last three times as long. */
const renewEvery = 10_000;

/**
 * Serves the updates of an inbox: those of one chat one after the other, those of different chats at the
 * same time. An update ends together with all that it changes, in one commit; if the process dies before,
 * it is handled again, alone at first, as it may be what ended the process. What cannot be done now is postponed.
 */
export function startWorker(options: WorkerOptions): Worker {
  return new InboxWorker({
    ...defaults,
    now: Date.now,
    random: Math.random,
    onEnd: () => {},
    ...options,
  });
}

class InboxWorker implements Worker {
  private readonly options: Required<WorkerOptions>;
  private readonly taken = new InHand();
  private readonly lookTimer: NodeJS.Timeout;
  private readonly renewTimer: NodeJS.Timeout;
  private readonly unsubscribe: () => void;
  private looking: Promise<void> | undefined;
  private lookAgain = false;
  private lookSoon: NodeJS.Timeout | undefined;
  /** Whether there may be suspects: then nothing else begins until they have been tried. */
  private suspects = true;
  /** Whether the inbox could not be reached the last time. */
  private isAway = false;
  private stopped = false;

  constructor(options: Required<WorkerOptions>) {
    this.options = options;
    const { inbox, reach, lookEvery } = options;
    const forget = [inbox.onWork(() => this.lookUnhurried()), reach.onClose(() => this.look())];
    this.unsubscribe = () => {
      for (const end of forget) end();
    };
    this.lookTimer = setInterval(() => void this.lookRound(), lookEvery);
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
      await this.taken.done();
    }
  }

  async stop(milliseconds = 8000): Promise<void> {
    this.stopped = true;
    this.unsubscribe();
    clearInterval(this.lookTimer);
    clearTimeout(this.lookSoon);
    await this.looking;
    const over = new AbortController();
    const late = pause(milliseconds, undefined, { signal: over.signal }).catch(() => {});
    await Promise.race([this.idle(), late]);
    over.abort();
    clearInterval(this.renewTimer);
    await this.giveBack();
  }

  private async giveBack(): Promise<void> {
    const rest = this.taken.claims();
    this.taken.clear();
    if (rest.length === 0) return;
    this.options.log.warn(
      { updates: rest.length },
      "updates were not done in time; they come again",
    );
    await this.options.inbox.release(rest).catch((err) => this.complain(err));
  }

  /** Looks for what nobody tells of. */
  private async lookRound(): Promise<void> {
    const { inbox } = this.options;
    try {
      await inbox.takeOver();
      this.suspects ||= await inbox.hasSuspects();
      this.isAway = false;
    } catch (err) {
      this.complain(err);
    }
    this.look();
  }

  /** Looks at once while there is little to do, else a little later. */
  private lookUnhurried(): void {
    if (this.taken.size <= this.options.atOnce / 2) this.look();
    else this.lookIn(lookPause);
  }

  private lookIn(milliseconds: number): void {
    this.lookSoon ??= setTimeout(() => this.look(), milliseconds);
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
    while (this.lookAgain && !this.stopped) {
      this.lookAgain = false;
      try {
        if (this.suspects) await this.takeSuspect();
        if (!this.suspects) await this.takeOthers();
      } catch (err) {
        this.complain(err);
      }
    }
    this.lookAgain = false;
  }

  private async takeOthers(): Promise<void> {
    const { inbox, atOnce, reach } = this.options;
    const room = Math.min(atOnce - this.taken.size, reach.room());
    if (room < 1) return;
    for (const one of await inbox.claim(room)) this.take(one);
  }

  /** Takes one suspect when nothing else is at work. It is alone until it has ended or proved harmless. */
  private async takeSuspect(): Promise<void> {
    const { inbox, reach, aloneFor } = this.options;
    if (reach.room() < 1) return;
    // Whatever has been in hand for so long waits for Telegram, and does nothing that could end the process.
    const wait = this.taken.youngest + aloneFor - performance.now();
    if (wait > 0) return this.lookIn(wait);
    const suspect = await inbox.claimSuspect();
    if (!suspect) {
      this.suspects = false;
      return;
    }
    this.take(suspect);
    this.lookIn(aloneFor);
    const acquitted = setTimeout(() => {
      if (!this.stopped) inbox.acquit(suspect).catch((err) => this.complain(err));
    }, aloneFor);
    void this.taken.ends(suspect)?.finally(() => clearTimeout(acquitted));
  }

  private take(claimed: Claimed): void {
    this.taken.add(
      claimed,
      this.run(claimed).finally(() => {
        this.taken.delete(claimed);
        this.lookUnhurried();
      }),
    );
  }

  private async run(claimed: Claimed): Promise<void> {
    const { log, now, random, onEnd } = this.options;
    const { update_id: update, received_at } = claimed;
    const waited = now() - received_at;
    const begun = performance.now();
    const outcome = endOf(claimed, await handleInTime(claimed, this.options), now(), random);
    try {
      if (!(await this.persist(() => this.end(claimed, outcome))))
        log.warn({ update }, "another instance has taken this update over");
    } catch (err) {
      log.error({ update, err }, "the end of an update could not be saved; it comes again");
    }
    onEnd({ how: outcome, took: performance.now() - begun, waited });
  }

  private end(claimed: Claimed, outcome: Outcome): Promise<boolean> {
    const { inbox, log } = this.options;
    const { update_id: update } = claimed;
    switch (outcome.kind) {
      case "handled":
        return inbox.finish(claimed, outcome.effects);
      case "postponed": {
        const { reason, delivered, until } = outcome;
        log.debug({ update, reason, until: new Date(until) }, "an update is postponed");
        return inbox.postpone(claimed, { until, delivered });
      }
      case "failed": {
        const { reason, told, effects } = outcome;
        log.error(
          { update, reason },
          `an update is given up; look at it with: npm run inbox -- show ${update}`,
        );
        return inbox.giveUp(claimed, { ...effects, why: reason, told });
      }
    }
  }

  /** Tries to save until it works: what has been sent cannot be taken back, so its end should not be lost. */
  private async persist<T>(save: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await save();
      } catch (error) {
        if (this.stopped) throw error;
        await pause(this.options.savePause);
      }
    }
  }

  private renew(): void {
    const claims = this.taken.claims();
    if (claims.length > 0) this.options.inbox.renew(claims).catch((err) => this.complain(err));
  }

  /** Says so once for as long as it lasts: whoever opened the database says more. */
  private complain(err: unknown): void {
    if (!this.isAway)
      this.options.log.error({ err }, "the inbox could not be reached; trying again");
    this.isAway = true;
  }
}
