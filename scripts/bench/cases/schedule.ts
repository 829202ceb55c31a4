import { setTimeout as pause } from "node:timers/promises";

/** What happens later. */
export class Schedule {
  private readonly coming = new Set<Promise<void>>();

  /** Does something in so many milliseconds. */
  in(milliseconds: number, act: () => void): void {
    const done = pause(milliseconds).then(act);
    this.coming.add(done);
    void done.finally(() => this.coming.delete(done));
  }

  /** Resolves when nothing is to come. */
  async done(): Promise<void> {
    while (this.coming.size > 0) await Promise.all(this.coming);
  }
}
