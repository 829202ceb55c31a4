import { Recent } from "./recent.ts";

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
export class Buckets {
  private readonly buckets = new Recent<Bucket>(10_000);
  private readonly allowance: Allowance;

  constructor(allowance: Allowance) {
    this.allowance = allowance;
  }

  /** Takes one, if there is one left. @param now by a clock that never goes back, in milliseconds */
  take(who: string, now: number): boolean {
    const { atOnce, perSecond } = this.allowance;
    const { left, at } = this.buckets.get(who) ?? { left: atOnce, at: now };
    const refilled = (Math.max(0, now - at) / 1000) * perSecond;
    const there = Math.min(atOnce, left + refilled);
    this.buckets.set(who, { left: there < 1 ? there : there - 1, at: now });
    return there >= 1;
  }
}
