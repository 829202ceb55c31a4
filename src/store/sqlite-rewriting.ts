import type { DatabaseSync } from "node:sqlite";
import type { DatabaseLog } from "./backend.ts";
import { messageOf } from "./errors.ts";
import type { SqliteFiles } from "./sqlite-files.ts";

/** A larger database is not rewritten while the bot runs, in bytes: everything else waits meanwhile. */
const largest = 32 * 2 ** 20;

/** How long it takes at most to rewrite a megabyte, in seconds. */
const perMegabyte = 0.03;

/** The `user_version` of a database that holds nothing from times when deleted rows stayed readable. */
const clean = 1;

/**
 * Rewrites a database, so that nothing is left of deleted rows.
 *
 * SQLite overwrites what it deletes, but not what it leaves behind where it moves rows from one page to another: about
 * three of a thousand deleted rows can still be read there. A database of an earlier version holds far more.
 */
export class SqliteRewriting {
  private readonly database: DatabaseSync;
  private readonly files: SqliteFiles;
  private last: { at: number; changes: unknown };

  constructor(database: DatabaseSync, files: SqliteFiles) {
    this.database = database;
    this.files = files;
    this.last = { at: Number.NEGATIVE_INFINITY, changes: this.changes() };
  }

  /** Rewrites a database that an earlier version has written, once and whatever its size, and says so. */
  first(name: string, log: DatabaseLog): void {
    if (this.ask("user_version") === clean) return;
    const megabytes = this.size() / 2 ** 20;
    if (megabytes > 1) {
      const seconds = Math.ceil(megabytes * perMegabyte);
      log.info(
        `The database ${name} (${Math.round(megabytes)} MB) is rewritten once, so that nothing stays readable in it that was deleted. This may take ${seconds} s.`,
      );
    }
    try {
      this.rewrite();
      this.database.exec(`PRAGMA user_version = ${clean}`);
    } catch (error) {
      log.error(
        `The database ${name} could not be rewritten (${messageOf(error)}), so that what was deleted may still be readable in it: this is tried again at the next start.`,
      );
    }
  }

  /**
   * Rewrites it if anything has changed, it is not large, and the last time was long ago.
   * @param pause how long ago at least, in milliseconds
   * @throws SQLite's errors
   */
  again(pause: number): void {
    const { at, changes } = this.last;
    const isDue = performance.now() - at >= pause && this.changes() !== changes;
    if (isDue && this.size() <= largest) this.rewrite();
  }

  private rewrite(): void {
    this.files.check();
    // It is written elsewhere first, and then to the log.
    this.database.exec(`PRAGMA temp_store = ${this.size() > largest ? "FILE" : "MEMORY"}`);
    try {
      this.database.exec("VACUUM");
    } finally {
      this.database.exec("PRAGMA temp_store = MEMORY");
    }
    this.last = { at: performance.now(), changes: this.changes() };
  }

  /** In bytes. */
  private size(): number {
    return Number(this.ask("page_count")) * Number(this.ask("page_size"));
  }

  /** How many rows this process has changed. */
  private changes(): unknown {
    return this.database.prepare("select total_changes() as changes").get()?.changes;
  }

  private ask(pragma: string): unknown {
    return this.database.prepare(`PRAGMA ${pragma}`).get()?.[pragma];
  }
}
