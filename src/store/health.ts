import { randomBytes, randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import type { Backend, DatabaseLog } from "./backend.ts";
import { messageOf } from "./errors.ts";
import type { Schema } from "./schema.ts";

/** How long a write that went well is taken to show that the next one will too, in milliseconds. */
const trust = 5000;

/**
 * How much is written to find out, in bytes: hardly anything while nothing has failed; after that more than a long message
 * needs with all that it changes, because a full disk may have room for a short one.
 */
const sizes = { little: 1, much: 64 * 1024 };

/**
 * Knows whether a database can be written to. As a rule the bot's own writes show that; something is written just to find
 * out only after one has failed, and where there was none for a while. What fails is logged once, and that it works again.
 */
export class Health {
  private readonly backend: Backend;
  private readonly log: DatabaseLog;
  private wroteAt = Number.NEGATIVE_INFINITY;
  /** Whether a write has failed since it was last seen that much can be written. */
  private isSuspect = false;
  /** What was logged since then. */
  private readonly told = new Set<string>();
  private trying: Promise<void> | undefined;
  private isOver = false;

  constructor(backend: Backend, log: DatabaseLog) {
    this.backend = backend;
    this.log = log;
  }

  /** The same backend, of which is remembered how its writes end. */
  watched(): Backend {
    const { backend } = this;
    return {
      ...backend,
      write: (work) => this.watch(backend.write(work), true),
      note: (work) => this.watch(backend.note(work), false),
      transaction: (work, size) => this.watch(backend.transaction(work, size), true),
    };
  }

  /** @throws DatabaseError where it cannot be written to */
  async check(): Promise<void> {
    const isTrusted = performance.now() - this.wroteAt < trust;
    if (isTrusted && !this.isSuspect) return this.notice(this.backend.check());
    await this.try();
    if (this.isSuspect) await this.try(); // something has failed since it began
  }

  /** What happens from now on, happens because the database is closed. */
  end(): void {
    this.isOver = true;
  }

  private async watch<T>(write: Promise<T>, isDurable: boolean): Promise<T> {
    try {
      const result = await write;
      if (isDurable) this.wroteAt = performance.now();
      if (isDurable && this.isSuspect) this.tryBeside();
      return result;
    } catch (error) {
      const isNews = !this.isSuspect;
      this.isSuspect = true;
      if (isNews) this.tryBeside(); // it may lie in what was to be written
      throw error;
    }
  }

  private tryBeside(): void {
    if (!this.isOver) this.try().catch(() => {});
  }

  /** Writes something, once however many ask meanwhile. */
  private try(): Promise<void> {
    this.trying ??= this.notice(this.writeSomething()).finally(() => {
      this.trying = undefined;
    });
    return this.trying;
  }

  private async writeSomething(): Promise<void> {
    const bytes = this.isSuspect ? sizes.much : sizes.little;
    await this.backend.check();
    await this.backend.transaction((db) => writeAndDelete(db, bytes));
    this.wroteAt = performance.now();
    if (bytes === sizes.much) this.works();
  }

  private works(): void {
    this.isSuspect = false;
    if (this.told.size > 0) this.log.info(`The database ${this.backend.name} can be used again.`);
    this.told.clear();
  }

  private async notice(checking: Promise<void>): Promise<void> {
    try {
      await checking;
    } catch (error) {
      this.isSuspect = true;
      const message = messageOf(error);
      if (!this.isOver && !this.told.has(message)) this.log.error(message);
      this.told.add(message);
      throw error;
    }
  }
}

/** Leaves nothing behind, whatever comes in between. */
async function writeAndDelete(db: Kysely<Schema>, bytes: number): Promise<void> {
  const key = `written to see whether that is possible ${randomUUID()}`;
  const value = randomBytes((bytes * 3) / 4).toString("base64"); // nothing that could be compressed
  await db.insertInto("state").values({ key, value, touched_at: 0 }).execute();
  await db.deleteFrom("state").where("key", "=", key).execute();
}
