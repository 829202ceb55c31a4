import { accessSync, constants, existsSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { fieldOf } from "./errors.ts";
import { IncompleteError, ReadOnlyError } from "./sqlite-errors.ts";

/** Makes a folder, one by one: where none can be made, as in `/proc`, Node tries for ever to make several at once. */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder);
  } catch (cause) {
    const code = fieldOf(cause, "code");
    if (code !== "EEXIST")
      throw new Error(`the folder ${folder} cannot be made: ${code}`, { cause });
  }
}

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
