import { accessSync, constants, statSync } from "node:fs";
import { fieldOf } from "../backend/errors.ts";
import { IncompleteError, ReadOnlyError } from "./errors.ts";

/**
 * Refuses a read-only file before SQLite opens it: SQLite would create files beside it with the same permissions, and
 * then fixing those of the database alone wouldn't help.
 */
export function refuseReadOnly(file: string): void {
  try {
    accessSync(file, constants.W_OK);
  } catch (cause) {
    if (fieldOf(cause, "code") !== "ENOENT")
      throw new ReadOnlyError("no right to write", { cause });
  }
}

/** Refuses a write-ahead log without its database: SQLite would delete it and create an empty database. */
export function refuseOrphanedLog(file: string): void {
  const size = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size(file) === 0 && size(`${file}-wal`) > 0) {
    throw new IncompleteError(`${file}-wal is left of it`);
  }
}
