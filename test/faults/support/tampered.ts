import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { onTestFinished } from "vitest";
import type { Database } from "../../../src/store/database.ts";
import { createDatabase } from "../../../src/store/open.ts";
import { sqliteBackend } from "../../../src/store/sqlite/backend.ts";

/** A bot's database in a file that a test can do harm to. */
export interface Tampered {
  file: string;
  store: Database;
  /** The bot's own connection. */
  connection: DatabaseSync;
  /** Another program's connection. */
  rival: DatabaseSync;
}

/** Opens a database that closes with the test. @param patience how long it waits for locks, in milliseconds */
export async function openTampered({ patience = 60 } = {}): Promise<Tampered> {
  const dir = await mkdtemp(join(tmpdir(), "tampered-"));
  const file = join(dir, "bot.sqlite");
  const connection = new DatabaseSync(file);
  connection.exec("PRAGMA journal_mode = WAL");
  const store = await createDatabase(sqliteBackend(file, connection, { timeout: patience }));
  const rival = new DatabaseSync(file);
  onTestFinished(async () => {
    rival.close();
    if (connection.isOpen) await store.close();
    await rm(dir, { recursive: true });
  });
  return { file, store, connection, rival };
}

/** Does harm to a database. @returns repairs it */
export type Fault = (tampered: Tampered) => () => void;

/** Another program holds a lock. */
export const locked: Fault = ({ rival }) => {
  rival.exec("BEGIN EXCLUSIVE");
  return () => rival.exec("ROLLBACK");
};

/** Nothing can be written, as on a disk that was remounted read-only. */
export const readOnly: Fault = ({ connection }) => {
  connection.exec("PRAGMA query_only = ON");
  return () => connection.exec("PRAGMA query_only = OFF");
};

/** The file can't grow. Short writes may still find room in it. */
export const full: Fault = ({ connection }) => {
  const pages = connection.prepare("PRAGMA page_count").get()?.page_count;
  connection.exec(`PRAGMA max_page_count = ${pages}`);
  return () => connection.exec("PRAGMA max_page_count = 1000000");
};

/** The inbox refuses inserts, or updates of rows such as their ends. */
export const refusing =
  (what: "insert" | "update"): Fault =>
  ({ rival }) => {
    rival.exec(
      `create trigger refuse before ${what} on inbox begin select raise(abort, 'refused'); end`,
    );
    return () => rival.exec("drop trigger refuse");
  };

/** The session values can't be read. */
export const unreadable: Fault = ({ rival }) => {
  rival.exec("alter table state rename to lost");
  return () => rival.exec("alter table lost rename to state");
};
