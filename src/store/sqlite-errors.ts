import { DatabaseError, fieldOf, type Trouble, unusable } from "./errors.ts";

/** SQLite's primary result codes, https://www.sqlite.org/rescode.html */
const codes = { busy: 5, locked: 6, readOnly: 8, io: 10, corrupt: 11, full: 13, noDatabase: 26 };

/** None of SQLite's. */
const incomplete = 128;

const rights = "let the account that runs the bot write to the file and its folder";
const held = { why: "another program holds it", cure: "stop the other program that uses it" };
const damaged = "it was left as it is; put a copy in its place, or move it away to start afresh";
const remains = "put it back beside that file, or move that file away to start afresh";

const troubles = new Map<number, Trouble>([
  [codes.busy, held],
  [codes.locked, held],
  [codes.readOnly, { why: "it can only be read", cure: rights }],
  [codes.io, { why: "the disk fails", cure: "look after the disk" }],
  [codes.corrupt, { why: "it is damaged", cure: damaged }],
  [codes.full, { why: "the disk is full", cure: "make room" }],
  [codes.noDatabase, { why: "it is not an SQLite database", cure: damaged }],
  [
    incomplete,
    { why: "it is gone, but its latest changes are there in the file -wal", cure: remains },
  ],
]);

/** Says what is wrong with an SQLite file and what to do about it. */
export function explainSqlite(path: string, error: unknown): DatabaseError {
  if (error instanceof DatabaseError) return error;
  return unusable(path, error, troubles.get(codeOf(error)), rights);
}

/** What a check of the file has found, in the form of SQLite's own errors. */
export class DamagedError extends Error {
  readonly errcode = codes.corrupt;
}

/** What is known of the file before SQLite is asked, in the form of its own errors. */
export class ReadOnlyError extends Error {
  readonly errcode = codes.readOnly;
}

/** Another connection is in the way, where SQLite says so without an error, in the form of its own. */
export class BusyError extends Error {
  readonly errcode = codes.busy;
}

/** A file without which nothing can be made of what is left, in the form of SQLite's own errors. */
export class IncompleteError extends Error {
  readonly errcode = incomplete;
}

/** Whether the same may work a moment later: another connection is writing. */
export function isBusy(error: unknown): boolean {
  const code = codeOf(error instanceof DatabaseError ? error.cause : error);
  return code === codes.busy || code === codes.locked;
}

/** The primary code, without the part that tells its kinds apart. */
function codeOf(error: unknown): number {
  return Number(fieldOf(error, "errcode")) & 0xff;
}
