import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { Kysely, sql } from "kysely";
import { makeFolder } from "../files/folder.ts";
import type { Backend, Bell, DatabaseLog } from "./backend.ts";
import { GroupCommit } from "./group-commit.ts";
import type { Schema } from "./schema.ts";
import { NodeSqliteDialect } from "./sqlite-dialect.ts";
import { SqliteErasure } from "./sqlite-erasure.ts";
import { DamagedError, explainSqlite, isBusy } from "./sqlite-errors.ts";
import { SqliteFiles } from "./sqlite-files.ts";
import { takeAlone } from "./sqlite-lock.ts";
import { refuseReadOnly, refuseRemains } from "./sqlite-place.ts";
import { SqliteRewriting } from "./sqlite-rewriting.ts";

/**
 * How long SQLite itself waits while another program writes, in milliseconds: nothing else happens in this process
 * meanwhile. After that the wait goes on in pauses, in which the process does other things.
 */
const waits = { blocking: 20, pause: 30 };

/** There is nobody else to tell. */
const noBell: Bell = { ring() {}, listen: () => () => {} };

const noLog: DatabaseLog = { info() {}, error() {} };

/** How often it is looked after what was deleted, and how often thoroughly, in milliseconds. */
const every = { look: 1000, thoroughly: 24 * 60 * 60 * 1000 };

/** How a file is opened. */
export interface SqliteOptions {
  /** How long to wait for another program that writes, in milliseconds. */
  patience: number;
  /** Whether to refuse a file that a running bot uses; what only looks at it does not mind. */
  alone: boolean;
  /** Told what whoever runs the bot should know. */
  log?: DatabaseLog | undefined;
}

/**
 * Opens a file, which is made with its folder where it is not there; `:memory:` keeps everything in memory.
 * @throws DatabaseError where it cannot be opened or is damaged; it is left as it is then
 */
export function openSqlite(path: string, { patience, alone, log }: SqliteOptions): Backend {
  try {
    if (path !== ":memory:") {
      makeFolder(dirname(path));
      refuseReadOnly(path);
      refuseRemains(path);
    }
    const database = new DatabaseSync(path, { timeout: patience });
    try {
      prepare(database);
      const lock = alone ? takeAlone(database, path, patience) : undefined;
      const beside = lock ? [lock.file] : [];
      const backend = sqliteBackend(path, database, { patience, log, beside });
      return { ...backend, close: () => backend.close().finally(lock?.free) };
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    throw explainSqlite(path, error);
  }
}

/** A damaged file is not written to. With a write-ahead log a crash leaves every transaction whole. */
function prepare(database: DatabaseSync): void {
  const found = database.prepare("PRAGMA quick_check(1)").get()?.quick_check;
  if (found !== "ok") throw new DamagedError(String(found));
  database.exec("PRAGMA journal_mode = WAL");
}

interface SqliteBackendOptions extends Pick<SqliteOptions, "patience" | "log"> {
  /** Files that have to stay where they are as long as the database is open. */
  beside?: readonly string[];
}

/** The backend over a database that is open already. */
export function sqliteBackend(
  path: string,
  database: DatabaseSync,
  { patience, log = noLog, beside = [] }: SqliteBackendOptions,
): Backend {
  database.exec(`PRAGMA busy_timeout = ${Math.min(waits.blocking, patience)}`);
  const files = new SqliteFiles(path, database, beside);
  const erasure = new SqliteErasure(database, files);
  const rewriting = new SqliteRewriting(database, files);
  const db = new Kysely<Schema>({ dialect: new NodeSqliteDialect(database) });
  const attempt = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await patiently(work, patience);
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
      ignoring(() => erasure.transacted());
      return result;
    },
    waitForDisk(durable) {
      database.exec(`PRAGMA synchronous = ${durable ? "FULL" : "NORMAL"}`);
    },
    begun: () => files.checkBegun(),
  });
  let looking: NodeJS.Timeout | undefined;
  return {
    name: path,
    db,
    shared: false,
    run: (work) => attempt(() => work(db)),
    write: (work) => group.add(work, true),
    note: (work) => group.add(work, false),
    transaction: (work, size) => group.add(work, true, size),
    check: () =>
      attempt(async () => {
        files.check();
        await sql`select 1`.execute(db);
      }),
    maintain() {
      rewriting.first(path, log);
      ignoring(() => erasure.emptyLog());
      looking = setInterval(() => ignoring(() => erasure.look()), every.look);
      looking.unref();
    },
    scrub: (thoroughly) =>
      attempt(async () => {
        if (thoroughly) rewriting.again(every.thoroughly);
        erasure.emptyLog();
      }),
    blames: (error) => !isBusy(error), // on a full disk there may be room for less
    bells: { work: noBell, lessons: noBell },
    async close() {
      await group.idle();
      clearInterval(looking);
      if (looking) {
        ignoring(() => rewriting.again(0));
        ignoring(() => erasure.emptyLog());
      }
      await db.destroy();
    },
  };
}

/** What cannot be erased now can be later: at the next look, or when the bot stops the next time. */
function ignoring(work: () => void): void {
  try {
    work();
  } catch {}
}

/** Tries again while another program writes. */
async function patiently<T>(work: () => Promise<T>, patience: number): Promise<T> {
  const until = performance.now() + patience;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || performance.now() >= until) throw error;
      await pause(waits.pause);
    }
  }
}
