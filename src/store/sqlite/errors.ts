import { DatabaseError, type Diagnosis, fieldOf, unusable } from "../backend/errors.ts";

/** SQLite's primary result codes, https://www.sqlite.org/rescode.html */
const codes = { busy: 5, locked: 6, readOnly: 8, io: 10, corrupt: 11, full: 13, noDatabase: 26 };

/** Our own code, which SQLite doesn't use. */
const incomplete = 128;

const rights = "let the account that runs the bot write to the file and its folder";
const locked = { why: "another program holds it", cure: "stop the other program that uses it" };
const damaged = "it was left as it is; put a copy in its place, or move it away to start afresh";
const restore = "put it back beside that file, or move that file away to start afresh";

const diagnoses = new Map<number, Diagnosis>([
  [codes.busy, locked],
  [codes.locked, locked],
  [codes.readOnly, { why: "it can only be read", cure: rights }],
  [codes.io, { why: "the disk fails", cure: "check the disk" }],
  [codes.corrupt, { why: "it is damaged", cure: damaged }],
  [codes.full, { why: "the disk is full", cure: "make room" }],
  [codes.noDatabase, { why: "it is not an SQLite database", cure: damaged }],
  [
    incomplete,
    { why: "it is gone, but its latest changes are there in the file -wal", cure: restore },
  ],
]);

/** Turns an error into one that says what is wrong with an SQLite file and what to do about it. */
export function explainSqlite(path: string, error: unknown): DatabaseError {
  if (error instanceof DatabaseError) return error;
  return unusable(path, error, diagnoses.get(codeOf(error)), rights);
}

/** A check has found the file damaged. Has the code of SQLite's own error. */
export class DamagedError extends Error {
  readonly errcode = codes.corrupt;
}

/** The file can't be written to, as was found before SQLite opened it. Has the code of SQLite's own error. */
export class ReadOnlyError extends Error {
  readonly errcode = codes.readOnly;
}

/** Another connection is in the way, which SQLite reports without an error here. Has the code of SQLite's own error. */
export class BusyError extends Error {
  readonly errcode = codes.busy;
}

/** The database is gone, but its write-ahead log is left. */
export class IncompleteError extends Error {
  readonly errcode = incomplete;
}

/** Whether another connection is in the way, so that the same may succeed a moment later. */
export function isBusy(error: unknown): boolean {
  const code = codeOf(error instanceof DatabaseError ? error.cause : error);
  return code === codes.busy || code === codes.locked;
}

/** The primary result code, which is the lowest byte of an extended one. */
function codeOf(error: unknown): number {
  return Number(fieldOf(error, "errcode")) & 0xff;
}
