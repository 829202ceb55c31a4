import { randomBytes, randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import type { Backend, DatabaseLog } from "./backend/backend.ts";
import { messageOf } from "./backend/errors.ts";
import type { Schema } from "./backend/schema.ts";

/** How long a successful write is trusted to show that the next one will succeed too, in milliseconds. */
const trustedFor = 5000;

/**
 * How many bytes a probe writes: hardly any while nothing has failed; afterwards more than a long message needs with all
 * its effects, because a full disk may still have room for a short one.
 */
const sizes = { small: 1, large: 64 * 1024 };

/**
 * Knows whether a database can be written to. The bot's own writes usually show that; a probe is written only after one
 * has failed, or if there was none for a while. Each failure is logged once, and so is the recovery.
 */
export class WriteProbe {
  private readonly backend: Backend;
  private readonly log: DatabaseLog;
  private wroteAt = Number.NEGATIVE_INFINITY;
  /** Whether a write has failed since the last large probe that succeeded. */
  private isSuspect = false;
  /** What was logged since then. */
  private readonly logged = new Set<string>();
  private probing: Promise<void> | undefined;
  private isStopped = false;

  constructor(backend: Backend, log: DatabaseLog) {
    this.backend = backend;
    this.log = log;
  }

  /** The same backend, whose writes are observed. */
  observed(): Backend {
    const { backend } = this;
    return {
      ...backend,
      write: (work, size) => this.observe(backend.write(work, size), true),
      writeUnsynced: (work) => this.observe(backend.writeUnsynced(work), false),
      transaction: (work, size) => this.observe(backend.transaction(work, size), true),
    };
  }

  /** @throws DatabaseError if the database can't be written to */
  async check(): Promise<void> {
    const isTrusted = performance.now() - this.wroteAt < trustedFor;
    if (isTrusted && !this.isSuspect) return this.logFailure(this.backend.check());
    await this.probe();
    if (this.isSuspect) await this.probe(); // a write has failed since the probe began
  }

  /** Stops logging and probing: what fails from now on fails because the database is being closed. */
  stop(): void {
    this.isStopped = true;
  }

  private async observe<T>(write: Promise<T>, isDurable: boolean): Promise<T> {
    try {
      const result = await write;
      if (isDurable) this.wroteAt = performance.now();
      if (isDurable && this.isSuspect) this.probeInBackground();
      return result;
    } catch (error) {
      const isFirst = !this.isSuspect;
      this.isSuspect = true;
      if (isFirst) this.probeInBackground(); // the fault may lie in what was to be written
      throw error;
    }
  }

  private probeInBackground(): void {
    if (!this.isStopped) this.probe().catch(() => {});
  }

  /** Writes a probe, a single one however many ask meanwhile. */
  private probe(): Promise<void> {
    this.probing ??= this.logFailure(this.writeProbe()).finally(() => {
      this.probing = undefined;
    });
    return this.probing;
  }

  private async writeProbe(): Promise<void> {
    const bytes = this.isSuspect ? sizes.large : sizes.small;
    await this.backend.check();
    await this.backend.transaction((db) => writeAndDelete(db, bytes));
    this.wroteAt = performance.now();
    if (bytes === sizes.large) this.recover();
  }

  private recover(): void {
    this.isSuspect = false;
    if (this.logged.size > 0) this.log.info(`The database ${this.backend.name} can be used again.`);
    this.logged.clear();
  }

  private async logFailure(check: Promise<void>): Promise<void> {
    try {
      await check;
    } catch (error) {
      this.isSuspect = true;
      const message = messageOf(error);
      if (!this.isStopped && !this.logged.has(message)) this.log.error(message);
      this.logged.add(message);
      throw error;
    }
  }
}

/** In one transaction, so that nothing stays behind. */
async function writeAndDelete(db: Kysely<Schema>, bytes: number): Promise<void> {
  const key = `write probe ${randomUUID()}`;
  const value = randomBytes((bytes * 3) / 4).toString("base64"); // can't be compressed
  await db.insertInto("state").values({ key, value, touched_at: 0 }).execute();
  await db.deleteFrom("state").where("key", "=", key).execute();
}
