import { DatabaseSync } from "node:sqlite";
import { DatabaseError } from "./errors.ts";
import { explainSqlite, isBusy } from "./sqlite-errors.ts";

/**
 * Makes this process the only bot on an SQLite file, which other programs can use as before. It holds a
 * transaction in an empty database beside the file, `<file>.lock`: the system ends it with the process, so that
 * nobody has to clear up after a kill. Where locks do not reach, as on some network drives, SQLite itself is not
 * safe either.
 *
 * @param database the open file; one in memory is nobody else's
 * @param patience how long to wait for a bot that is about to stop, in milliseconds; everything waits meanwhile
 * @returns what gives the file free again
 * @throws DatabaseError where another bot uses it
 */
export function takeAlone(database: DatabaseSync, name: string, patience: number): () => void {
  const file = database.location();
  if (!file) return () => {};
  try {
    const lock = held(`${file}.lock`, patience);
    return () => lock.isOpen && lock.close();
  } catch (cause) {
    if (!isBusy(cause)) throw explainSqlite(`${file}.lock`, cause);
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
