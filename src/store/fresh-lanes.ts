/** How many lanes are remembered at most; the longest known then take their turn with all others. */
const most = 10_000;

/** How many lanes are looked at, at least: some of them may have to wait for something older. */
const fewest = 16;

/** How much of what is handed out goes to them while others wait too. */
const share = 0.75;

/**
 * The lanes in which something was written just now. After downtime, or while many are postponed, more waits than can be
 * handed out at once: then these come first, so that whoever writes now does not wait behind everybody who wrote then.
 */
export class FreshLanes {
  /** Whether something old may wait too, and whether more waits than was handed out the last time. */
  backlog = false;
  crowded = false;
  /** The last update of each, by lane. */
  private readonly lanes = new Map<string, number>();

  add(lane: string, update_id: number): void {
    this.lanes.set(lane, update_id);
    const [first] = this.lanes.keys();
    if (this.lanes.size > most && first !== undefined) this.lanes.delete(first);
  }

  /** What is postponed waits, and so does what is tried in its place. */
  postponed(): void {
    this.crowded = true;
    this.backlog = true;
  }

  /** Those whose turn it may be, and how many updates of theirs are to be handed out: none where nobody has to wait. */
  turn(limit: number): { lanes: string[]; limit: number } {
    if (!this.crowded || !this.backlog) return { lanes: [], limit: 0 };
    const part = Math.ceil(limit * share);
    const chosen = [...this.lanes].slice(0, Math.max(part, fewest));
    for (const [lane, last] of chosen) {
      this.lanes.delete(lane); // to the end: some may have to wait, and others come first then
      this.lanes.set(lane, last);
    }
    return { lanes: chosen.map(([lane]) => lane), limit: part };
  }

  /** What was handed out; where more of a lane is fresh, the lane keeps its turn. */
  handedOut(rows: readonly { lane: string; update_id: number }[]): void {
    for (const { lane, update_id } of rows) {
      const last = this.lanes.get(lane);
      if (last !== undefined && update_id >= last) this.lanes.delete(lane);
    }
  }
}
