import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { Kysely, sql } from "kysely";
import { makeFolder } from "../../files/folder.ts";
import type { Backend, Channel, DatabaseLog } from "../backend/backend.ts";
import type { Schema } from "../backend/schema.ts";
import { NodeSqliteDialect } from "./dialect.ts";
import { SqliteErasure } from "./erasure.ts";
import { DamagedError, explainSqlite, isBusy } from "./errors.ts";
import { SqliteFiles } from "./files.ts";
import { GroupCommit } from "./group-commit.ts";
import { lockForBot } from "./lock.ts";
import { refuseOrphanedLog, refuseReadOnly } from "./open-checks.ts";
import { SqliteVacuum } from "./vacuum.ts";

/**
 * How to wait while another program writes, in milliseconds: SQLite itself blocks the process for a short time; after
 * that the bot retries with pauses, in which the process does other things.
 */
const busy = { block: 20, pause: 30 };

/** No other process uses the database. */
const noChannel: Channel = { notify() {}, listen: () => () => {} };

const noLog: DatabaseLog = { info() {}, error() {} };

/** How often maintenance runs, and how often it may vacuum, in milliseconds. */
const intervals = { maintenance: 1000, vacuum: 24 * 60 * 60 * 1000 };

export interface SqliteOptions {
  /** How long to wait for another program that writes, in milliseconds. */
  timeout: number;
  /** Whether to refuse a file that a running bot uses. */
  exclusive: boolean;
  log?: DatabaseLog | undefined;
}

/**
 * Opens a file, and creates it and its folder if necessary; `:memory:` keeps everything in memory.
 * @throws DatabaseError if the file can't be opened or is damaged; it is left as it is then
 */
export function openSqlite(path: string, { timeout, exclusive, log }: SqliteOptions): Backend {
  try {
    if (path !== ":memory:") {
      makeFolder(dirname(path));
      refuseReadOnly(path);
      refuseOrphanedLog(path);
    }
    const database = new DatabaseSync(path, { timeout });
    try {
      prepare(database);
      const lock = exclusive ? lockForBot(database, path, timeout) : undefined;
      const companions = lock ? [lock.file] : [];
      const backend = sqliteBackend(path, database, { timeout, log, companions });
      return { ...backend, close: () => backend.close().finally(lock?.release) };
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    throw explainSqlite(path, error);
  }
}

/** Refuses a damaged file before anything is written. With a write-ahead log, a crash leaves every transaction whole. */
function prepare(database: DatabaseSync): void {
  const result = database.prepare("PRAGMA quick_check(1)").get()?.quick_check;
  if (result !== "ok") throw new DamagedError(String(result));
  database.exec("PRAGMA journal_mode = WAL");
}

interface SqliteBackendOptions extends Pick<SqliteOptions, "timeout" | "log"> {
  /** Other files that have to stay where they are while the database is open. */
  companions?: readonly string[];
}

/** The backend on a database that is open already. */
export function sqliteBackend(
  path: string,
  database: DatabaseSync,
  { timeout, log = noLog, companions = [] }: SqliteBackendOptions,
): Backend {
  database.exec(`PRAGMA busy_timeout = ${Math.min(busy.block, timeout)}`);
  const files = new SqliteFiles(path, database, companions);
  const erasure = new SqliteErasure(database, files);
  const vacuum = new SqliteVacuum(database, files);
  const db = new Kysely<Schema>({ dialect: new NodeSqliteDialect(database) });
  const attempt = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await retryWhileBusy(work, timeout);
    } catch (error) {
      throw explainSqlite(path, error);
    }
  };
  const group = new GroupCommit(db, {
    async attempt(transaction) {
      const result = await attempt(() => {
        files.checkIfDue();
        return transaction();
      });
      await attempt(async () => files.checkWritten());
      ignoreErrors(() => erasure.afterTransaction());
      return result;
    },
    setDurable(durable) {
      database.exec(`PRAGMA synchronous = ${durable ? "FULL" : "NORMAL"}`);
    },
    onBegin: () => files.checkBegun(),
  });
  let maintenance: NodeJS.Timeout | undefined;
  return {
    name: path,
    shared: false,
    run: (work) => attempt(() => work(db)),
    write: (work, size) => group.add(work, true, size),
    writeUnsynced: (work) => group.add(work, false),
    transaction: (work, size) => group.add(work, true, size),
    check: () =>
      attempt(async () => {
        files.check();
        await sql`select 1`.execute(db);
      }),
    startMaintenance() {
      vacuum.upgrade(path, log);
      ignoreErrors(() => erasure.emptyLog());
      maintenance = setInterval(() => ignoreErrors(() => erasure.tick()), intervals.maintenance);
      maintenance.unref();
    },
    scrub: (thorough) =>
      attempt(async () => {
        if (thorough) vacuum.repeat(intervals.vacuum);
        erasure.emptyLog();
      }),
    isRequestError: (error) => !isBusy(error), // a full disk may have room for a smaller request
    channels: { work: noChannel, lessons: noChannel },
    async close() {
      await group.idle();
      clearInterval(maintenance);
      if (maintenance) {
        ignoreErrors(() => vacuum.repeat(0));
        ignoreErrors(() => erasure.emptyLog());
      }
      await db.destroy();
    },
  };
}

/** What can't be erased now can be erased later: with the next tick, or when the bot stops the next time. */
function ignoreErrors(work: () => void): void {
  try {
    work();
  } catch {}
}

async function retryWhileBusy<T>(work: () => Promise<T>, timeout: number): Promise<T> {
  const until = performance.now() + timeout;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || performance.now() >= until) throw error;
      await pause(busy.pause);
    }
  }
}
