import { withTimeLimit } from "../limits/time-limit.ts";
import type { Logger } from "../log.ts";
import type { Claimed, Inbox, Taker } from "../store/inbox/inbox.ts";
import { CoalescedRun } from "./coalesced-run.ts";
import type { Handle } from "./handle-in-time.ts";
import { InHand } from "./in-hand.ts";
import { type AttemptReport, processUpdate } from "./process-update.ts";
import { Suspects } from "./suspects.ts";

/** Times in milliseconds. */
export interface WorkerOptions {
  inbox: Inbox;
  handle: Handle;
  log: Logger;
  /** How many chats are served at once. Chats that wait for Telegram cost only memory, so it is many. */
  concurrency?: number;
  /** How long an attempt may take before the chat goes on without it. */
  timeout?: number;
  /** How long a suspect is tried alone. */
  trialTime?: number;
  /** How often to look for work that nobody announces: other instances', dead ones', and postponed updates. */
  pollInterval?: number;
  /** Pause before saving an update's end is tried again. */
  saveRetryPause?: number;
  /** Whether it is worth trying while Telegram is unreachable. */
  reach?: Reach;
  /** Milliseconds since 1970. */
  now?: () => number;
  /** From 0 up to, not including, 1. */
  random?: () => number;
  /** Called after every attempt, for the metrics. */
  onAttempt?: (report: AttemptReport) => void;
}

/** How many updates are worth handling now. */
export interface Reach {
  capacity(): number;
  /** Calls back when the capacity may have grown. @returns unsubscribes */
  onClose(listener: () => void): () => void;
}

/** What handles the updates of an inbox. */
export interface Worker {
  /** Resolves when nothing is in hand and nothing open that could be taken. */
  idle(): Promise<void>;
  /** Takes nothing new, waits at most so many milliseconds for what is in hand, and gives back the rest. */
  stop(milliseconds?: number): Promise<void>;
}

const alwaysReachable: Reach = {
  capacity: () => Number.POSITIVE_INFINITY,
  onClose: () => () => {},
};

const defaults = {
  concurrency: 200,
  timeout: 120_000,
  trialTime: 2000,
  pollInterval: 1000,
  saveRetryPause: 500,
  reach: alwaysReachable,
  now: Date.now,
  random: Math.random,
  onAttempt: () => {},
};

/**
 * When more than half of the places are taken, the pause before looking for more, in milliseconds: claiming many at once
 * costs hardly more than claiming one.
 */
const busyPause = 10;

/** If there are that many places, half of them stay free for what comes in while the inbox is looked through. */
const manyPlaces = 16;

/**
 * How long what comes in may wait for a place before it is stored, in milliseconds: it couldn't begin earlier anyway, and
 * what is stored without a place has to be looked for later.
 */
const patience = 100;

/** How often leases are renewed, in milliseconds; they last three times as long. */
const renewInterval = 10_000;

/**
 * Handles the updates of an inbox: those of one chat one after the other, those of different chats at the same time. An
 * update ends together with all that it changes, in one commit. If the process dies before, it's handled again, at first
 * alone, as it may be what ended the process. What can't be done now is postponed.
 */
export function startWorker(options: WorkerOptions): Worker {
  return new InboxWorker({ ...defaults, ...options });
}

class InboxWorker implements Worker, Taker {
  private readonly options: Required<WorkerOptions>;
  private readonly inHand: InHand;
  private readonly suspects: Suspects;
  private readonly looking = new CoalescedRun(() => this.takeWork());
  private readonly pollTimer: NodeJS.Timeout;
  private readonly renewTimer: NodeJS.Timeout;
  private readonly unsubscribers: (() => void)[];
  private readonly stopping = new AbortController();
  /** Whether something may wait in the inbox: while the places are scarce, what comes in has to wait for its turn too. */
  private isCrowded = true;
  /** Whether the inbox could not be reached the last time. */
  private isInboxAway = false;

  constructor(options: Required<WorkerOptions>) {
    this.options = options;
    const { inbox, reach, concurrency, trialTime, pollInterval } = options;
    this.inHand = new InHand(concurrency);
    this.suspects = new Suspects(inbox, trialTime, (err) => this.reportAway(err));
    this.unsubscribers = [
      inbox.handOver(this),
      inbox.onWork(() => this.lookSoon()),
      reach.onClose(() => this.looking.request()),
    ];
    this.pollTimer = setInterval(() => void this.poll(), pollInterval);
    this.renewTimer = setInterval(() => this.renewLeases(), renewInterval);
    this.looking.request();
  }

  async idle(): Promise<void> {
    for (;;) {
      await this.inHand.allDone();
      const { size, added } = this.inHand;
      this.looking.request(); // what has just come in may not have been announced yet
      await this.looking.done();
      // What ended meanwhile may be followed by others, which nobody has looked for yet.
      if (size === 0 && this.inHand.size === 0 && this.inHand.added === added) return;
    }
  }

