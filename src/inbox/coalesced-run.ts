/**
 * Runs work on request, never twice at the same time: requests that come while it runs make it run once more.
 * The work must not reject.
 */
export class CoalescedRun {
  private readonly work: () => Promise<void>;
  private running: Promise<void> | undefined;
  private isRequested = false;
  private isStopped = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(work: () => Promise<void>) {
    this.work = work;
  }

  request(): void {
    if (this.isStopped) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.isRequested = true;
    this.running ??= this.run().finally(() => {
      this.running = undefined;
      if (this.isRequested) this.request();
    });
  }

  /** Requests a run after so many milliseconds, unless one is due already. */
  requestIn(milliseconds: number): void {
    this.timer ??= setTimeout(() => this.request(), milliseconds);
  }

  /** Resolves when the run under way, if there is one, is done. */
  async done(): Promise<void> {
    await this.running;
  }

  /** Runs no more; resolves when the run under way is done. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private async run(): Promise<void> {
    while (this.isRequested && !this.isStopped) {
      this.isRequested = false;
      await this.work();
    }
    this.isRequested = false;
  }
}
