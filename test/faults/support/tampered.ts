import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { onTestFinished } from "vitest";
import type { Database } from "../../../src/store/database.ts";
import { createDatabase } from "../../../src/store/open.ts";
import { sqliteBackend } from "../../../src/store/sqlite/backend.ts";

/** A bot's database in a file, to which a test can do what disks and other programs do. */
export interface Tampered {
  file: string;
  store: Database;
  /** The bot's own connection. */
  connection: DatabaseSync;
  /** Another program's connection. */
  rival: DatabaseSync;
}

/** Opens one that ends with the test. @param patience how long the store waits for others, in milliseconds */
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

/** Something that goes wrong with a database. @returns what mends it */
export type Fault = (tampered: Tampered) => () => void;

/** Another program writes, and does not end. */
export const locked: Fault = ({ rival }) => {
  rival.exec("BEGIN EXCLUSIVE");
  return () => rival.exec("ROLLBACK");
};

/** Nothing can be written any more, as where a disk is mounted anew for reading. */
export const readOnly: Fault = ({ connection }) => {
  connection.exec("PRAGMA query_only = ON");
  return () => connection.exec("PRAGMA query_only = OFF");
};

/** The file cannot grow. Short writes may still find room in it. */
export const full: Fault = ({ connection }) => {
  const pages = connection.prepare("PRAGMA page_count").get()?.page_count;
  connection.exec(`PRAGMA max_page_count = ${pages}`);
  return () => connection.exec("PRAGMA max_page_count = 1000000");
};

/** The table of updates refuses what is done with it: to put in or, like an end, to change. */
export const refusing =
  (what: "insert" | "update"): Fault =>
  ({ rival }) => {
    rival.exec(
      `create trigger refuse before ${what} on inbox begin select raise(abort, 'refused'); end`,
    );
    return () => rival.exec("drop trigger refuse");
  };

/** What is remembered about people cannot be read. */
export const unreadable: Fault = ({ rival }) => {
  rival.exec("alter table state rename to lost");
  return () => rival.exec("alter table lost rename to state");
};
