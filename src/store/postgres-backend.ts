import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient, sql } from "kysely";
import { Pool, type PoolClient, type PoolConfig, types } from "pg";
import type { Backend } from "./backend.ts";
import { DatabaseError } from "./errors.ts";
import { PostgresBell } from "./postgres-bell.ts";
import { explainPostgres, isAboutRequest, isAnswer, ReadOnlyError } from "./postgres-errors.ts";
import type { Schema } from "./schema.ts";

/** PostgreSQL's number for the type bigint, which pg would give as a string. Ours are all exact as numbers. */
const bigint = 20;

/**
 * Opens a PostgreSQL; the first query connects.
 * @param connections how many there are at most
 * @param patience how long anything may take, in milliseconds
 */
export function openPostgres(url: string, connections: number, patience: number): Backend {
  const name = nameOf(url);
  const config = configOf(url, connections, patience);
  const pool = poolOf(config);
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: renewing(pool) }) });
  const bells = {
    work: new PostgresBell(config, pool, "inbox"),
    lessons: new PostgresBell(config, pool, "lessons"),
  };
  const calls = new Calls(name);
  return {
    name,
    db,
    shared: true,
    run: (work) => calls.add(work(db)),
    write: (work) => calls.add(work(db)),
    note: (work) => calls.add(work(db)),
    transaction: (work) => calls.add(db.transaction().execute(work)),
    check: () => calls.add(refuseReadOnly(db)),
    maintain() {},
    async scrub() {},
    blames: isAboutRequest,
    bells,
    async close() {
      void bells.work.close(); // work that others are not told of they find all the same
      await bells.lessons.close();
      // A pool that ends forgets those who wait for a connection.
      await calls.over();
      await db.destroy();
    },
  };
}

/** A server may let itself be read only, as a standby does that has not taken over. */
async function refuseReadOnly(db: Kysely<Schema>): Promise<void> {
  const setting = sql<{ is: string }>`select current_setting('transaction_read_only') as is`;
  const { rows } = await setting.execute(db);
  if (rows[0]?.is === "on") throw new ReadOnlyError("the server refuses to write");
}

/** The calls that are under way. */
class Calls {
  private readonly underWay = new Set<Promise<unknown>>();
  private readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  /** The same call, whose error says what is wrong. */
  add<T>(call: Promise<T>): Promise<T> {
    const explained = call.catch((error) => {
      throw explainPostgres(this.name, error);
    });
    const forgotten = explained.finally(() => this.underWay.delete(forgotten));
    this.underWay.add(forgotten);
    return forgotten;
  }

  /** Resolves when they have ended, however they did. */
  async over(): Promise<void> {
    await Promise.allSettled(this.underWay);
  }
}

/** Host, port and database, for people. @throws DatabaseError where it is no address, without repeating it */
function nameOf(url: string): string {
  try {
    const { host, pathname, searchParams } = new URL(url);
    return `${host || (searchParams.get("host") ?? "localhost")}${pathname}`;
  } catch {
    throw new DatabaseError(
      "DATABASE_URL is no address of a PostgreSQL: give postgres://user:password@host/database, with what is special in the password as %23 for #.",
    );
  }
}

function configOf(url: string, connections: number, patience: number): PoolConfig {
  return {
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: patience,
    statement_timeout: patience,
    // A server that cannot even say so: a little later, so that it can.
    query_timeout: patience + 1000,
    // What a dead instance has locked is free again after that.
    idle_in_transaction_session_timeout: patience,
    keepAlive: true,
    application_name: "telegram-faq-bot",
    types: {
      getTypeParser: (type: number, format?: "text" | "binary") =>
        type === bigint ? Number : types.getTypeParser(type, format),
    } as PoolConfig["types"],
  };
}

/** Without listeners the loss of a connection, idle or not, would end the process. Its queries reject all the same. */
function poolOf(config: PoolConfig): Pool {
  const pool = new Pool(config);
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

/** The pool, which gives up a connection on which a query went without an answer: its next would wait behind that one. */
function renewing(pool: Pool): PostgresPool {
  return {
    options: pool.options,
    connect: async () => watched(await pool.connect()),
    end: () => pool.end(),
  };
}

function watched(client: PoolClient): PostgresPoolClient {
  let lost: unknown;
  const query = async (sql: unknown, parameters: readonly unknown[] = []): Promise<unknown> => {
    if (lost !== undefined) throw lost;
    try {
      return await client.query(sql as string, [...parameters]);
    } catch (error) {
      if (!isAnswer(error)) lost = error;
      throw error;
    }
  };
  return {
    query: query as PostgresPoolClient["query"],
    release: (destroy) => client.release(destroy || lost !== undefined),
  };
}
