import type { Claimed } from "../store/inbox/inbox.ts";

interface Held {
  claimed: Claimed;
  ends: Promise<void>;
  /** When it was taken, in a monotonic clock's milliseconds. */
  since: number;
}

/** The updates that a worker has in hand. */
export class InHand {
  private readonly held = new Map<number, Held>();

  get size(): number {
    return this.held.size;
  }

  /** When the one that was taken last was, in a monotonic clock's milliseconds; long ago if there is none. */
  get youngest(): number {
    let last = Number.NEGATIVE_INFINITY;
    for (const { since } of this.held.values()) last = Math.max(last, since);
    return last;
  }

  add(claimed: Claimed, ends: Promise<void>): void {
    this.held.set(claimed.update_id, { claimed, ends, since: performance.now() });
  }

  delete({ update_id }: Claimed): void {
    this.held.delete(update_id);
  }

  clear(): void {
    this.held.clear();
  }

  ends({ update_id }: Claimed): Promise<void> | undefined {
    return this.held.get(update_id)?.ends;
  }

  claims(): Claimed[] {
    return [...this.held.values()].map(({ claimed }) => claimed);
  }

  /** Resolves when all that are in hand now have ended. */
  async done(): Promise<void> {
    await Promise.all([...this.held.values()].map(({ ends }) => ends));
  }
}
