import type { DatabaseSync } from "node:sqlite";
import type { SqliteFiles } from "./sqlite-files.ts";

/** After how many looks, one a second, the log is emptied: where nothing was written since, and in any case. */
const looks = { quiet: 2, longest: 30 };

/** A log of so many frames, each a page, is copied, so that it does not grow without end. */
const mostFrames = 1000;

/**
 * Sees to it that what was deleted cannot be read from the files of a database any more.
 *
 * SQLite overwrites what it deletes with zeros (`secure_delete`). In the write-ahead log it stays, though, until that is
 * emptied; and a few rows leave a copy in the database's own file (see SqliteRewriting).
 */
export class SqliteErasure {
  private readonly files: SqliteFiles;
  private log = { writtenAt: 0n, quiet: 0, all: 0 };

  constructor(database: DatabaseSync, files: SqliteFiles) {
    this.files = files;
    // What SQLite sorts, and what it needs to undo half a statement, would go to files of their own.
    database.exec("PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY");
    database.exec("PRAGMA wal_autocheckpoint = 0"); // the log is copied here alone, so that the files can be watched
  }

  /** To be called after every transaction: copies a log that has grown long. */
  transacted(): void {
    if (this.files.frames < mostFrames) return;
    this.files.copying(() => this.files.log.copy());
  }

  /** To be called once a second: empties the log when that is due. @throws what emptyLog throws */
  look(): void {
    const { size, mtimeNs } = this.files.logStat() ?? { size: 0n, mtimeNs: 0n };
    const { writtenAt, quiet, all } = this.log;
    this.log = {
      writtenAt: mtimeNs,
      quiet: mtimeNs === writtenAt ? quiet + 1 : 0,
      all: size > 0n ? all + 1 : 0,
    };
    const isDue = this.log.quiet >= looks.quiet || this.log.all >= looks.longest;
    if (size > 0n && isDue) this.emptyLog();
  }

  /** @throws BusyError where another program reads; DatabaseError where the files are not what they were */
  emptyLog(): void {
    this.files.check();
    this.files.copying(() => this.files.log.empty());
  }
}
