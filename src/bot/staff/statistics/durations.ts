/**
 * Many durations, rounded to two significant digits. There are few different ones, so a million take no more memory than a
 * hundred, and percentiles are exact within 5 %.
 */
export class Durations {
  private readonly counts = new Map<number, number>();

  /** @param duration in milliseconds; a negative one, from a clock that was set back, counts as 0 */
  add(duration: number): void {
    this.increase(Number(Math.max(0, duration).toPrecision(2)), 1);
  }

  /** Adds all of another. */
  addAll(other: Durations): void {
    for (const [duration, count] of other.counts) this.increase(duration, count);
  }

  /** The duration that a share of all don't exceed; null if there are none. @param share such as 0.95 */
  percentile(share: number): number | null {
    const sorted = [...this.counts].sort(([a], [b]) => a - b);
    let left = share * sorted.reduce((sum, [, count]) => sum + count, 0);
    for (const [duration, count] of sorted) {
      left -= count;
      if (left <= 0) return duration;
    }
    return null;
  }

  private increase(duration: number, count: number): void {
    this.counts.set(duration, (this.counts.get(duration) ?? 0) + count);
  }
}
