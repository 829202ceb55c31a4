import type { DatabaseSync, StatementSync } from "node:sqlite";
import { BusyError } from "./errors.ts";

/** How many frames the write-ahead log has, and how many of them are in the main file as well. */
export interface LogState {
  frames: number;
  checkpointed: number;
}

/** The sizes of the header of the log and of each frame, in bytes, https://www.sqlite.org/walformat.html */
const headers = { log: 32, frame: 24 };

/** The write-ahead log of an open database, as SQLite sees it. */
export class SqliteLog {
  private readonly database: DatabaseSync;
  private readonly status: StatementSync;
  private readonly frameSize: number;

  constructor(database: DatabaseSync) {
    this.database = database;
    this.status = database.prepare("PRAGMA wal_checkpoint(NOOP)"); // only reports the state
    const { page_size } = database.prepare("PRAGMA page_size").get() ?? {};
    this.frameSize = headers.frame + Number(page_size);
  }

  /** Includes what other programs have done. Takes about 4 µs. */
  state(): LogState {
    const { log, checkpointed } = this.status.get() ?? {};
    return { frames: Number(log), checkpointed: Number(checkpointed) };
  }

  /** The minimum size of its file, in bytes. */
  minSize({ frames }: LogState): number {
    return frames > 0 ? headers.log + frames * this.frameSize : 0;
  }

  /** Copies the log to the main file, as far as readers allow. */
  checkpoint(): void {
    this.database.exec("PRAGMA wal_checkpoint(PASSIVE)");
  }

  /**
   * Copies all of the log to the main file and truncates it, so that nothing that was in it can be read any more.
   * @throws BusyError if another program reads or writes
   */
  truncate(): void {
    const { busy } = this.database.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get() ?? {};
    if (busy) throw new BusyError("the write-ahead log is in use");
  }
}
