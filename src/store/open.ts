import type { Backend, DatabaseLog } from "./backend.ts";
import { Batch } from "./batch.ts";
import { StoredCases } from "./cases.ts";
import { ErasingInbox } from "./erasing-inbox.ts";
import { DatabaseError } from "./errors.ts";
import { readEvents } from "./events.ts";
import { findKeys } from "./find.ts";
import { StoredGivenUp } from "./given-up.ts";
import { Health } from "./health.ts";
import { suspectLeft } from "./inbox-rows.ts";
import { StoredLessons } from "./lessons.ts";
import { migrate } from "./migrations.ts";
import { move } from "./move.ts";
import { openPostgres } from "./postgres-backend.ts";
import { prune } from "./prune.ts";
import { openSqlite } from "./sqlite-backend.ts";
import { apply, type Change, changesOf, readValues } from "./state.ts";
import type { Database, Lessons } from "./store.ts";

export interface DatabaseOptions {
  /** The clock, in milliseconds since 1970. */
  now?: () => number;
  /** How long a claim of the inbox lasts, in milliseconds; 30 s if not given. */
  lease?: number;
  /** How many connections to PostgreSQL there are at most, besides two that listen; 10 if not given. */
  connections?: number;
  /** How long a call waits for a database that is busy or does not answer, in milliseconds; 5 s if not given. */
  patience?: number;
  /** Told in a sentence what whoever runs the bot should know: that the database fails and what to do, and that it works again. */
  log?: DatabaseLog;
}

const noLog: DatabaseLog = { info() {}, error() {} };

/**
 * Opens the database at `sqlite:<path>`, `sqlite::memory:` or `postgres://…`, and makes or updates its tables.
 * Several instances may share a PostgreSQL; an SQLite file is for one process, and a second one is refused.
 *
 * @throws DatabaseError, having overwritten nothing, where it cannot be used
 */
export async function openDatabase(url: string, options: DatabaseOptions = {}): Promise<Database> {
  const { connections = 10, patience = 5000, log = noLog } = options;
  return databaseOn(connect(url, { connections, patience, alone: true, log }), options);
}

/**
 * Opens the lessons alone, beside a bot that may be running. One on SQLite is not told of what changes here.
 * @throws DatabaseError where the database cannot be used
 */
export async function openLessons(
  url: string,
  patience = 5000,
): Promise<Lessons & Pick<Database, "close">> {
  const backend = await openBeside(url, patience);
  const lessons = new StoredLessons(backend);
  return {
    all: () => lessons.all(),
    put: (some) => lessons.put(some),
    onChange: (callback) => lessons.onChange(callback),
    close: () => backend.close(),
  };
}

/**
 * Opens the updates that were given up, beside a bot that may be running.
 * @throws DatabaseError where the database cannot be used
 */
export async function openGivenUp(
  url: string,
  patience = 5000,
): Promise<Pick<Database, "givenUp" | "close">> {
  const backend = await openBeside(url, patience);
  return { givenUp: new StoredGivenUp(backend, Date.now), close: () => backend.close() };
}

async function openBeside(url: string, patience: number): Promise<Backend> {
  const backend = connect(url, { connections: 1, patience, alone: false, log: noLog });
  try {
    await backend.run((db) => migrate(db, backend.name));
    return backend;
  } catch (error) {
    await backend.close();
    throw error;
  }
}

interface Connecting {
  connections: number;
  patience: number;
  /** Whether to refuse a file that a running bot uses. */
  alone: boolean;
  log: DatabaseLog;
}

function connect(url: string, { connections, patience, alone, log }: Connecting): Backend {
  if (/^sqlite:./.test(url)) {
    return openSqlite(url.slice("sqlite:".length), { patience, alone, log });
  }
  if (/^postgres(ql)?:\/\//.test(url)) return openPostgres(url, connections, patience);
  throw new DatabaseError(
    "DATABASE_URL names no database: give sqlite: and the path of a file, such as sqlite:data/bot.sqlite, or postgres://user:password@host/database.",
  );
}

/** Makes or updates the tables of a backend and serves it. It closes the backend where that fails. */
export async function databaseOn(
  opened: Backend,
  { now = Date.now, lease = 30_000, log = noLog }: DatabaseOptions = {},
): Promise<Database> {
  try {
    await opened.run((db) => migrate(db, opened.name));
    // Whoever had something in hand is dead: there is only this process.
    if (!opened.shared) await opened.note((db) => suspectLeft(db, now()));
    opened.maintain();
  } catch (error) {
    await opened.close();
    throw error;
  }
  const health = new Health(opened, log);
  const backend = health.watched();
  const lessons = new StoredLessons(backend);
  const onLessons = () => lessons.changed();
  const inbox = new ErasingInbox(backend, { now, lease, onLessons });
  const reading = new Batch<string, unknown>({
    run: (keys) => backend.run((db) => readValues(db, keys)),
    blames: backend.blames,
  });
  const changing = new Batch<Change[], void>({
    async run(all) {
      await backend.transaction((db) => apply(db, all.flat(), now()));
      return [];
    },
    blames: backend.blames,
  });
  return {
    inbox,
    givenUp: new StoredGivenUp(backend, now),
    lessons,
    cases: new StoredCases(backend),
    read: (key) => reading.add(key),
    commit: async (values) => changing.add(changesOf(values)),
    ping: () => health.check(),
    scrub: () => backend.scrub(false),
    move: (from, to) => backend.write((db) => move(db, from, to)),
    find: (begin, end) => findKeys(backend, begin, end),
    events: (query) => backend.run((db) => readEvents(db, query)),
    async prune(older) {
      const pruned = await prune(backend, older, now());
      await backend.scrub(true).catch(() => {}); // it is tried again every second
      return pruned;
    },
    async close() {
      health.end();
      await Promise.all([inbox.idle(), reading.idle(), changing.idle()]);
      await backend.close();
    },
  };
}
