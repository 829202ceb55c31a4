/**
 * How long things took, kept to two digits: so few different times that a million of them take no more memory than a
 * hundred, and that what it says is within 5 % of the truth.
 */
export class Times {
  private readonly counts = new Map<number, number>();

  /** @param took in milliseconds; less than nothing, from a clock that was set back, counts as nothing */
  add(took: number): void {
    this.put(Number(Math.max(0, took).toPrecision(2)), 1);
  }

  /** Takes in all of another. */
  addAll(other: Times): void {
    for (const [took, count] of other.counts) this.put(took, count);
  }

  /** The time within which a share of all was done, such as 0.95; null if there was nothing. */
  within(share: number): number | null {
    const all = [...this.counts].sort(([one], [other]) => one - other);
    let left = share * all.reduce((sum, [, count]) => sum + count, 0);
    for (const [took, count] of all) {
      left -= count;
      if (left <= 0) return took;
    }
    return null;
  }

  private put(took: number, count: number): void {
    this.counts.set(took, (this.counts.get(took) ?? 0) + count);
  }
}
