import { sql } from "kysely";
import type { Backend } from "./backend.ts";
import { DatabaseError } from "./errors.ts";
import { StoredInbox } from "./inbox.ts";
import { unclaimAll } from "./inbox-rows.ts";
import { migrate } from "./migrations.ts";
import { openPostgres } from "./postgres-backend.ts";
import { prune } from "./prune.ts";
import { openSqlite } from "./sqlite-backend.ts";
import { apply, changesOf, readValue } from "./state.ts";
import type { Database } from "./store.ts";

export interface DatabaseOptions {
  /** The clock, in milliseconds since 1970. */
  now?: () => number;
  /** How long a claim of the inbox lasts, in milliseconds. */
  lease?: number;
  /** How many connections to PostgreSQL there are at most, besides one that listens. */
  connections?: number;
  /** How long a call waits for a database that is busy or does not answer, in milliseconds. */
  patience?: number;
}

/**
 * Opens the database at `sqlite:<path>`, `sqlite::memory:` or `postgres://…`, and makes or updates its tables.
 * Several instances may share a PostgreSQL; an SQLite file is for one process.
 *
 * @throws DatabaseError, having overwritten nothing, where it cannot be used
 */
export async function openDatabase(
  url: string,
  { now = Date.now, lease = 30_000, connections = 10, patience = 5000 }: DatabaseOptions = {},
): Promise<Database> {
  const backend = connect(url, connections, patience);
  try {
    await backend.run((db) => migrate(db, backend.name));
    // Whoever held them is dead: this is the only process.
    if (!backend.shared) await backend.write(unclaimAll);
  } catch (error) {
    await backend.close();
    throw error;
  }
  return databaseOn(backend, now, lease);
}

function connect(url: string, connections: number, patience: number): Backend {
  if (/^sqlite:./.test(url)) return openSqlite(url.slice("sqlite:".length), patience);
  if (/^postgres(ql)?:\/\//.test(url)) return openPostgres(url, connections, patience);
  throw new DatabaseError(
    "DATABASE_URL names no database: give sqlite: and the path of a file, such as sqlite:data/bot.sqlite, or postgres://user:password@host/database.",
  );
}

function databaseOn(backend: Backend, now: () => number, lease: number): Database {
  return {
    inbox: new StoredInbox(backend, { now, lease }),
    read: (key) => backend.run((db) => readValue(db, key)),
    async commit(values) {
      const changes = changesOf(values);
      const at = now();
      await backend.transaction((db) => apply(db, changes, at));
    },
    ping: () => backend.run(async (db) => void (await sql`select 1`.execute(db))),
    prune: (older) => prune(backend, older),
    close: backend.close,
  };
}
