/** How many lanes are remembered; older ones take their turn with all the others. */
const maxLanes = 10_000;

/** How many fresh lanes are tried at least: some of them may have to wait for something older. */
const minTried = 16;

/** The part of a claim that is reserved for fresh lanes while others wait too. */
const share = 0.75;

/**
 * The lanes in which something was written just now. After downtime, or while many updates are postponed, more waits than
 * can be claimed at once: then fresh lanes come first, so that whoever writes now doesn't wait behind everybody who wrote
 * then.
 */
export class FreshLanes {
  /** Whether something old may wait too. */
  backlog = false;
  /** Whether more waited than was claimed the last time. */
  crowded = false;
  /** The last update of each lane. */
  private readonly lanes = new Map<string, number>();

  add(lane: string, update_id: number): void {
    this.lanes.set(lane, update_id);
    const [oldest] = this.lanes.keys();
    if (this.lanes.size > maxLanes && oldest !== undefined) this.lanes.delete(oldest);
  }

  /** Notes that an update was postponed: it will wait, and so will what is handled in its place. */
  postponed(): void {
    this.crowded = true;
    this.backlog = true;
  }

  /** The fresh lanes to claim from first, and how many updates to claim from them: none while nobody has to wait. */
  turn(limit: number): { lanes: string[]; limit: number } {
    if (!this.crowded || !this.backlog) return { lanes: [], limit: 0 };
    const reserved = Math.ceil(limit * share);
    const chosen = [...this.lanes].slice(0, Math.max(reserved, minTried));
    for (const [lane, last] of chosen) {
      this.lanes.delete(lane); // to the end of the queue: if it can't be claimed now, others come first next time
      this.lanes.set(lane, last);
    }
    return { lanes: chosen.map(([lane]) => lane), limit: reserved };
  }

  /** Notes what was claimed. A lane with more fresh updates keeps its turn. */
  claimed(rows: readonly { lane: string; update_id: number }[]): void {
    for (const { lane, update_id } of rows) {
      const last = this.lanes.get(lane);
      if (last !== undefined && update_id >= last) this.lanes.delete(lane);
    }
  }
}
