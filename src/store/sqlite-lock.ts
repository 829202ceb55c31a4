import { DatabaseSync } from "node:sqlite";
import { DatabaseError } from "./errors.ts";
import { explainSqlite, isBusy } from "./sqlite-errors.ts";

/** A file that says that a database is taken, for as long as it is where it is and held. */
export interface Lock {
  file: string;
  free(): void;
}

/**
 * Makes this process the only bot on an SQLite file, which other programs can use as before. It holds a
 * transaction in an empty database beside the file, `<file>.lock`: the system ends it with the process, so that
 * nobody has to clear up after a kill. Where locks do not reach, as on some network drives, SQLite itself is not
 * safe either.
 *
 * @param database the open file; one in memory is nobody else's
 * @param patience how long to wait for a bot that is about to stop, in milliseconds; everything waits meanwhile
 * @returns the lock, if one is needed
 * @throws DatabaseError where another bot uses it
 */
export function takeAlone(
  database: DatabaseSync,
  name: string,
  patience: number,
): Lock | undefined {
  const location = database.location();
  if (!location) return undefined;
  const file = `${location}.lock`;
  try {
    const lock = held(file, patience);
    return { file, free: () => void (lock.isOpen && lock.close()) };
  } catch (cause) {
    if (!isBusy(cause)) throw explainSqlite(file, cause);
    throw new DatabaseError(
      `The database ${name} is used by another bot that is running, and a file is for one: stop that one, or name another database with DATABASE_URL (a PostgreSQL serves several).`,
      { cause },
    );
  }
}

function held(file: string, patience: number): DatabaseSync {
  const lock = new DatabaseSync(file, { timeout: patience });
  try {
    // Nothing is ever committed: it needs no journal, which a kill would leave behind.
    lock.exec("PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
    lock.exec("PRAGMA user_version = 1"); // refused where the file can only be read: there it would be no lock
    return lock;
  } catch (error) {
    lock.close();
    throw error;
  }
}