  async take(wanted: number, claim: (room: number) => Promise<Claimed[]>): Promise<void> {
    const enough = Math.min(wanted, this.options.concurrency / 2);
    if (this.mayTake) await this.inHand.roomFor(enough, patience);
    const room = this.mayTake ? Math.max(0, Math.min(wanted, this.room)) : 0;
    if (room < wanted) this.isCrowded = true;
    await this.claimInto(room, claim);
  }

  async stop(milliseconds = 8000): Promise<void> {
    this.stopping.abort();
    for (const unsubscribe of this.unsubscribers) unsubscribe();
    clearInterval(this.pollTimer);
    await this.looking.stop();
    await withTimeLimit(this.idle(), milliseconds).catch(() => {}); // the rest is given back
    clearInterval(this.renewTimer);
    await this.giveBack();
  }

  private async giveBack(): Promise<void> {
    const claims = this.inHand.claims();
    this.inHand.clear();
    if (claims.length === 0) return;
    const { inbox, log } = this.options;
    log.warn({ updates: claims.length }, "updates did not end in time; they will be handled again");
    await inbox.release(claims).catch((err) => this.reportAway(err));
  }

  /** Looks for work that nobody announces. */
  private async poll(): Promise<void> {
    try {
      await this.suspects.reclaim();
      this.isInboxAway = false;
    } catch (err) {
      this.reportAway(err);
    }
    this.looking.request();
  }

  /** Looks for work at once if there is little in hand, or else a little later. */
  private lookSoon(): void {
    if (this.inHand.isBusy) this.looking.requestIn(busyPause);
    else this.looking.request();
  }

  /** Whether what comes in needn't wait until others have had their turn. */
  private get mayTake(): boolean {
    const isItsTurn = !this.isCrowded || !this.inHand.isBusy;
    return isItsTurn && !this.suspects.mayExist && !this.stopping.signal.aborted;
  }

  private async takeWork(): Promise<void> {
    try {
      if (this.suspects.mayExist) await this.takeSuspect();
      if (!this.suspects.mayExist) await this.takeOthers();
    } catch (err) {
      this.reportAway(err);
    }
  }

  private async takeOthers(): Promise<void> {
    const { room } = this;
    this.isCrowded = room < 1;
    if (this.isCrowded) return;
    const limit = room < manyPlaces ? room : Math.ceil(room / 2);
    const taken = await this.claimInto(limit, (limit) => this.options.inbox.claim(limit));
    if (taken < limit) return;
    this.isCrowded = true;
    this.lookSoon();
  }

  /** How many more updates could be in hand. */
  private get room(): number {
    return Math.min(this.inHand.room, this.options.reach.capacity());
  }

  /** Keeps room while updates are claimed, and begins with them. @returns how many there were */
  private claimInto(room: number, claim: (room: number) => Promise<Claimed[]>): Promise<number> {
    return this.inHand.expect(room, async () => {
      const claims = await claim(room);
      if (this.stopping.signal.aborted) await this.options.inbox.release(claims);
      else for (const claimed of claims) void this.begin(claimed);
      return claims.length;
    });
  }

  /** Takes one suspect when nothing else is at work. It's alone until it has ended or is acquitted. */
  private async takeSuspect(): Promise<void> {
    const { reach, trialTime } = this.options;
    if (reach.capacity() < 1) return;
    if (this.inHand.expecting > 0) return this.looking.requestIn(busyPause);
    // Whatever has been in hand for that long waits for Telegram, and does nothing that could end the process.
    const wait = this.inHand.latest + trialTime - performance.now();
    if (wait > 0) return this.looking.requestIn(wait);
    const suspect = await this.suspects.claim();
    if (!suspect) return;
    const done = this.begin(suspect);
    this.looking.requestIn(trialTime);
    this.suspects.acquitAfterTrial(suspect, done, this.stopping.signal);
  }

  /** @returns resolves when the update is done */
  private begin(claimed: Claimed): Promise<void> {
    const done = processUpdate(claimed, this.options, this.stopping.signal).finally(() => {
      this.inHand.delete(claimed);
      if (this.isCrowded || this.suspects.mayExist) this.lookSoon();
    });
    this.inHand.add(claimed, done);
    return done;
  }

  private renewLeases(): void {
    const claims = this.inHand.claims();
    if (claims.length > 0) this.options.inbox.renew(claims).catch((err) => this.reportAway(err));
  }

  /** Once for as long as it lasts: the database's own log says more. */
  private reportAway(err: unknown): void {
    if (!this.isInboxAway)
      this.options.log.error({ err }, "could not reach the inbox; trying again");
    this.isInboxAway = true;
  }
}
