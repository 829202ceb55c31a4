import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient, sql } from "kysely";
import { Pool, type PoolClient, type PoolConfig, types } from "pg";
import type { Backend } from "../backend/backend.ts";
import { DatabaseError } from "../backend/errors.ts";
import type { Schema } from "../backend/schema.ts";
import { PostgresChannel } from "./channel.ts";
import { explainPostgres, isRequestError, isServerError, ReadOnlyError } from "./errors.ts";

/** The OID of PostgreSQL's bigint, which pg returns as a string. All of ours are exact as numbers. */
const bigint = 20;

/** How many statements stay prepared on a connection. There are far fewer, apart from those that name many rows. */
const maxPrepared = 100;

/**
 * A plan that was made for a prepared statement is used for good. While a table is small, PostgreSQL prefers to read all of
 * it, which would be slow once it has grown; every statement here has an index to go by. A plan that has no other way gets
 * such a high cost that PostgreSQL would even compile it.
 */
const planning = "-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c jit=off";

/**
 * Opens a PostgreSQL database; the first query connects.
 * @param connections how many there are at most
 * @param timeout how long a call may take, in milliseconds
 * @throws DatabaseError if the URL is malformed
 */
export function openPostgres(url: string, connections: number, timeout: number): Backend {
  const name = nameOf(url);
  const config = configOf(url, connections, timeout);
  const pool = createPool(config);
  const prepared = new PreparedStatements();
  const db = new Kysely<Schema>({
    dialect: new PostgresDialect({ pool: withRenewal(pool, prepared) }),
  });
  const channels = {
    work: new PostgresChannel(config, pool, "inbox"),
    lessons: new PostgresChannel(config, pool, "lessons"),
  };
  const calls = new Calls(name);
  return {
    name,
    shared: true,
    run: (work) => calls.add(work(db)),
    write: (work) => calls.add(work(db)),
    writeUnsynced: (work) => calls.add(work(db)),
    transaction: (work) => calls.add(db.transaction().execute(work)),
    check: () => calls.add(refuseReadOnly(db)),
    startMaintenance() {},
    async scrub() {},
    isRequestError,
    channels,
    async close() {
      void channels.work.close(); // other instances find their work without being notified
      await channels.lessons.close();
      // A pool that ends drops the calls that wait for a connection.
      await calls.settled();
      await db.destroy();
    },
  };
}

/** A server may be read-only without being asked for a write, such as a standby that has not taken over. */
async function refuseReadOnly(db: Kysely<Schema>): Promise<void> {
  const setting = sql<{ value: string }>`
    select current_setting('transaction_read_only') as value`;
  const { rows } = await setting.execute(db);
  if (rows[0]?.value === "on") throw new ReadOnlyError("the server refuses to write");
}

/** The calls under way. */
class Calls {
  private readonly pending = new Set<Promise<unknown>>();
  private readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  /** The same call, with errors that say what is wrong. */
  add<T>(call: Promise<T>): Promise<T> {
    const explained = call.catch((error) => {
      throw explainPostgres(this.name, error);
    });
    const tracked = explained.finally(() => this.pending.delete(tracked));
    this.pending.add(tracked);
    return tracked;
  }

  /** Resolves when all calls have ended, whether they failed or not. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.pending);
  }
}

/** Host, port and database, for messages. @throws DatabaseError, without the URL, if that is malformed */
function nameOf(url: string): string {
  try {
    const { host, pathname, searchParams } = new URL(url);
    return `${host || (searchParams.get("host") ?? "localhost")}${pathname}`;
  } catch {
    throw new DatabaseError(
      "DATABASE_URL is no address of a PostgreSQL: give postgres://user:password@host/database, with special characters of the password escaped, such as %23 for #.",
    );
  }
}

function configOf(url: string, connections: number, timeout: number): PoolConfig {
  return {
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: timeout,
    statement_timeout: timeout,
    // For a server that doesn't even report its own timeout: a little later, so that it can.
    query_timeout: timeout + 1000,
    // Releases what a dead instance has locked.
    idle_in_transaction_session_timeout: timeout,
    keepAlive: true,
    application_name: "telegram-faq-bot",
    options: planning,
    types: {
      getTypeParser: (type: number, format?: "text" | "binary") =>
        type === bigint ? Number : types.getTypeParser(type, format),
    } as PoolConfig["types"],
  };
}

/** Without error listeners, a lost connection would end the process, even an idle one. Its queries reject all the same. */
function createPool(config: PoolConfig): Pool {
  const pool = new Pool(config);
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

/** Which statements stay prepared, by their text: PostgreSQL needs longer to plan most of them than to run them. */
class PreparedStatements {
  private readonly names = new Map<string, string>();

  /** Undefined if the statement isn't to stay prepared. */
  nameOf(text: string): string | undefined {
    // What `*` stands for may change when a newer version adds columns, and then a prepared statement fails.
    if (!this.names.has(text) && this.names.size < maxPrepared && !text.includes("*"))
      this.names.set(text, `statement ${this.names.size + 1}`);
    return this.names.get(text);
  }
}

/** The pool, but a connection whose query got no answer is discarded: the next query would wait behind that one. */
function withRenewal(pool: Pool, prepared: PreparedStatements): PostgresPool {
  return {
    options: pool.options,
    connect: async () => discardIfLost(await pool.connect(), prepared),
    end: () => pool.end(),
  };
}

function discardIfLost(client: PoolClient, prepared: PreparedStatements): PostgresPoolClient {
  let lost: unknown;
  const query = async (text: string, values: readonly unknown[] = []): Promise<unknown> => {
    if (lost !== undefined) throw lost;
    try {
      const name = values.length > 0 ? prepared.nameOf(text) : undefined;
      return await client.query({ name, text, values: [...values] });
    } catch (error) {
      if (!isServerError(error)) lost = error;
      throw error;
    }
  };
  return {
    query: query as PostgresPoolClient["query"],
    release: (destroy) => client.release(destroy || lost !== undefined),
  };
}
