import type { Claimed } from "../store/inbox/inbox.ts";

interface Entry {
  claimed: Claimed;
  done: Promise<void>;
  /** In milliseconds of a monotonic clock. */
  since: number;
}

/** The updates that a worker has in hand, of which there may be so many. */
export class InHand {
  private readonly limit: number;
  private readonly entries = new Map<number, Entry>();
  private readonly waiting = new Set<() => void>();
  /** How many have been added so far. */
  added = 0;
  /** The work under way that may need places, and for how many. */
  private readonly expected = new Map<Promise<unknown>, number>();

  constructor(limit: number) {
    this.limit = limit;
  }

  /** How many there are, and how many are expected at most. */
  get size(): number {
    return this.entries.size + this.expecting;
  }

  /** How many are being claimed at most. */
  get expecting(): number {
    let sum = 0;
    for (const places of this.expected.values()) sum += places;
    return sum;
  }

  /** How many more there may be. */
  get room(): number {
    return this.limit - this.size;
  }

  /** Whether more than half of the places are taken. */
  get isBusy(): boolean {
    return this.entries.size > this.limit / 2;
  }

  /** When the latest one was taken, in milliseconds of a monotonic clock; minus infinity if there is none. */
  get latest(): number {
    let latest = Number.NEGATIVE_INFINITY;
    for (const { since } of this.entries.values()) latest = Math.max(latest, since);
    return latest;
  }

  /** @param done resolves when the update is done */
  add(claimed: Claimed, done: Promise<void>): void {
    this.entries.set(claimed.update_id, { claimed, done, since: performance.now() });
    this.added += 1;
  }

  delete({ update_id }: Claimed): void {
    this.entries.delete(update_id);
    for (const check of this.waiting) check();
  }

  clear(): void {
    this.entries.clear();
  }

  claims(): Claimed[] {
    return [...this.entries.values()].map(({ claimed }) => claimed);
  }

  /** Keeps places while work is under way that may need them. */
  expect<T>(places: number, work: () => Promise<T>): Promise<T> {
    const done = work().finally(() => this.expected.delete(done));
    this.expected.set(done, places);
    return done;
  }

  /** Resolves when there is room for so many more, or after so many milliseconds. */
  async roomFor(count: number, milliseconds: number): Promise<void> {
    if (this.room >= count) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, milliseconds);
    const check = () => {
      if (this.room >= count) resolve();
    };
    this.waiting.add(check);
    await promise;
    this.waiting.delete(check);
    clearTimeout(timer);
  }

  /** Resolves when everything that is in hand now, or being claimed, is done. */
  async allDone(): Promise<void> {
    const updates = [...this.entries.values()].map(({ done }) => done);
    await Promise.allSettled([...updates, ...this.expected.keys()]);
  }
}
