import { accessSync, constants, statSync } from "node:fs";
import { fieldOf } from "./errors.ts";
import { IncompleteError, ReadOnlyError } from "./sqlite-errors.ts";

/**
 * Refuses a file that can only be read, before SQLite is asked: beside it SQLite would leave others with the same
 * rights, so that it would not help any more to mend its own.
 */
export function refuseReadOnly(file: string): void {
  try {
    accessSync(file, constants.W_OK);
  } catch (cause) {
    if (fieldOf(cause, "code") !== "ENOENT")
      throw new ReadOnlyError("no right to write", { cause });
  }
}

/** Refuses the write-ahead log of a database that is not there: SQLite would delete it, and begin an empty one. */
export function refuseRemains(file: string): void {
  const size = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size(file) === 0 && size(`${file}-wal`) > 0) {
    throw new IncompleteError(`${file}-wal is left of it`);
  }
}
