import { type BigIntStats, statSync } from "node:fs";
import type { DatabaseError } from "../backend/errors.ts";
import { BusyError } from "./errors.ts";
import * as faults from "./file-faults.ts";
import type { LogState, SqliteLog } from "./log.ts";

/** The paths of the main file of a database and of its write-ahead log. */
export interface Paths {
  main: string;
  wal: string;
}

/** The state of both files, and of the log as SQLite sees it. */
interface Snapshot {
  main: BigIntStats | undefined;
  wal: BigIntStats | undefined;
  state: LogState;
}

/** Whether SQLite may have checkpointed (changed the main file), judging by the state of its log before and now. */
type WasCheckpointed = (before: LogState, now: LogState) => boolean;

/** How long another program may take to checkpoint until SQLite reports it, in milliseconds. */
const gracePeriod = 2000;

/** Windows may update the time of the last write only when the file is closed. */
const hasExactTimes = process.platform !== "win32";

/**
 * Notices when something other than SQLite has changed the content of a database, such as a backup that was copied over
 * it. SQLite itself changes the main file only with a checkpoint, which shows in the state of its log.
 */
export class SqliteContent {
  private readonly name: string;
  private readonly paths: Paths;
  private readonly log: SqliteLog;
  private last: Snapshot;
  /** Since when there is a change that SQLite doesn't report, and the state of the log then. */
  private doubt: { since: number; state: LogState } | undefined;
  private fault: DatabaseError | undefined;

  constructor(name: string, paths: Paths, log: SqliteLog) {
    this.name = name;
    this.paths = paths;
    this.log = log;
    this.last = this.snapshot();
  }

  /** Whether the content was changed by others, which nothing can repair while the database is open. */
  get isSpoiled(): boolean {
    return this.fault !== undefined;
  }

  /** How many frames the log had in the last snapshot. */
  get frames(): number {
    return this.last.state.frames;
  }

  /**
   * Call it before a transaction, when other programs may have done anything.
   * @throws DatabaseError if the content was overwritten; BusyError if that isn't certain yet
   */
  check(): void {
    this.compare(isDifferent);
  }

  /** Whether nobody has written to the files since the last snapshot. */
  isUntouched(): boolean {
    const { main, wal } = this.paths;
    return isUntouched(statOf(main), this.last.main) && isUntouched(statOf(wal), this.last.wal);
  }

  /** Whether only the log has grown, and holds all that SQLite has written to it, as after most transactions. */
  hasOnlyGrown(): boolean {
    const now = this.snapshot();
    const { main, wal, state } = now;
    if (!isUntouched(main, this.last.main) || !isSameFile(wal, this.last.wal)) return false;
    if (!wal || wal.size < this.log.minSize(state)) return false;
    this.doubt = undefined;
    this.last = now;
    return true;
  }

  /** Call it after a transaction, which writes only to the log. @throws what check throws */
  checkWritten(): void {
    this.compare((before, now) =>
      now.frames < before.frames
        ? before.checkpointed < before.frames || now.checkpointed > 0
        : now.checkpointed > before.checkpointed,
    );
  }

  /** Accepts the files as they are, after a checkpoint by this process. */
  accept(): void {
    this.last = this.snapshot();
  }

  private compare(wasCheckpointed: WasCheckpointed): void {
    if (this.fault) throw this.fault;
    const now = this.snapshot();
    const fault = this.faultOf(now, wasCheckpointed);
    if (fault) throw this.isCertain() ? this.spoil(fault) : new BusyError("it is changing");
    this.doubt = undefined;
    this.last = now;
  }

  private faultOf(
    { main, wal, state }: Snapshot,
    wasCheckpointed: WasCheckpointed,
  ): DatabaseError | undefined {
    if (!main || !wal) return undefined; // gone at this moment, which the next check notices
    if (!isUntouched(main, this.last.main)) {
      const now = this.log.state();
      const isCheckpointed =
        wasCheckpointed(this.last.state, now) || (this.doubt && isDifferent(this.doubt.state, now));
      if (!isCheckpointed)
        return faults.overwritten(this.name, wal.size > 0n ? this.paths.wal : undefined);
    }
    return wal.size < this.log.minSize(state)
      ? faults.cutShort(this.name, this.paths.wal)
      : undefined;
  }

  private isCertain(): boolean {
    this.doubt ??= { since: performance.now(), state: this.log.state() };
    return performance.now() - this.doubt.since >= gracePeriod;
  }

  private spoil(fault: DatabaseError): DatabaseError {
    this.fault = fault;
    return fault;
  }

  /** Reads the log first, so that a later change of the files shows in the next state of the log. */
  private snapshot(): Snapshot {
    const state = this.log.state();
    return { state, main: statOf(this.paths.main), wal: statOf(this.paths.wal) };
  }
}

/** The status of a file; undefined if it doesn't exist. */
export function statOf(path: string): BigIntStats | undefined {
  return statSync(path, { bigint: true, throwIfNoEntry: false });
}

/** Whether it is the same file: paths may lead to another one meanwhile. */
export function isSameFile(
  now: Pick<BigIntStats, "dev" | "ino"> | undefined,
  before: Pick<BigIntStats, "dev" | "ino"> | undefined,
): boolean {
  return now?.dev === before?.dev && now?.ino === before?.ino;
}

function isUntouched(now: BigIntStats | undefined, before: BigIntStats | undefined): boolean {
  const hasSameSize = isSameFile(now, before) && now?.size === before?.size;
  return hasSameSize && (!hasExactTimes || now?.mtimeNs === before?.mtimeNs);
}

function isDifferent(before: LogState, now: LogState): boolean {
  return now.frames !== before.frames || now.checkpointed !== before.checkpointed;
}
