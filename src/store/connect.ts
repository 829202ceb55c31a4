import type { Backend, DatabaseLog } from "./backend/backend.ts";
import { DatabaseError } from "./backend/errors.ts";
import { openSqlite } from "./sqlite/backend.ts";

export interface ConnectOptions {
  /** How many connections to PostgreSQL there are at most, besides those that listen. */
  connections: number;
  /** How long a call waits for a database that is busy or doesn't answer, in milliseconds. */
  timeout: number;
  /** Whether to refuse an SQLite file that a running bot uses. */
  exclusive: boolean;
  log?: DatabaseLog | undefined;
}

/**
 * Opens the database at an address, without making or updating its tables. PostgreSQL's driver is loaded only if it is
 * needed.
 * @throws DatabaseError if the address names no database, or it can't be opened; a PostgreSQL connects with its first query
 */
export async function connect(url: string, options: ConnectOptions): Promise<Backend> {
  const { connections, timeout, exclusive, log } = options;
  if (/^sqlite:./.test(url)) {
    return openSqlite(url.slice("sqlite:".length), { timeout, exclusive, log });
  }
  if (/^postgres(ql)?:\/\//.test(url)) {
    const { openPostgres } = await import("./postgres/backend.ts");
    return openPostgres(url, connections, timeout);
  }
  throw new DatabaseError(
    "DATABASE_URL names no database: give sqlite: and the path of a file, such as sqlite:data/bot.sqlite, or postgres://user:password@host/database.",
  );
}
