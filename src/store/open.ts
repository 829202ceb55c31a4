import type { Backend, DatabaseLog } from "./backend/backend.ts";
import { BatchQueue } from "./backend/batch-queue.ts";
import { migrate } from "./backend/migrations.ts";
import { createCaseStore } from "./cases/case-store.ts";
import { connect } from "./connect.ts";
import type { Database } from "./database.ts";
import { StoredGivenUp } from "./inbox/given-up.ts";
import { markSuspects } from "./inbox/rows.ts";
import { StoredInbox } from "./inbox/stored-inbox.ts";
import { prune } from "./prune.ts";
import { readEvents } from "./state/events.ts";
import { findKeys } from "./state/find-keys.ts";
import { StoredLessons } from "./state/lessons.ts";
import { moveKeys } from "./state/move-keys.ts";
import { readValues } from "./state/values.ts";
import { WriteProbe } from "./write-probe.ts";

export interface DatabaseOptions {
  /** The clock, in milliseconds since 1970. */
  now?: () => number;
  /** How many connections to PostgreSQL there are at most, besides two that listen; 10 by default. */
  connections?: number;
  /** How long a call waits for a database that is busy or doesn't answer, in milliseconds; 5 s by default. */
  timeout?: number;
  /** Is told when the database fails, with the cure, and when it works again. */
  log?: DatabaseLog;
}

/** How long a claim of the inbox lasts, in milliseconds. */
const lease = 30_000;

/** How many keys are read with one query at most. */
const readBatch = 256;

const noLog: DatabaseLog = { info() {}, error() {} };

/**
 * Opens the database at `sqlite:<path>`, `sqlite::memory:` or `postgres://…`, and makes or updates its tables. Several
 * instances may share a PostgreSQL; an SQLite file is for one process, and a second one is refused.
 *
 * @throws DatabaseError if it can't be used; nothing is overwritten then
 */
export async function openDatabase(url: string, options: DatabaseOptions = {}): Promise<Database> {
  const { connections = 10, timeout = 5000, log } = options;
  return createDatabase(
    await connect(url, { connections, timeout, exclusive: true, log }),
    options,
  );
}

/**
 * Opens what command lines need, beside a bot that may be running. A bot on SQLite isn't told of lessons that change
 * here.
 * @throws DatabaseError if the database can't be used
 */
export async function openBesideBot(
  url: string,
): Promise<Pick<Database, "lessons" | "givenUp" | "close">> {
  const backend = await connect(url, { connections: 1, timeout: 5000, exclusive: false });
  await closeOnError(backend, () => backend.run((db) => migrate(db, backend.name)));
  return {
    lessons: new StoredLessons(backend),
    givenUp: new StoredGivenUp(backend, Date.now),
    close: () => backend.close(),
  };
}

/** Makes or updates the tables of a backend, and builds the database on it. If that fails, it closes the backend. */
export async function createDatabase(
  unobserved: Backend,
  { now = Date.now, log = noLog }: DatabaseOptions = {},
): Promise<Database> {
  await closeOnError(unobserved, async () => {
    await unobserved.run((db) => migrate(db, unobserved.name));
    // Whoever had something in hand is dead: there is only this process.
    if (!unobserved.shared) await unobserved.writeUnsynced((db) => markSuspects(db, now()));
    unobserved.startMaintenance();
  });
  const probe = new WriteProbe(unobserved, log);
  const backend = probe.observed();
  const lessons = new StoredLessons(backend);
  const inbox = new StoredInbox(backend, { now, lease, onLessons: () => lessons.notify() });
  const reading = new BatchQueue<string, unknown>({
    limit: readBatch,
    run: (keys) => backend.run((db) => readValues(db, keys)),
    isItemError: backend.isRequestError,
  });
  return {
    inbox,
    givenUp: new StoredGivenUp(backend, now),
    lessons,
    cases: createCaseStore(backend),
    read: (key) => reading.add(key),
    findKeys: (prefix, suffix) => findKeys(backend, prefix, suffix),
    moveKeys: (from, to) => backend.write((db) => moveKeys(db, from, to)),
    events: (query) => backend.run((db) => readEvents(db, query)),
    ping: () => probe.check(),
    async prune(cutoffs) {
      const counts = await prune(backend, cutoffs, now());
      await backend.scrub(true).catch(() => {}); // maintenance tries again every second
      return counts;
    },
    scrub: () => backend.scrub(false),
    async close() {
      probe.stop();
      await Promise.all([inbox.idle(), reading.idle()]);
      await backend.close();
    },
  };
}

async function closeOnError(backend: Backend, prepare: () => Promise<void>): Promise<void> {
  try {
    await prepare();
  } catch (error) {
    await backend.close();
    throw error;
  }
}
