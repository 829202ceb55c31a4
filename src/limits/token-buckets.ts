import { BoundedMap } from "./bounded-map.ts";

/** How much somebody may do: so much at once, and again as time goes by. */
export interface Allowance {
  atOnce: number;
  perSecond: number;
}

interface Bucket {
  left: number;
  /** When so much was left, in milliseconds. */
  at: number;
}

/** A token bucket for each person. Those who have been quiet for longest are forgotten first: theirs are full. */
export class TokenBuckets {
  private readonly buckets = new BoundedMap<Bucket>(10_000);
  private readonly allowance: Allowance;

  constructor(allowance: Allowance) {
    this.allowance = allowance;
  }

  /** Takes one, if there is one left. @param now by a clock that never goes back, in milliseconds */
  take(who: string, now: number): boolean {
    const left = this.left(who, now);
    const at = Math.max(now, this.buckets.get(who)?.at ?? now); // what was written earlier may come later
    this.buckets.set(who, { left: left < 1 ? left : left - 1, at });
    return left >= 1;
  }

  /** How long it takes until there is one, in milliseconds. @param now in milliseconds */
  wait(who: string, now: number): number {
    return (Math.max(0, 1 - this.left(who, now)) / this.allowance.perSecond) * 1000;
  }

  private left(who: string, now: number): number {
    const { atOnce, perSecond } = this.allowance;
    const { left, at } = this.buckets.get(who) ?? { left: atOnce, at: now };
    const refilled = (Math.max(0, now - at) / 1000) * perSecond;
    return Math.min(atOnce, left + refilled);
  }
}
