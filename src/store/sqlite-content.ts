import { type BigIntStats, statSync } from "node:fs";
import type { DatabaseError } from "./errors.ts";
import { BusyError } from "./sqlite-errors.ts";
import * as faults from "./sqlite-file-faults.ts";
import type { LogState, SqliteLog } from "./sqlite-log.ts";

/** The paths of a database's own file and of its write-ahead log. */
export interface Paths {
  main: string;
  wal: string;
}

/** How the two were when they were looked at last, and what SQLite said of the log. */
interface Seen {
  main: BigIntStats | undefined;
  wal: BigIntStats | undefined;
  state: LogState;
}

/** Whether SQLite may have changed the database's own file, judged by what its log was and is. */
type Judge = (before: LogState, now: LogState) => boolean;

/** How long another program may take to copy the log until SQLite says so, in milliseconds. */
const grace = 2000;

/** Windows may note the time of a write only when the file is closed. */
const timesAreExact = process.platform !== "win32";

/**
 * Notices when something other than SQLite has changed the content of a database: a backup that was copied over it, say.
 * SQLite itself changes the database's own file only where it copies the log to it, and tells of that.
 */
export class SqliteContent {
  private readonly name: string;
  private readonly paths: Paths;
  private readonly log: SqliteLog;
  private seen: Seen;
  /** Since when there is a change that SQLite has not told of yet, and what it told then. */
  private doubt: { since: number; state: LogState } | undefined;
  private fault: DatabaseError | undefined;

  constructor(name: string, paths: Paths, log: SqliteLog) {
    this.name = name;
    this.paths = paths;
    this.log = log;
    this.seen = this.look();
  }

  /** Whether it is no longer what SQLite takes it for, which nothing can mend while it is open. */
  get isSpoilt(): boolean {
    return this.fault !== undefined;
  }

  /** How many frames the log had when it was looked at last. */
  get frames(): number {
    return this.seen.state.frames;
  }

  /**
   * Before a transaction, when other programs may have done whatever they like.
   * @throws DatabaseError where it was overwritten; BusyError where that is not certain yet
   */
  check(): void {
    this.compare(isAnother);
  }

  /** Whether nobody has written to it since it was looked at last. */
  isUntouched(): boolean {
    const { main, wal } = this.paths;
    return isUntouched(statOf(main), this.seen.main) && isUntouched(statOf(wal), this.seen.wal);
  }

  /** Whether only the log has changed, and holds what SQLite has written to it: so it is after most transactions. */
  hasOnlyGrown(): boolean {
    const now = this.look();
    const { main, wal, state } = now;
    if (!isUntouched(main, this.seen.main) || !isSame(wal, this.seen.wal)) return false;
    if (!wal || wal.size < this.log.leastSize(state)) return false;
    this.doubt = undefined;
    this.seen = now;
    return true;
  }

  /** After a transaction, which has written to the log alone. @throws what check throws */
  checkWritten(): void {
    this.compare((before, now) =>
      now.frames < before.frames
        ? before.copied < before.frames || now.copied > 0
        : now.copied > before.copied,
    );
  }

  /** Takes it as it is: after the log was copied here. */
  accept(): void {
    this.seen = this.look();
  }

  private compare(judge: Judge): void {
    if (this.fault) throw this.fault;
    const seen = this.look();
    const fault = this.faultOf(seen, judge);
    if (fault) throw this.isCertain() ? this.spoil(fault) : new BusyError("it changes");
    this.doubt = undefined;
    this.seen = seen;
  }

  private faultOf({ main, wal, state }: Seen, judge: Judge): DatabaseError | undefined {
    if (!main || !wal) return undefined; // it is gone at this moment: that is noticed with the next look
    if (!isUntouched(main, this.seen.main)) {
      const now = this.log.state();
      const isCopied =
        judge(this.seen.state, now) || (this.doubt && isAnother(this.doubt.state, now));
      if (!isCopied)
        return faults.overwritten(this.name, wal.size > 0n ? this.paths.wal : undefined);
    }
    return wal.size < this.log.leastSize(state)
      ? faults.cutShort(this.name, this.paths.wal)
      : undefined;
  }

  private isCertain(): boolean {
    this.doubt ??= { since: performance.now(), state: this.log.state() };
    return performance.now() - this.doubt.since >= grace;
  }

  private spoil(fault: DatabaseError): DatabaseError {
    this.fault = fault;
    return fault;
  }

  /** The log first: what changes the files after that makes another difference in it, too. */
  private look(): Seen {
    const state = this.log.state();
    return { state, main: statOf(this.paths.main), wal: statOf(this.paths.wal) };
  }
}

/** What can be seen of a file from outside; nothing where there is none. */
export function statOf(path: string): BigIntStats | undefined {
  return statSync(path, { bigint: true, throwIfNoEntry: false });
}

/** Whether it is one and the same file. */
export function isSame(
  now: Pick<BigIntStats, "dev" | "ino"> | undefined,
  before: Pick<BigIntStats, "dev" | "ino"> | undefined,
): boolean {
  return now?.dev === before?.dev && now?.ino === before?.ino;
}

function isUntouched(now: BigIntStats | undefined, before: BigIntStats | undefined): boolean {
  const isAsLong = isSame(now, before) && now?.size === before?.size;
  return isAsLong && (!timesAreExact || now?.mtimeNs === before?.mtimeNs);
}

function isAnother(before: LogState, now: LogState): boolean {
  return now.frames !== before.frames || now.copied !== before.copied;
}
