import type { Kysely } from "kysely";
import type { Work } from "./backend.ts";
import type { Schema } from "./schema.ts";
import { isBusy } from "./sqlite-errors.ts";

/** How many writes share a transaction at most, so that a burst holds up the event loop for milliseconds only. */
const mostTogether = 500;

/** One write that waits for its turn. */
interface Member {
  work: Work<unknown>;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/**
 * Writes what many ask for in the same turn of the event loop in one transaction, so that they share the one
 * wait for the disk. Each learns only after the commit how its own write went.
 */
export class GroupCommit {
  private waiting: Member[] = [];
  private running: Promise<void> | undefined;
  private readonly db: Kysely<Schema>;
  private readonly attempt: <T>(write: () => Promise<T>) => Promise<T>;

  /** @param attempt runs a transaction, again if that may help, and turns its errors into those of callers */
  constructor(db: Kysely<Schema>, attempt: <T>(write: () => Promise<T>) => Promise<T>) {
    this.db = db;
    this.attempt = attempt;
  }

  /** Resolves with what the work returns once it is on disk. */
  add<T>(work: Work<T>): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    this.waiting.push({ work, resolve: (value) => resolve(value as T), reject });
    this.running ??= this.run();
    return promise;
  }

  /** Resolves when nothing waits any more. */
  async idle(): Promise<void> {
    while (this.running) await this.running;
  }

  private async run(): Promise<void> {
    while (this.waiting.length > 0) {
      await new Promise(setImmediate);
      await this.write(this.waiting.splice(0, mostTogether));
    }
    this.running = undefined;
  }

  /**
   * If one of several fails, each is written on its own, so that only those fail that have to. A busy database,
   * though, was waited for already, and nobody waits for it again.
   */
  private async write(members: Member[]): Promise<void> {
    try {
      const results = await this.attempt(() => this.commit(members));
      for (const [i, member] of members.entries()) member.resolve(results[i]);
    } catch (error) {
      if (members.length === 1 || isBusy(error)) for (const { reject } of members) reject(error);
      else for (const member of members) await this.write([member]);
    }
  }

  private commit(members: Member[]): Promise<unknown[]> {
    return this.db.transaction().execute(async (transaction) => {
      const results: unknown[] = [];
      for (const { work } of members) results.push(await work(transaction));
      return results;
    });
  }
}
