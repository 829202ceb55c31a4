import type { Clock } from "./clock.ts";

/** When this many lanes fail without any answer in between, it's not their fault: Telegram is unreachable. */
const lanesForOutage = 3;

/** Pause before the next probe, in milliseconds: it doubles within these bounds, minus up to half at random. */
const probePauses = { first: 500, longest: 10_000 };

/** After this long without an answer, in milliseconds, a probe no longer holds up the next one. */
const probeTimeout = 5000;

/** A lane that fails while others get this many answers is faulty itself: it says nothing about Telegram. */
const answersForFaultyLane = 2;

/** How many failing lanes are remembered, and for how many answers to others. */
const failingLimit = { lanes: 1000, answers: 1000 };

interface Outage {
  pause: number;
  /** When the next probe may go out. */
  probeAt: number;
  /** When the probe under way went out, if there is one. */
  probeSentAt: number | undefined;
}

/** How a call may go out: like any other, or as the only one that tests whether Telegram is back. */
export type Admission = "free" | "probe";

/**
 * A circuit breaker for all calls (Michael Nygard, “Release It!”). While Telegram is unreachable, calls fail at once
 * instead of each waiting for an answer that doesn't come, and single probes find out when it's back. Any answer from
 * Telegram, even a refusal, closes it. A few chats that fail while others get answers don't open it again.
 */
export class Breaker {
  private readonly clock: Pick<Clock, "now" | "random">;
  private readonly closeListeners = new Set<() => void>();
  /** Lanes that have failed since the last answer to anybody. */
  private readonly failedSinceAnswer = new Set<string>();
  /** How many answers others have got since a lane began to fail. */
  private readonly failing = new Map<string, number>();
  private readonly onOutage: (begins: boolean) => void;
  private outage: Outage | undefined;

  /** @param onOutage called when an outage begins (true) and ends (false) */
  constructor(clock: Pick<Clock, "now" | "random">, onOutage: (begins: boolean) => void) {
    this.clock = clock;
    this.onOutage = onOutage;
  }

  get isOpen(): boolean {
    return this.outage !== undefined;
  }

  /** How many updates are worth handling now: during an outage one, when a probe is due. */
  capacity(): number {
    return this.outage ? Number(this.isProbeDue(this.outage)) : Number.POSITIVE_INFINITY;
  }

  /** Undefined if a call may not go out. An admitted call must end with `answered`, `failed` or `cancelled`. */
  admit(): Admission | undefined {
    const { outage } = this;
    if (!outage) return "free";
    if (!this.isProbeDue(outage)) return undefined;
    outage.probeSentAt = this.clock.now();
    return "probe";
  }

  /** @param lane the chat of the call, or its method if it has no chat */
  answered(lane: string): void {
    this.failedSinceAnswer.clear();
    this.failing.delete(lane);
    for (const [other, answers] of this.failing) {
      if (answers < failingLimit.answers) this.failing.set(other, answers + 1);
      else this.failing.delete(other);
    }
    if (!this.outage) return;
    this.outage = undefined;
    this.onOutage(false);
    for (const listener of this.closeListeners) listener();
  }

  /** No answer came, or none from Telegram. @param lane as for `answered` */
  failed(lane: string, admission: Admission): void {
    if (this.outage && admission === "probe") this.outage = this.outageWith(this.outage.pause * 2);
    const answers = this.failing.get(lane) ?? 0;
    if (this.failing.size < failingLimit.lanes) this.failing.set(lane, answers);
    if (this.outage || answers >= answersForFaultyLane) return;
    this.failedSinceAnswer.add(lane);
    if (this.failedSinceAnswer.size < lanesForOutage) return;
    this.outage = this.outageWith(probePauses.first);
    this.onOutage(true);
  }

  /** The caller has ended the call, so it says nothing about Telegram. */
  cancelled(admission: Admission): void {
    if (this.outage && admission === "probe") this.outage.probeSentAt = undefined;
  }

  /** Calls back when Telegram is reachable again. @returns unsubscribes */
  onClose(listener: () => void): () => void {
    this.closeListeners.add(listener);
    return () => void this.closeListeners.delete(listener);
  }

  private isProbeDue({ probeSentAt, probeAt }: Outage): boolean {
    const now = this.clock.now();
    const isUnderWay = probeSentAt !== undefined && now - probeSentAt < probeTimeout;
    return now >= probeAt && !isUnderWay;
  }

  private outageWith(nextPause: number): Outage {
    const pause = Math.min(nextPause, probePauses.longest);
    const jitter = 1 - this.clock.random() / 2;
    return { pause, probeAt: this.clock.now() + pause * jitter, probeSentAt: undefined };
  }
}
