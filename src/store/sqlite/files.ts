import type { BigIntStats } from "node:fs";
import { resolve } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import type { DatabaseError } from "../backend/errors.ts";
import { isSameFile, SqliteContent, statOf } from "./content.ts";
import { BusyError } from "./errors.ts";
import * as faults from "./file-faults.ts";
import { SqliteLog } from "./log.ts";

/** How often all files are checked, in milliseconds, including those without data. */
const checkInterval = 500;

/** A path, with the identity of the file that was there when the database was opened. */
interface OpenFile {
  path: string;
  dev: bigint;
  ino: bigint;
}

/**
 * The files of an open database. A process doesn't notice when a file that it has open is deleted, moved, replaced or
 * overwritten: it goes on writing to what nobody will ever read again. So the files are checked when a transaction begins,
 * and once more before anybody is told that something is stored. A database in memory has no files, and always passes.
 */
export class SqliteFiles {
  readonly log: SqliteLog;
  private readonly name: string;
  private readonly database: DatabaseSync;
  /** The main file of the database, by every path that leads to it. */
  private readonly main: readonly OpenFile[];
  /** The write-ahead log, if there is one. */
  private readonly wal: readonly OpenFile[];
  /** Files that belong to the database but hold no data. */
  private readonly others: readonly OpenFile[];
  private readonly content: SqliteContent | undefined;
  private replaced: DatabaseError | undefined;
  private checkedAt = Number.NEGATIVE_INFINITY;

  /**
   * @param name the path by which the database was opened
   * @param companions other files that have to stay where they are
   */
  constructor(name: string, database: DatabaseSync, companions: readonly string[] = []) {
    this.name = name;
    this.database = database;
    database.prepare("select count(*) from sqlite_schema").get(); // creates the log if there is none yet
    this.log = new SqliteLog(database);
    const main = database.location();
    const wal = `${main}-wal`;
    this.main = main ? openFiles(main, resolve(name)) : [];
    this.wal = main ? openFiles(wal) : [];
    this.others = main ? openFiles(`${main}-shm`, ...companions) : [];
    const isLogged = main && this.wal.length > 0;
    this.content = isLogged ? new SqliteContent(name, { main, wal }, this.log) : undefined;
  }

  /**
   * Checks all files. Call it outside of transactions.
   * @throws DatabaseError if what is written could be lost; BusyError if another program is changing the files
   */
  check(): void {
    if (!this.database.isOpen) return; // whoever goes on gets SQLite's error
    this.checkedAt = Number.NEGATIVE_INFINITY;
    this.checkPlaces([...this.main, ...this.wal, ...this.others]);
    this.content?.check();
    this.checkedAt = performance.now();
  }

  /** The same, if the last check is long ago or found something. */
  checkIfDue(): void {
    if (performance.now() - this.checkedAt >= checkInterval) this.check();
  }

  /**
   * Call it when a transaction has begun, so that nobody else can write any more.
   * @throws BusyError if something has changed since the last check
   */
  checkBegun(): void {
    if (!this.content || this.content.isUntouched()) return;
    this.checkedAt = Number.NEGATIVE_INFINITY;
    throw new BusyError("its files have changed");
  }

  /** Call it after a transaction. @throws what check throws; what was written may be lost then */
  checkWritten(): void {
    if (this.content?.hasOnlyGrown()) return;
    this.checkPlaces([...this.main, ...this.wal]);
    this.content?.checkWritten();
  }

  /** Runs a checkpoint, which may change the main file even if it fails. */
  checkpointing(work: () => void): void {
    try {
      work();
    } finally {
      this.content?.accept();
    }
  }

  /** How many frames the log had at the last check. */
  get frames(): number {
    return this.content?.frames ?? 0;
  }

  /** The status of the log file. */
  logStat(): BigIntStats | undefined {
    const [wal] = this.wal;
    return wal && statOf(wal.path);
  }

  private checkPlaces(files: readonly OpenFile[]): void {
    if (this.replaced) throw this.replaced;
    for (const file of files) {
      const now = statOf(file.path);
      if (isSameFile(now, file)) continue;
      if (this.main.includes(file)) throw now ? this.replace() : faults.missing(this.name);
      this.emptyLog();
      throw faults.companionGone(this.name, file.path);
    }
  }

  private replace(): DatabaseError {
    this.emptyLog();
    this.replaced = faults.replaced(this.name, this.leftoverLog());
    return this.replaced;
  }

  /**
   * Moves the content of the log to the main file, wherever that is now: it could be lost with the log, or SQLite could
   * take it for a part of another database at the same path.
   */
  private emptyLog(): void {
    if (this.content?.isSpoiled || this.database.isTransaction) return;
    try {
      this.checkpointing(() => this.log.truncate());
    } catch {} // another program reads: the next check tries again, or closing the database does
  }

  /** The path of the opened database's log, if that still holds something. */
  private leftoverLog(): string | undefined {
    const [wal] = this.wal;
    const now = this.logStat();
    return now && now.size > 0n && isSameFile(now, wal) ? wal?.path : undefined;
  }
}

/** The files that exist. */
function openFiles(...paths: string[]): OpenFile[] {
  return [...new Set(paths)].flatMap((path) => {
    const { dev, ino } = statOf(path) ?? {};
    return dev === undefined || ino === undefined ? [] : [{ path, dev, ino }];
  });
}
