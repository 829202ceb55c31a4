import type { DatabaseSync } from "node:sqlite";
import type { DatabaseLog } from "../backend/backend.ts";
import { messageOf } from "../backend/errors.ts";
import type { SqliteFiles } from "./files.ts";

/** A larger database isn't vacuumed while the bot runs, in bytes: everything else waits meanwhile. */
const maxSize = 32 * 2 ** 20;

/** How long vacuuming a megabyte takes at most, in seconds. */
const secondsPerMegabyte = 0.03;

/** The `user_version` of a database that holds nothing from versions that left deleted rows readable. */
const cleanVersion = 1;

/**
 * Rewrites a database (VACUUM), so that nothing is left of deleted rows.
 *
 * SQLite overwrites what it deletes, but not what it leaves behind when it moves rows from one page to another: about
 * three of a thousand deleted rows can still be read there. A database of an earlier version holds far more.
 */
export class SqliteVacuum {
  private readonly database: DatabaseSync;
  private readonly files: SqliteFiles;
  private last: { at: number; changes: unknown };

  constructor(database: DatabaseSync, files: SqliteFiles) {
    this.database = database;
    this.files = files;
    this.last = { at: Number.NEGATIVE_INFINITY, changes: this.changes() };
  }

  /** Vacuums a database of an earlier version, once and whatever its size, and logs that. */
  upgrade(name: string, log: DatabaseLog): void {
    if (this.pragma("user_version") === cleanVersion) return;
    const megabytes = this.size() / 2 ** 20;
    if (megabytes > 1) {
      const seconds = Math.ceil(megabytes * secondsPerMegabyte);
      log.info(
        `The database ${name} (${Math.round(megabytes)} MB) is rewritten once, so that deleted data can't be read from it any more. This may take ${seconds} s.`,
      );
    }
    try {
      this.vacuum();
      this.database.exec(`PRAGMA user_version = ${cleanVersion}`);
    } catch (error) {
      log.error(
        `The database ${name} could not be rewritten (${messageOf(error)}), so deleted data may still be readable in it. The bot tries again at the next start.`,
      );
    }
  }

  /**
   * Vacuums if anything has changed, the database isn't too large, and the last time was long enough ago.
   * @param pause how long ago at least, in milliseconds
   * @throws SQLite's errors
   */
  repeat(pause: number): void {
    const { at, changes } = this.last;
    const isDue = performance.now() - at >= pause && this.changes() !== changes;
    if (isDue && this.size() <= maxSize) this.vacuum();
  }

  private vacuum(): void {
    this.files.check();
    // VACUUM writes a temporary copy first, and then the log.
    this.database.exec(`PRAGMA temp_store = ${this.size() > maxSize ? "FILE" : "MEMORY"}`);
    try {
      this.database.exec("VACUUM");
    } finally {
      this.database.exec("PRAGMA temp_store = MEMORY");
    }
    this.last = { at: performance.now(), changes: this.changes() };
  }

  /** In bytes. */
  private size(): number {
    return Number(this.pragma("page_count")) * Number(this.pragma("page_size"));
  }

  /** How many rows this process has changed. */
  private changes(): unknown {
    return this.database.prepare("select total_changes() as changes").get()?.changes;
  }

  private pragma(name: string): unknown {
    return this.database.prepare(`PRAGMA ${name}`).get()?.[name];
  }
}
