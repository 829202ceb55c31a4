import { DatabaseSync } from "node:sqlite";
import { DatabaseError } from "../backend/errors.ts";
import { explainSqlite, isBusy } from "./errors.ts";

/** A file whose lock says that a bot uses the database beside it. */
export interface Lock {
  file: string;
  release(): void;
}

/**
 * Makes this process the only bot on an SQLite file, which other programs can use as before. It holds a transaction in an
 * empty database beside the file, `<file>.lock`: the system ends it with the process, so that nobody has to clean up
 * after a kill. Where file locks don't work, as on some network drives, SQLite itself isn't safe either.
 *
 * @param timeout how long to wait for a bot that is about to stop, in milliseconds; it blocks the process
 * @returns the lock; none for a database in memory
 * @throws DatabaseError if another bot uses the file
 */
export function lockForBot(
  database: DatabaseSync,
  name: string,
  timeout: number,
): Lock | undefined {
  const location = database.location();
  if (!location) return undefined;
  const file = `${location}.lock`;
  try {
    const lock = openLocked(file, timeout);
    return { file, release: () => void (lock.isOpen && lock.close()) };
  } catch (cause) {
    if (!isBusy(cause)) throw explainSqlite(file, cause);
    throw new DatabaseError(
      `The database ${name} is used by another bot that is running, and an SQLite file is for one: stop that one, or name another database with DATABASE_URL (a PostgreSQL serves several).`,
      { cause },
    );
  }
}

function openLocked(file: string, timeout: number): DatabaseSync {
  const lock = new DatabaseSync(file, { timeout });
  try {
    // Nothing is ever committed, so it needs no journal file, which a kill would leave behind.
    lock.exec("PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
    lock.exec("PRAGMA user_version = 1"); // fails if the file is read-only, where the transaction would lock nothing
    return lock;
  } catch (error) {
    lock.close();
    throw error;
  }
}
