import { BoundedMap } from "../../../../limits/bounded-map.ts";
import { TokenBuckets } from "../../../../limits/token-buckets.ts";

/** How often one client may be wrong: at once, and then once a minute. */
const ofOne = { atOnce: 10, perSecond: 1 / 60 };

/** How often all clients together may, but those that were right before: with more addresses one guesses no faster. */
const ofAll = { atOnce: 60, perSecond: 1 / 30 };

/** The most clients that are remembered for having been right. */
const mostKnown = 1000;

/** Limits how often a token can be guessed, so that guessing is hopeless, and who has it is not kept out by others' guesses. */
export class Attempts {
  private readonly one = new TokenBuckets(ofOne);
  private readonly all = new TokenBuckets(ofAll);
  private readonly known = new BoundedMap<true>(mostKnown);

  /** How long a client has to wait until its next attempt is looked at, in milliseconds. @param now in milliseconds */
  wait(client: string, now: number): number {
    const own = this.one.wait(client, now);
    return this.known.get(client) ? own : Math.max(own, this.all.wait("", now));
  }

  right(client: string): void {
    this.known.set(client, true);
  }

  wrong(client: string, now: number): void {
    this.one.take(client, now);
    if (!this.known.get(client)) this.all.take("", now);
  }
}
