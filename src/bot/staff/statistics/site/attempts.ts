import { BoundedMap } from "../../../../limits/bounded-map.ts";
import { TokenBuckets } from "../../../../limits/token-buckets.ts";

/** How many wrong tokens one client may send. */
const perClient = { atOnce: 10, perSecond: 1 / 60 };

/** How many all clients together may send, except trusted ones: more addresses don't make guessing faster. */
const overall = { atOnce: 60, perSecond: 1 / 30 };

/** How many clients are remembered for having sent the right token. */
const mostTrusted = 1000;

/** Limits the guessing of tokens, without locking out clients that have sent the right one before. */
export class Attempts {
  private readonly clientLimit = new TokenBuckets(perClient);
  private readonly overallLimit = new TokenBuckets(overall);
  private readonly trusted = new BoundedMap<true>(mostTrusted);

  /** How long a client has to wait before its next attempt; both in milliseconds. */
  wait(client: string, now: number): number {
    const own = this.clientLimit.wait(client, now);
    return this.trusted.get(client) ? own : Math.max(own, this.overallLimit.wait("", now));
  }

  succeed(client: string): void {
    this.trusted.set(client, true);
  }

  /** @param now in milliseconds */
  fail(client: string, now: number): void {
    this.clientLimit.take(client, now);
    if (!this.trusted.get(client)) this.overallLimit.take("", now);
  }
}
