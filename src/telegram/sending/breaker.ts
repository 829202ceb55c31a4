import type { Clock } from "./clock.ts";

/** So many lanes without an answer, and no answer in between, are no accident of theirs: Telegram is out of reach. */
const lanesForOutage = 3;

/** The pause before the next probe, in milliseconds: twice as long each time, within these, and up to half of it less by chance. */
const pauses = { first: 500, longest: 10_000 };

/** A probe that has got no answer for so long, in milliseconds, holds up the next one no more. */
const probePatience = 5000;

/** A lane that fails while others get so many answers is ill by itself: it says nothing about Telegram. */
const answersForIll = 2;

/** How many failing lanes are remembered at most, and for how many answers to others. */
const remembered = { lanes: 1000, answers: 1000 };

interface Outage {
  pause: number;
  /** When the next probe may go out. */
  probeAt: number;
  /** When the one that is under way went out, if one is. */
  probing: number | undefined;
}

/** How a call may go out: like any other, or as the only one that shows whether Telegram is back. */
export type Admission = "free" | "probe";

/**
 * A circuit breaker for all calls (Michael Nygard, “Release It!”): while Telegram is out of reach, calls fail at once
 * instead of each waiting for an answer that does not come, and one probe now and then shows when it is back. Any answer
 * of Telegram's, a refusal too, closes it. A few chats for which Telegram fails while it answers others open it no more.
 */
export class Breaker {
  private readonly clock: Pick<Clock, "now" | "random">;
  private readonly listeners = new Set<() => void>();
  /** The lanes that got no answer since anybody has got one. */
  private readonly silent = new Set<string>();
  /** How many answers others have got since a lane began to fail. */
  private readonly failing = new Map<string, number>();
  private readonly onOutage: (begins: boolean) => void;
  private outage: Outage | undefined;

  /** @param onOutage told when one begins and when it ends */
  constructor(clock: Pick<Clock, "now" | "random">, onOutage: (begins: boolean) => void) {
    this.clock = clock;
    this.onOutage = onOutage;
  }

  get isOpen(): boolean {
    return this.outage !== undefined;
  }

  /** How many updates are worth handling now: in an outage one, when a probe is due. */
  room(): number {
    return this.outage ? Number(this.mayProbe(this.outage)) : Number.POSITIVE_INFINITY;
  }

  /** Undefined where a call may not go out. One that may has to end with `answered`, `failed` or `cancelled`. */
  admit(): Admission | undefined {
    const { outage } = this;
    if (!outage) return "free";
    if (!this.mayProbe(outage)) return undefined;
    outage.probing = this.clock.now();
    return "probe";
  }

  /** @param lane the chat that it was for, or the method of a call for none */
  answered(lane: string): void {
    this.silent.clear();
    this.failing.delete(lane);
    for (const [other, answers] of this.failing) {
      if (answers < remembered.answers) this.failing.set(other, answers + 1);
      else this.failing.delete(other);
    }
    if (!this.outage) return;
    this.outage = undefined;
    this.onOutage(false);
    for (const listener of this.listeners) listener();
  }

  /** No answer came, or none of Telegram's. @param lane as for `answered` */
  failed(lane: string, admission: Admission): void {
    if (this.outage && admission === "probe") this.outage = this.next(this.outage.pause * 2);
    const answers = this.failing.get(lane) ?? 0;
    if (this.failing.size < remembered.lanes) this.failing.set(lane, answers);
    if (this.outage || answers >= answersForIll) return;
    this.silent.add(lane);
    if (this.silent.size < lanesForOutage) return;
    this.outage = this.next(pauses.first);
    this.onOutage(true);
  }

  /** The caller has ended the call: it says nothing about Telegram. */
  cancelled(admission: Admission): void {
    if (this.outage && admission === "probe") this.outage.probing = undefined;
  }

  /** Calls back when Telegram is in reach again. @returns what ends it */
  onClose(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private mayProbe({ probing, probeAt }: Outage): boolean {
    const now = this.clock.now();
    return now >= probeAt && (probing === undefined || now - probing >= probePatience);
  }

  private next(wanted: number): Outage {
    const pause = Math.min(wanted, pauses.longest);
    const chance = 1 - this.clock.random() / 2;
    return { pause, probeAt: this.clock.now() + pause * chance, probing: undefined };
  }
}
