import type { Kysely } from "kysely";
import type { Work } from "../backend/backend.ts";
import { BatchQueue } from "../backend/batch-queue.ts";
import type { Schema } from "../backend/schema.ts";
import { isBusy } from "./errors.ts";

/** How many writes share a transaction at most. */
const maxWrites = 500;

/**
 * A transaction for at least `from` requests is followed by a pause: `factor` times as long as it took, but no longer than
 * `max` milliseconds. What gathers meanwhile is written at once, so a slow disk blocks the event loop less often. While
 * there is little to do, nothing waits.
 */
const crowd = { from: 16, factor: 4, max: 15 };

interface Write {
  work: Work<unknown>;
  durable: boolean;
  /** For how many requests it is. */
  size: number;
}

/** How transactions are run. */
export interface CommitOptions {
  /** Runs a transaction, several times if that may help, and translates its errors for the callers. */
  attempt<T>(transaction: () => Promise<T>): Promise<T>;
  /** Sets whether the next transaction is to be on disk when it ends. */
  setDurable(durable: boolean): void;
  /** Called as soon as a transaction has begun; if it throws, the transaction is rolled back. */
  onBegin(): void;
}

/**
 * Runs the writes of one turn of the event loop in one transaction, so that they share a single wait for the disk. Each
 * caller learns only after the commit how its own write went.
 */
export class GroupCommit {
  private readonly queue: BatchQueue<Write, unknown>;
  private readonly db: Kysely<Schema>;
  private readonly options: CommitOptions;

  constructor(db: Kysely<Schema>, options: CommitOptions) {
    this.db = db;
    this.options = options;
    this.queue = new BatchQueue({
      limit: maxWrites,
      run: (writes) => options.attempt(() => this.commit(writes)),
      isItemError: (error) => !isBusy(error), // a busy database was waited for already: nobody waits again
      pauseAfter(writes, took) {
        const size = writes.reduce((sum, write) => sum + write.size, 0);
        return size >= crowd.from ? Math.min(crowd.factor * took, crowd.max) : 0;
      },
    });
  }

  /**
   * Resolves with the result of the work once it is written: on disk, if it is to be durable.
   * @param size for how many requests it is
   */
  add<T>(work: Work<T>, durable: boolean, size = 1): Promise<T> {
    return this.queue.add({ work, durable, size }) as Promise<T>;
  }

  /** Resolves when nothing waits or runs. */
  idle(): Promise<void> {
    return this.queue.idle();
  }

  private commit(writes: Write[]): Promise<unknown[]> {
    this.options.setDurable(writes.some(({ durable }) => durable));
    return this.db.transaction().execute(async (transaction) => {
      this.options.onBegin();
      const results: unknown[] = [];
      for (const { work } of writes) results.push(await work(transaction));
      return results;
    });
  }
}
