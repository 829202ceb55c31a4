import { setTimeout as pause } from "node:timers/promises";
import type { Kysely } from "kysely";
import type { Work } from "./backend.ts";
import type { Schema } from "./schema.ts";
import { isBusy } from "./sqlite-errors.ts";

/** How many writes share a transaction at most, so that a burst holds up the event loop for milliseconds only. */
const mostTogether = 500;

/**
 * A transaction for so many or more is followed by a pause, some times as long as it took but no longer than that, in
 * milliseconds. What gathers meanwhile is written at once, so a slow disk holds up the event loop less often. Where
 * there is little to do nothing waits.
 */
const crowd = { from: 16, pause: 4, longest: 15 };

/** One write that waits for its turn. */
interface Member {
  work: Work<unknown>;
  durable: boolean;
  /** How many it is for. */
  size: number;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** How transactions are run. */
export interface Committing {
  /** Runs one, again if that may help, and turns its errors into those of callers. */
  attempt<T>(transaction: () => Promise<T>): Promise<T>;
  /** Whether the next one is to be on disk when it ends. */
  waitForDisk(durable: boolean): void;
  /** Called as soon as one has begun, which ends without a change if this throws. */
  begun(): void;
}

/**
 * Writes what many ask for in the same turn of the event loop in one transaction, so that they share the one
 * wait for the disk. Each learns only after the commit how its own write went.
 */
export class GroupCommit {
  private waiting: Member[] = [];
  private running: Promise<void> | undefined;
  private readonly db: Kysely<Schema>;
  private readonly how: Committing;

  constructor(db: Kysely<Schema>, how: Committing) {
    this.db = db;
    this.how = how;
  }

  /**
   * Resolves with what the work returns once it is written: on disk, if it is to be durable.
   * @param size how many it is for
   */
  add<T>(work: Work<T>, durable: boolean, size = 1): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    this.waiting.push({ work, durable, size, resolve: (value) => resolve(value as T), reject });
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
      const members = this.waiting.splice(0, mostTogether);
      const begun = performance.now();
      await this.write(members);
      const took = performance.now() - begun;
      const size = members.reduce((sum, member) => sum + member.size, 0);
      if (size >= crowd.from) await pause(Math.min(crowd.pause * took, crowd.longest));
    }
    this.running = undefined;
  }

  /**
   * If one of several fails, each is written on its own, so that only those fail that have to. A busy database,
   * though, was waited for already, and nobody waits for it again.
   */
  private async write(members: Member[]): Promise<void> {
    try {
      const results = await this.how.attempt(() => this.commit(members));
      for (const [i, member] of members.entries()) member.resolve(results[i]);
    } catch (error) {
      if (members.length === 1 || isBusy(error)) for (const { reject } of members) reject(error);
      else for (const member of members) await this.write([member]);
    }
  }

  private commit(members: Member[]): Promise<unknown[]> {
    this.how.waitForDisk(members.some(({ durable }) => durable));
    return this.db.transaction().execute(async (transaction) => {
      this.how.begun();
      const results: unknown[] = [];
      for (const { work } of members) results.push(await work(transaction));
      return results;
    });
  }
}
