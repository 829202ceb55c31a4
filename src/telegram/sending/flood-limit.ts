/**
 * One of Telegram's flood limits. While a flood wait lasts, callers queue; after it they go one after the other, because
 * all at once would only bring the next flood wait. With no queue, callers pass at once. Times are a clock's milliseconds.
 */
export class FloodLimit {
  /** When the last flood wait ends. */
  closedUntil = 0;
  private lastSlot = 0;
  private readonly spacing: number;

  /** @param spacing milliseconds between two callers from the queue */
  constructor(spacing: number) {
    this.spacing = spacing;
  }

  /** Closes it for a flood wait. Slots taken before are void. */
  close(until: number): void {
    this.closedUntil = Math.max(this.closedUntil, until);
    this.lastSlot = 0;
  }

  /** When a caller that comes now may go. */
  nextSlot(now: number): number {
    if (this.lastSlot > now) return this.lastSlot + this.spacing;
    return Math.max(now, this.closedUntil);
  }

  takeSlot(now: number): void {
    this.lastSlot = this.nextSlot(now);
  }
}
