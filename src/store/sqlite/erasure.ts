import type { DatabaseSync } from "node:sqlite";
import type { SqliteFiles } from "./files.ts";

/** After how many ticks, one a second, the log is emptied: if nothing was written meanwhile, and in any case. */
const ticks = { idle: 2, max: 30 };

/** A log to which nothing has been written. */
const unwritten = { writtenAt: 0n, idleTicks: 0, ticks: 0 };

/** A log with that many frames (pages) is checkpointed, so that it doesn't grow without end. */
const maxFrames = 1000;

/**
 * Makes deleted rows unreadable in the files of a database.
 *
 * SQLite overwrites what it deletes with zeros (`secure_delete`). But it stays in the write-ahead log until that is
 * emptied, and a few rows leave copies in the main file (see SqliteVacuum).
 */
export class SqliteErasure {
  private readonly files: SqliteFiles;
  private log = unwritten;

  constructor(database: DatabaseSync, files: SqliteFiles) {
    this.files = files;
    // Temporary data, of sorting or of statement journals, would otherwise go to files of its own.
    database.exec("PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY");
    database.exec("PRAGMA wal_autocheckpoint = 0"); // only this class checkpoints, so that changes of the files can be told apart
  }

  /** Checkpoints a log that has grown long. Call it after every transaction. */
  afterTransaction(): void {
    if (this.files.frames < maxFrames) return;
    this.files.checkpointing(() => this.files.log.checkpoint());
  }

  /** Empties the log if that is due. Call it once a second. @throws what emptyLog throws */
  tick(): void {
    const { size, mtimeNs } = this.files.logStat() ?? { size: 0n, mtimeNs: 0n };
    const before = this.log;
    this.log = {
      writtenAt: mtimeNs,
      idleTicks: mtimeNs === before.writtenAt ? before.idleTicks + 1 : 0,
      ticks: size > 0n ? before.ticks + 1 : 0,
    };
    const isDue = this.log.idleTicks >= ticks.idle || this.log.ticks >= ticks.max;
    if (size > 0n && isDue) this.emptyLog();
  }

  /** @throws BusyError if another program reads; DatabaseError if the files aren't what they were */
  emptyLog(): void {
    this.files.check();
    this.files.checkpointing(() => this.files.log.truncate());
    this.log = unwritten; // or it would be due with every tick from now on, for 5 to 10 ms each
  }
}
