import type { Claimed } from "../store/inbox/inbox.ts";

interface Entry {
  claimed: Claimed;
  done: Promise<void>;
  /** In milliseconds of a monotonic clock. */
  since: number;
}

/** The updates that a worker has in hand. */
export class InHand {
  private readonly entries = new Map<number, Entry>();

  get size(): number {
    return this.entries.size;
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
  }

  delete({ update_id }: Claimed): void {
    this.entries.delete(update_id);
  }

  clear(): void {
    this.entries.clear();
  }

  claims(): Claimed[] {
    return [...this.entries.values()].map(({ claimed }) => claimed);
  }

  /** Resolves when everything that is in hand now is done. */
  async allDone(): Promise<void> {
    await Promise.all([...this.entries.values()].map(({ done }) => done));
  }
}
