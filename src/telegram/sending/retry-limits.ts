import type { Clock } from "./clock.ts";

/** How patient sending is; times in milliseconds. */
export interface Limits {
  /** How long one request may take. */
  request: number;
  /** How often a call is made at most, and for how long, while Telegram or the network is out of order. */
  tries: number;
  trying: number;
  /** The pause before the second try is up to this long, before the third up to twice as long. */
  backoff: number;
  /** How long a call waits for flood waits to be over, and how many it meets, before it gives up. */
  waiting: number;
  floods: number;
}

export const usualLimits: Limits = {
  request: 15_000,
  tries: 3,
  trying: 45_000,
  backoff: 1000,
  waiting: 10_000, // an update that has to wait for longer is postponed: it takes no place among those in hand
  floods: 5,
};

/** What is left of the patience with one call. */
export class Patience {
  private readonly clock: Clock;
  private readonly limits: Limits;
  private readonly began: number;
  private waited = 0;
  private floods = 0;
  private failures = 0;

  constructor(clock: Clock, limits: Limits) {
    this.clock = clock;
    this.limits = limits;
    this.began = clock.now();
  }

  /** How long the next request may take. */
  get request(): number {
    return Math.min(this.limits.request, this.trying);
  }

  /** How long it may still wait for floods to be over. */
  get waiting(): number {
    return this.limits.waiting - this.waited;
  }

  /** Flood waits do not count as trying. */
  private get trying(): number {
    return this.limits.trying - (this.clock.now() - this.began - this.waited);
  }

  hasWaited(milliseconds: number): void {
    this.waited += milliseconds;
  }

  /** Whether one flood wait more is borne. */
  bears(wait: number): boolean {
    this.floods += 1;
    return this.floods <= this.limits.floods && wait <= this.waiting;
  }

  /**
   * The pause after one failure more: exponential backoff with full jitter, or else everybody whom an
   * outage has hit would come back at the same moment. Undefined when it has been tried enough.
   */
  afterFailure(): number | undefined {
    const { tries, backoff } = this.limits;
    this.failures += 1;
    const pause = this.clock.random() * backoff * 2 ** (this.failures - 1);
    return this.failures < tries && pause < this.trying ? pause : undefined;
  }
}
