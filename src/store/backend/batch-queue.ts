import { setTimeout as pause } from "node:timers/promises";

interface Waiting<T, R> {
  item: T;
  resolve(result: R): void;
  reject(error: unknown): void;
}

export interface BatchOptions<T, R> {
  /** How many items a batch has at most, so that a burst blocks the event loop only for milliseconds. */
  limit: number;
  /** Runs a batch: all of its items or, if it rejects, none. @returns the result of each item, in the same order */
  run(items: T[]): Promise<R[]>;
  /** Whether an error may be the fault of a single item, so that the others may succeed without it. */
  isItemError(error: unknown): boolean;
  /** How long to wait before the next batch, in milliseconds, after one that took that many. */
  pauseAfter?(items: readonly T[], took: number): number;
}

/**
 * Runs requests of about the same time as one batch, because a batch takes hardly longer than a single request: those of
 * one turn of the event loop go together, and while a batch runs, the next one gathers. If a batch fails, its items are
 * run one by one, so that only the faulty ones reject.
 */
export class BatchQueue<T, R> {
  private waiting: Waiting<T, R>[] = [];
  private running: Promise<void> | undefined;
  private readonly options: BatchOptions<T, R>;

  constructor(options: BatchOptions<T, R>) {
    this.options = options;
  }

  /** Resolves with the result of the item once its batch has run. */
  add(item: T): Promise<R> {
    const { promise, resolve, reject } = Promise.withResolvers<R>();
    this.waiting.push({ item, resolve, reject });
    this.running ??= this.runAll();
    return promise;
  }

  /** Resolves when nothing waits or runs. */
  async idle(): Promise<void> {
    while (this.running) await this.running;
  }

  private async runAll(): Promise<void> {
    const { limit, pauseAfter = () => 0 } = this.options;
    while (this.waiting.length > 0) {
      await new Promise(setImmediate);
      const batch = this.waiting.splice(0, limit);
      const start = performance.now();
      await this.runBatch(batch);
      const items = batch.map(({ item }) => item);
      const rest = pauseAfter(items, performance.now() - start);
      if (rest > 0) await pause(rest);
    }
    this.running = undefined;
  }

  private async runBatch(batch: Waiting<T, R>[]): Promise<void> {
    const { run, isItemError } = this.options;
    try {
      const results = await run(batch.map(({ item }) => item));
      for (const [i, { resolve }] of batch.entries()) resolve(results[i] as R);
    } catch (error) {
      if (batch.length === 1 || !isItemError(error)) for (const { reject } of batch) reject(error);
      else for (const waiting of batch) await this.runBatch([waiting]);
    }
  }
}
