/**
 * One flood limit. It is closed while a flood wait lasts; then it lets those who wait go one after the
 * other, since all of them at once would only bring the next flood wait. Who comes when nobody waits
 * passes at once. Times are a clock's milliseconds.
 */
export class Gate {
  /** When the last flood wait that it was told of is over. */
  opens = 0;
  private lastTurn = 0;
  private readonly spacing: number;

  /** @param spacing milliseconds between two that have waited */
  constructor(spacing: number) {
    this.spacing = spacing;
  }

  /** Closes it. Turns that were taken before do not count any more. */
  close(until: number): void {
    this.opens = Math.max(this.opens, until);
    this.lastTurn = 0;
  }

  /** When it would be the turn of somebody who comes now. */
  turn(now: number): number {
    if (this.lastTurn > now) return this.lastTurn + this.spacing;
    return Math.max(now, this.opens);
  }

  /** Takes that turn. */
  take(now: number): void {
    this.lastTurn = this.turn(now);
  }
}
