import type { DatabaseSync, StatementSync } from "node:sqlite";
import { BusyError } from "./sqlite-errors.ts";

/** How many frames the write-ahead log has, and how many of them are in the database's own file as well. */
export interface LogState {
  frames: number;
  copied: number;
}

/** The bytes of a log's header, and of that of each frame, https://www.sqlite.org/walformat.html */
const headers = { log: 32, frame: 24 };

/** The write-ahead log of an open database, as SQLite knows it. */
export class SqliteLog {
  private readonly database: DatabaseSync;
  private readonly asking: StatementSync;
  private readonly frame: number;

  constructor(database: DatabaseSync) {
    this.database = database;
    this.asking = database.prepare("PRAGMA wal_checkpoint(NOOP)"); // says how it is, and does nothing
    const { page_size } = database.prepare("PRAGMA page_size").get() ?? {};
    this.frame = headers.frame + Number(page_size);
  }

  /** Also what other programs have done counts. It takes about 4 µs. */
  state(): LogState {
    const { log, checkpointed } = this.asking.get() ?? {};
    return { frames: Number(log), copied: Number(checkpointed) };
  }

  /** The least that its file has to hold, in bytes. */
  leastSize({ frames }: LogState): number {
    return frames > 0 ? headers.log + frames * this.frame : 0;
  }

  /** Copies what is in the log to the database's own file as far as others, who read, let it. */
  copy(): void {
    this.database.exec("PRAGMA wal_checkpoint(PASSIVE)");
  }

  /**
   * Copies all to the database's own file and leaves an empty file. What was in there once can be read from it no longer.
   * @throws BusyError where another program reads or writes
   */
  empty(): void {
    const { busy } = this.database.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get() ?? {};
    if (busy) throw new BusyError("the write-ahead log is in use");
  }
}
