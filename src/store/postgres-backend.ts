import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from "kysely";
import { Pool, type PoolClient, type PoolConfig, types } from "pg";
import type { Backend } from "./backend.ts";
import { DatabaseError } from "./errors.ts";
import { PostgresBell } from "./postgres-bell.ts";
import { explainPostgres, isAnswer } from "./postgres-errors.ts";
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
  const pool = new Pool(config);
  // Without listeners the loss of a connection, idle or not, would end the process. Its queries reject all the same.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: renewing(pool) }) });
  const bell = new PostgresBell(config, pool);
  const underWay = new Set<Promise<unknown>>();
  const explained = <T>(work: Promise<T>): Promise<T> => {
    const ends = work
      .catch((error) => {
        throw explainPostgres(name, error);
      })
      .finally(() => underWay.delete(ends));
    underWay.add(ends);
    return ends;
  };
  return {
    name,
    db,
    shared: true,
    run: (work) => explained(work(db)),
    write: (work) => explained(work(db)),
    transaction: (work) => explained(db.transaction().execute(work)),
    bell,
    async close() {
      bell.close();
      // A pool that ends forgets those who wait for a connection.
      await Promise.allSettled(underWay);
      await db.destroy();
    },
  };
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

/** The pool, which gives up a connection on which a query went without an answer: its next would wait behind that one. */
function renewing(pool: Pool): PostgresPool {
  return {
    options: pool.options,
    connect: async () => watched(await pool.connect()),
    end: () => pool.end(),
  };
}

function watched(client: PoolClient): PostgresPoolClient {
  let broken = false;
  const query = (sql: unknown, parameters?: readonly unknown[]): unknown =>
    client.query(sql as string, [...(parameters ?? [])]).catch((error) => {
      broken ||= !isAnswer(error);
      throw error;
    });
  return {
    query: query as PostgresPoolClient["query"],
    release: (destroy) => client.release(destroy || broken),
  };
}
