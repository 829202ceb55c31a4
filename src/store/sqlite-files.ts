import type { BigIntStats } from "node:fs";
import { resolve } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import type { DatabaseError } from "./errors.ts";
import { isSame, SqliteContent, statOf } from "./sqlite-content.ts";
import { BusyError } from "./sqlite-errors.ts";
import * as faults from "./sqlite-file-faults.ts";
import { SqliteLog } from "./sqlite-log.ts";

/** How often it is looked at what holds nothing, in milliseconds. */
const seldom = 500;

/** A path, and the file that was there when the database was opened. */
interface OpenFile {
  path: string;
  dev: bigint;
  ino: bigint;
}

/**
 * The files of an open database. A process does not notice when a file that it has open is deleted, moved, replaced or
 * overwritten: it goes on writing to what nobody will ever read again. So they are checked when a transaction has begun,
 * and once more before anybody is told that something is stored. A database in memory has none, and is always fine.
 */
export class SqliteFiles {
  readonly log: SqliteLog;
  private readonly name: string;
  private readonly database: DatabaseSync;
  /** The database's own file, by every path that leads to it. */
  private readonly main: readonly OpenFile[];
  /** The write-ahead log, if there is one. */
  private readonly wal: readonly OpenFile[];
  /** What belongs to it and holds nothing. */
  private readonly others: readonly OpenFile[];
  private readonly content: SqliteContent | undefined;
  private replaced: DatabaseError | undefined;
  private checkedAt = Number.NEGATIVE_INFINITY;

  /**
   * @param name the path by which the database was opened
   * @param beside more files that have to stay where they are
   */
  constructor(name: string, database: DatabaseSync, beside: readonly string[] = []) {
    this.name = name;
    this.database = database;
    database.prepare("select count(*) from sqlite_schema").get(); // makes the log, where there is none yet
    this.log = new SqliteLog(database);
    const main = database.location();
    const wal = `${main}-wal`;
    this.main = main ? openFiles(main, resolve(name)) : [];
    this.wal = main ? openFiles(wal) : [];
    this.others = main ? openFiles(`${main}-shm`, ...beside) : [];
    const isLogged = main && this.wal.length > 0;
    this.content = isLogged ? new SqliteContent(name, { main, wal }, this.log) : undefined;
  }

  /**
   * Checks everything, outside of transactions.
   * @throws DatabaseError where what is written could be lost; BusyError where another program is at it
   */
  check(): void {
    if (!this.database.isOpen) return; // whoever goes on is told so
    this.checkedAt = Number.NEGATIVE_INFINITY;
    this.checkPlaces([...this.main, ...this.wal, ...this.others]);
    this.content?.check();
    this.checkedAt = performance.now();
  }

  /** The same if it was long ago, or something has changed since. */
  checkIfDue(): void {
    if (performance.now() - this.checkedAt >= seldom) this.check();
  }

  /**
   * When a transaction has begun, and nobody else can write any more.
   * @throws BusyError where something has changed since the last check
   */
  checkBegun(): void {
    if (!this.content || this.content.isUntouched()) return;
    this.checkedAt = Number.NEGATIVE_INFINITY;
    throw new BusyError("its files have changed");
  }

  /** After a transaction. @throws what check throws, and then it may be lost although it is stored */
  checkWritten(): void {
    if (this.content?.hasOnlyGrown()) return;
    this.checkPlaces([...this.main, ...this.wal]);
    this.content?.checkWritten();
  }

  /** Runs what copies the log to the database's own file: it may change that, also where it fails. */
  copying(work: () => void): void {
    try {
      work();
    } finally {
      this.content?.accept();
    }
  }

  /** How many frames the log had when it was looked at last. */
  get frames(): number {
    return this.content?.frames ?? 0;
  }

  /** What can be seen of the log from outside. */
  logStat(): BigIntStats | undefined {
    const [wal] = this.wal;
    return wal && statOf(wal.path);
  }

  private checkPlaces(files: readonly OpenFile[]): void {
    if (this.replaced) throw this.replaced;
    for (const file of files) {
      const now = statOf(file.path);
      if (isSame(now, file)) continue;
      if (this.main.includes(file)) throw now ? this.replace() : faults.missing(this.name);
      this.emptyLog();
      throw faults.besideGone(this.name, file.path);
    }
  }

  private replace(): DatabaseError {
    this.emptyLog();
    this.replaced = faults.replaced(this.name, this.remains());
    return this.replaced;
  }

  /**
   * What is in the log goes to the file that it belongs to, wherever that is. It could be lost with the log; and where
   * another database is in the place of this one, SQLite would take it for a part of that.
   */
  private emptyLog(): void {
    if (this.content?.isSpoilt || this.database.isTransaction) return;
    try {
      this.copying(() => this.log.empty());
    } catch {} // another program reads: with the next check, or when the database is closed
  }

  /** The log of the database that was opened, where something of that is still in it. */
  private remains(): string | undefined {
    const [wal] = this.wal;
    const now = this.logStat();
    return now && now.size > 0n && isSame(now, wal) ? wal?.path : undefined;
  }
}

/** Those that are there. */
function openFiles(...paths: string[]): OpenFile[] {
  return [...new Set(paths)].flatMap((path) => {
    const { dev, ino } = statOf(path) ?? {};
    return dev === undefined || ino === undefined ? [] : [{ path, dev, ino }];
  });
}
