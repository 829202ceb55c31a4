import type { BigIntStats } from "node:fs";
import { resolve } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import type { DatabaseError } from "./errors.ts";
import { SqliteContent, statOf } from "./sqlite-content.ts";
import * as faults from "./sqlite-file-faults.ts";
import { SqliteLog } from "./sqlite-log.ts";

/** A path, and the file that was there when the database was opened. */
interface OpenFile {
  path: string;
  dev: bigint;
  ino: bigint;
}

/**
 * The files of an open database. A process does not notice when a file that it has open is deleted, moved, replaced or
 * overwritten: it goes on writing to what nobody will ever read again. So they are checked before a transaction, when it
 * has begun, and before anybody is told that something is stored. A database in memory has none, and is always fine.
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
   * Before a transaction.
   * @throws DatabaseError where what is written could be lost; BusyError where another program is at it
   */
  check(): void {
    if (!this.database.isOpen) return; // whoever goes on is told so
    this.checkPlaces([...this.wal, ...this.others]);
    this.content?.check();
  }

  /** When a transaction has begun. @throws BusyError where another program has written since the last check */
  checkBegun(): void {
    this.content?.checkBegun();
  }

  /** After a transaction. @throws what check throws, and then it may be lost although it is stored */
  checkWritten(): void {
    this.checkPlaces(this.wal);
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

  private checkPlaces(beside: readonly OpenFile[]): void {
    if (this.replaced) throw this.replaced;
    for (const { path, ...file } of this.main) {
      const now = statOf(path);
      if (!now) throw faults.missing(this.name);
      if (isSame(file, now)) continue;
      this.emptyLog();
      this.replaced = faults.replaced(this.name, this.remains());
      throw this.replaced;
    }
    for (const { path, ...file } of beside) {
      const now = statOf(path);
      if (now && isSame(file, now)) continue;
      this.emptyLog();
      throw faults.besideGone(this.name, path);
    }
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
    return wal && now && now.size > 0n && isSame(wal, now) ? wal.path : undefined;
  }
}

/** Those that are there. */
function openFiles(...paths: string[]): OpenFile[] {
  return [...new Set(paths)].flatMap((path) => {
    const { dev, ino } = statOf(path) ?? {};
    return dev === undefined || ino === undefined ? [] : [{ path, dev, ino }];
  });
}

function isSame(file: Pick<OpenFile, "dev" | "ino">, now: BigIntStats): boolean {
  return file.dev === now.dev && file.ino === now.ino;
}
