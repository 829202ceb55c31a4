import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { Kysely } from "kysely";
import type { Backend, Bell } from "./backend.ts";
import { GroupCommit } from "./group-commit.ts";
import type { Schema } from "./schema.ts";
import { NodeSqliteDialect } from "./sqlite-dialect.ts";
import { DamagedError, explainSqlite, isBusy } from "./sqlite-errors.ts";
import { takeAlone } from "./sqlite-lock.ts";
import { makeFolder, refuseReadOnly } from "./sqlite-place.ts";

/**
 * How long SQLite itself waits while another program writes, in milliseconds: nothing else happens in this process
 * meanwhile. After that the wait goes on in pauses, in which the process does other things.
 */
const waits = { blocking: 20, pause: 30 };

/** There is nobody else to tell. */
const noBell: Bell = { ring() {}, listen: () => () => {} };

/** How a file is opened. */
export interface SqliteOptions {
  /** How long to wait for another program that writes, in milliseconds. */
  patience: number;
  /** Whether to refuse a file that a running bot uses; what only looks at it does not mind. */
  alone: boolean;
}

/**
 * Opens a file, which is made with its folder where it is not there; `:memory:` keeps everything in memory.
 * @throws DatabaseError where it cannot be opened or is damaged; it is left as it is then
 */
export function openSqlite(path: string, { patience, alone }: SqliteOptions): Backend {
  try {
    if (path !== ":memory:") {
      makeFolder(dirname(path));
      refuseReadOnly(path);
    }
    const database = new DatabaseSync(path, { timeout: patience });
    try {
      prepare(database);
      const free = alone ? takeAlone(database, path, patience) : () => {};
      const backend = sqliteBackend(path, database, patience);
      return { ...backend, close: () => backend.close().finally(free) };
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
  // What people wrote and is erased is not to be found in free space of the file, where that costs nothing more.
  database.exec("PRAGMA secure_delete = FAST");
}

/** The backend over a database that is open already. */
export function sqliteBackend(path: string, database: DatabaseSync, patience: number): Backend {
  database.exec(`PRAGMA busy_timeout = ${Math.min(waits.blocking, patience)}`);
  const db = new Kysely<Schema>({ dialect: new NodeSqliteDialect(database) });
  const attempt = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await patiently(work, patience);
    } catch (error) {
      throw explainSqlite(path, error);
    }
  };
  const group = new GroupCommit(db, {
    attempt,
    waitForDisk(durable) {
      database.exec(`PRAGMA synchronous = ${durable ? "FULL" : "NORMAL"}`);
    },
  });
  return {
    name: path,
    db,
    shared: false,
    run: (work) => attempt(() => work(db)),
    write: (work) => group.add(work, true),
    note: (work) => group.add(work, false),
    transaction: (work, size) => group.add(work, true, size),
    blames: (error) => !isBusy(error), // on a full disk there may be room for less
    bells: { work: noBell, lessons: noBell },
    async close() {
      await group.idle();
      await db.destroy();
    },
  };
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
