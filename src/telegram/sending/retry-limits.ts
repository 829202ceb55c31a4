import type { Clock } from "./clock.ts";

/** How long and how often a call is tried; times in milliseconds. */
export interface RetryLimits {
  /** How long one request may take. */
  requestTimeout: number;
  /** How often, and for how long, a call is tried while Telegram or the network is failing. */
  tries: number;
  totalTime: number;
  /** The pause before the second try is up to this long, before the third up to twice as long. */
  backoff: number;
  /** How long a call waits for flood waits to end, and how many it accepts, before it gives up. */
  floodWaitTime: number;
  floodWaits: number;
}

export const defaultRetryLimits: RetryLimits = {
  requestTimeout: 15_000,
  tries: 3,
  totalTime: 45_000,
  backoff: 1000,
  floodWaitTime: 10_000, // an update that has to wait longer is postponed, so it frees its place for others
  floodWaits: 5,
};

/** What one call has left of its limits. */
export class RetryBudget {
  private readonly clock: Clock;
  private readonly limits: RetryLimits;
  private readonly startedAt: number;
  private waited = 0;
  private floodWaits = 0;
  private failures = 0;

  constructor(clock: Clock, limits: RetryLimits) {
    this.clock = clock;
    this.limits = limits;
    this.startedAt = clock.now();
  }

  /** How long the next request may take. */
  get requestTimeout(): number {
    return Math.min(this.limits.requestTimeout, this.timeLeft);
  }

  /** How long the call may still wait for flood waits to end. */
  get floodWaitTime(): number {
    return this.limits.floodWaitTime - this.waited;
  }

  /** Flood waits don't count. */
  private get timeLeft(): number {
    return this.limits.totalTime - (this.clock.now() - this.startedAt - this.waited);
  }

  addWaited(milliseconds: number): void {
    this.waited += milliseconds;
  }

  /** Counts a flood wait. @returns whether the call can sit it out */
  acceptsFloodWait(wait: number): boolean {
    this.floodWaits += 1;
    return this.floodWaits <= this.limits.floodWaits && wait <= this.floodWaitTime;
  }

  /**
   * Counts a failure. @returns the pause before the next try, or undefined when there's none left. Exponential backoff
   * with full jitter, so that calls that failed together don't come back together.
   */
  pauseAfterFailure(): number | undefined {
    const { tries, backoff } = this.limits;
    this.failures += 1;
    const pause = this.clock.random() * backoff * 2 ** (this.failures - 1);
    return this.failures < tries && pause < this.timeLeft ? pause : undefined;
  }
}
