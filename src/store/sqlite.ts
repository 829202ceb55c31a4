import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Store } from "./store.ts";

/** What every connection is set to: a write-ahead log, and a commit is on disk when it returns. */
const settings = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000";

const table =
  "CREATE TABLE IF NOT EXISTS state (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID";

/** The database cannot be used. The message names the file with cause and cure. */
export class DatabaseError extends Error {
  override name = "DatabaseError";
}

/**
 * A store in an SQLite file, which is made with its folder where it is not there; `:memory:` keeps
 * everything in memory. @throws DatabaseError where the file cannot be opened
 */
export function sqliteStore(path: string): Store {
  const database = open(path);
  const read = database.prepare("SELECT value FROM state WHERE key = ?");
  const set = database.prepare(
    "INSERT INTO state (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
  );
  const remove = database.prepare("DELETE FROM state WHERE key = ?");
  return {
    async read(key) {
      const row = read.get(key);
      return row === undefined ? undefined : JSON.parse(String(row.value));
    },
    async commit(changes) {
      database.exec("BEGIN IMMEDIATE");
      try {
        for (const [key, value] of changes) {
          if (value === undefined) remove.run(key);
          else set.run(key, JSON.stringify(value));
        }
        database.exec("COMMIT");
      } catch (error) {
        if (database.isTransaction) database.exec("ROLLBACK");
        throw error;
      }
    },
    async close() {
      database.close();
    },
  };
}

function open(path: string): DatabaseSync {
  try {
    if (path !== ":memory:") mkdirSync(dirname(path), { recursive: true });
    const database = new DatabaseSync(path);
    database.exec(settings);
    database.exec(table);
    return database;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new DatabaseError(
      `The database ${path} cannot be used (${why}): see that the folder can be written to and that the file is an SQLite database, or name another one with DATABASE_URL.`,
      { cause },
    );
  }
}
