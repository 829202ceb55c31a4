import { BoundedMap } from "./bounded-map.ts";

/** How much somebody may do: a burst at once, and the rate at which it is refilled. */
export interface Allowance {
  atOnce: number;
  perSecond: number;
}

interface Bucket {
  tokens: number;
  /** When there were that many tokens, in milliseconds. */
  at: number;
}

/**
 * One token bucket (https://en.wikipedia.org/wiki/Token_bucket) for each key, such as a person. The buckets that have
 * been idle for longest are dropped first: they are full again.
 */
export class TokenBuckets {
  private readonly buckets = new BoundedMap<Bucket>(10_000);
  private readonly allowance: Allowance;

  constructor(allowance: Allowance) {
    this.allowance = allowance;
  }

  /**
   * Takes a token.
   * @param now in milliseconds, by a monotonic clock
   * @returns whether there was one
   */
  take(key: string, now: number): boolean {
    const tokens = this.tokens(key, now);
    const at = Math.max(now, this.buckets.get(key)?.at ?? now); // a later call may come with an earlier time
    this.buckets.set(key, { tokens: tokens < 1 ? tokens : tokens - 1, at });
    return tokens >= 1;
  }

  /** How long until there is a token, in milliseconds. @param now in milliseconds */
  wait(key: string, now: number): number {
    return (Math.max(0, 1 - this.tokens(key, now)) / this.allowance.perSecond) * 1000;
  }

  private tokens(key: string, now: number): number {
    const { atOnce, perSecond } = this.allowance;
    const { tokens, at } = this.buckets.get(key) ?? { tokens: atOnce, at: now };
    const refilled = (Math.max(0, now - at) / 1000) * perSecond;
    return Math.min(atOnce, tokens + refilled);
  }
}
