import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import {
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  truncate,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import type { Database } from "../../../src/store/database.ts";
import { createDatabase, openDatabase } from "../../../src/store/open.ts";
import { sqliteBackend } from "../../../src/store/sqlite/backend.ts";
import { putState, unheld } from "../../support/state.ts";
import { updates } from "../contract/databases.ts";

/** What was moved, copied or found is put here. */
let elsewhere: string;
let dir: string;
let file: string;
beforeEach(async () => {
  elsewhere = await mkdtemp(join(tmpdir(), "lost-"));
  dir = join(elsewhere, "data");
  file = join(dir, "bot.sqlite");
  onTestFinished(() => rm(elsewhere, { recursive: true }));
});

/** The database of a bot with an update in it, and what it says to those who run the bot. */
async function filled() {
  const told: string[] = [];
  const log = { info: (line: string) => told.push(line), error: (line: string) => told.push(line) };
  const store = await openDatabase(`sqlite:${file}`, { log });
  onTestFinished(() => store.close());
  await store.inbox.put(updates("a", 1));
  return { store, told };
}

/** What another program opens. @param path a database, the bot's if not given */
function rival(path = file): DatabaseSync {
  const database = new DatabaseSync(path);
  onTestFinished(() => {
    if (database.isOpen) database.close();
  });
  return database;
}

/** A copy of the bot's database, as it was a while ago. */
async function backedUp(store: Database): Promise<string> {
  const path = join(elsewhere, "backup.sqlite");
  const database = rival();
  await backup(database, path);
  database.close();
  await store.inbox.put(updates("b", 2));
  return path;
}

const away = (path: string) => join(elsewhere, `moved-${basename(path)}`);
const moved = async (path: string) => {
  await rename(path, away(path));
  return () => rename(away(path), path);
};

/** Expects that nothing is accepted, and why. */
async function expectRefused(store: Database, words: RegExp): Promise<void> {
  const refused = { name: "DatabaseError", message: expect.stringMatching(words) };
  const asked = [
    store.inbox.put(updates("c", 3)),
    store.inbox.finish(unheld, { values: new Map([["a", 1]]) }),
    store.inbox.claim(1),
    store.cases.block(1, 1),
    store.ping(),
  ];
  expect(await Promise.allSettled(asked)).toMatchObject(asked.map(() => ({ reason: refused })));
}

/** The updates in a database that nobody has open. */
function updatesIn(path: string): unknown[] {
  const database = rival(path);
  expect(database.prepare("pragma integrity_check").all()).toMatchObject([
    { integrity_check: "ok" },
  ]);
  const rows = database.prepare("select update_id from inbox order by update_id").all();
  database.close();
  return rows.map(({ update_id }) => update_id);
}

/** What holds nothing is looked at twice a second, and whenever somebody asks. */
const noticed = (store: Database) =>
  expect(store.ping()).rejects.toThrow("nothing more is accepted");

/** Something that happens to the files of a database. */
type Loss = (store: Database) => Promise<unknown>;

const losses: [string, Loss, RegExp][] = [
  [
    "the file is deleted",
    () => rm(file),
    /bot\.sqlite was deleted or moved .*nothing more is accepted.*put it back.*stop the bot, put a backup in its place and start it again/,
  ],
  ["the file is moved", () => moved(file), /bot\.sqlite was deleted or moved/],
  ["everything is deleted", () => rm(dir, { recursive: true }), /bot\.sqlite was deleted or moved/],
  ["the folder is moved", () => moved(dir), /bot\.sqlite was deleted or moved/],
  [
    "another folder is in its place",
    async () => {
      await moved(dir);
      await mkdir(dir);
      const other = rival();
      other.exec("create table letters (text)");
    },
    /bot\.sqlite was replaced .*nothing more is accepted.*Stop the bot, put the right file in its place/,
  ],
  [
    "a backup is moved to its place",
    async (store) => rename(await backedUp(store), file),
    /bot\.sqlite was replaced/,
  ],
  [
    "a backup is copied over it",
    async (store) => copyFile(await backedUp(store), file),
    /bot\.sqlite was overwritten .*nothing more is accepted.*Stop the bot, delete .*bot\.sqlite-wal, put the right file in its place once more/,
  ],
  ["the file is emptied", () => truncate(file), /bot\.sqlite was overwritten/],
  [
    "the file is overwritten with something else",
    () => writeFile(file, "Dear aunt"),
    /bot\.sqlite was overwritten/,
  ],
  [
    "its log is deleted",
    () => rm(`${file}-wal`),
    /bot\.sqlite-wal, which belongs to .*bot\.sqlite, was deleted, moved or replaced .*nothing more is accepted.*start it again: nothing is lost/,
  ],
  ["its log is moved", () => moved(`${file}-wal`), /bot\.sqlite-wal, which belongs to/],
  [
    "its log is replaced",
    async () => {
      await moved(`${file}-wal`);
      await writeFile(`${file}-wal`, "");
    },
    /bot\.sqlite-wal, which belongs to/,
  ],
  [
    "its log is cut short",
    () => truncate(`${file}-wal`, 1000),
    /bot\.sqlite-wal, which holds the latest changes .*was cut short .*nothing more is accepted/,
  ],
  [
    "the log's index is deleted",
    (store) => rm(`${file}-shm`).then(() => noticed(store)),
    /bot\.sqlite-shm, which belongs to/,
  ],
  [
    "the lock is deleted",
    (store) => rm(`${file}.lock`).then(() => noticed(store)),
    /bot\.sqlite\.lock, which belongs to/,
  ],
];

describe("while the bot has a database open", () => {
  it.each(losses)("%s: nothing more is accepted, which is said once", async (_, lose, words) => {
    const { store, told } = await filled();
    await lose(store);
    await expectRefused(store, words);
    await expectRefused(store, words);
    expect(told).toEqual([expect.stringMatching(words)]);
    expect(told[0]).toContain(file);
  });

  it.each<[string, Loss]>([
    ["of what is gone nothing is made anew", () => rm(dir, { recursive: true })],
    ["of a file that is gone nothing is made anew", () => rm(file)],
    ["a log that is gone is not made anew", () => rm(`${file}-wal`)],
  ])("%s, also not when it stops", async (_, lose) => {
    const { store } = await filled();
    await lose(store);
    const names = () => readdir(dir).catch(() => []);
    const before = await names();
    await expectRefused(store, /bot\.sqlite/);
    expect(await names()).toEqual(before);
    await store.close();
    const left = await names();
    expect(before).toEqual(expect.arrayContaining(left));
  });

  it("a write during the loss isn't accepted either", async () => {
    await (await openDatabase(`sqlite:${file}`)).close();
    const connection = rival();
    const store = await createDatabase(sqliteBackend(file, connection, { timeout: 1000 }));
    connection.function("lose", () => {
      rmSync(file);
      return null;
    });
    connection.exec("create temp trigger losing after insert on inbox begin select lose(); end");
    await expect(store.inbox.put(updates("a", 1))).rejects.toThrow("was deleted or moved");
    await store.close();
  });

  it.each<[string, () => Promise<() => Promise<void>>]>([
    ["the file", () => moved(file)],
    ["the folder", () => moved(dir)],
    ["the log", () => moved(`${file}-wal`)],
    ["the log's index", () => moved(`${file}-shm`)],
    ["the lock", () => moved(`${file}.lock`)],
  ])("%s is put back: the bot goes on by itself, and nothing is lost", async (_, move) => {
    const { store, told } = await filled();
    const putBack = await move();
    await noticed(store);
    await expectRefused(store, /nothing more is accepted/);
    await putBack();
    await store.ping();
    expect(await store.inbox.put(updates("a", 1, 2))).toBe(1);
    expect(told.slice(1)).toEqual([`The database ${file} can be used again.`]);
    await store.close();
    expect(updatesIn(file)).toEqual([1, 2]);
  });

  it("also of files without data, after a failed write", async () => {
    const { store } = await filled();
    await rm(`${file}.lock`);
    const claiming = () => store.inbox.claim(1).catch((error: Error) => error.message);
    await expect.poll(claiming).toMatch("nothing more is accepted");
    await expectRefused(store, /bot\.sqlite\.lock, which belongs to/);
  });

  it("a file that was written to elsewhere isn't used any more", async () => {
    const { store } = await filled();
    const putBack = await moved(file);
    await expectRefused(store, /nothing more is accepted/);
    const code = `new (require("node:sqlite").DatabaseSync)(process.argv[1])
      .exec("create table letters (text); pragma wal_checkpoint")`;
    execFileSync(process.execPath, ["--eval", code, away(file)]);
    await putBack();
    await expectRefused(store, /bot\.sqlite was overwritten/);
  });

  it("the log is lost: no data is, even if the bot is killed then", async () => {
    const { store } = await filled();
    await rm(`${file}-wal`);
    await expectRefused(store, /nothing is lost/);
    const dead = join(elsewhere, "dead.sqlite");
    await copyFile(file, dead); // all that a dead process leaves
    expect(updatesIn(dead)).toEqual([1]);
  });

  it("a backup takes its databases: the next start finds it undamaged", async () => {
    const { store } = await filled();
    const path = await backedUp(store);
    const restored = await readFile(path, "latin1");
    await rename(path, file);
    await expectRefused(store, /was replaced/);
    await store.close();
    expect((await readFile(file, "latin1")) === restored).toBe(true);
    expect(updatesIn(file)).toEqual([1]);
  });

  it("a link leads elsewhere now", async () => {
    const link = join(elsewhere, "link.sqlite");
    await (await openDatabase(`sqlite:${file}`)).close();
    await symlink(file, link);
    const store = await openDatabase(`sqlite:${link}`);
    onTestFinished(() => store.close());
    await store.inbox.put(updates("a", 1));
    await rm(link);
    await symlink(join(elsewhere, "none"), link);
    await noticed(store);
    await expectRefused(store, /link\.sqlite was deleted or moved/);
  });

  it("other programs may read, write and checkpoint", async () => {
    const { store, told } = await filled();
    const other = rival();
    const does = [
      "insert or replace into state values ('mine', '1', 0)",
      "pragma wal_checkpoint(passive)",
      "pragma wal_checkpoint(truncate)",
      "delete from state where key = 'mine'; pragma wal_checkpoint(restart)",
      "vacuum",
      "vacuum; pragma wal_checkpoint(truncate)",
      "begin immediate; insert or replace into state values ('mine', '1', 0); rollback",
      "select * from inbox",
    ];
    let id = 10;
    for (const sql of [...does, ...does.toReversed(), ...does]) {
      other.exec(sql);
      expect(await store.inbox.put(updates("b", id++))).toBe(1);
      other.exec(sql);
      await store.ping();
    }
    await backup(other, join(elsewhere, "copy.sqlite"));
    other.close();
    await store.inbox.put(updates("b", id));
    expect(told).toEqual([]);
  });

  it("it may grow", async () => {
    const { store, told } = await filled();
    for (let i = 0; i < 4; i++) {
      // Each time the log is as long as the time before.
      await putState(store, [[`key ${i}`, "x".repeat(5_000_000)]]);
    }
    await store.ping();
    expect(told).toEqual([]);
  });
});

describe("a start", () => {
  it("with nothing but the log is refused, because SQLite would delete it", async () => {
    const { store } = await filled();
    const wal = `${file}-wal`;
    await store.inbox.put(updates("b", 2));
    for (const path of [file, wal]) await copyFile(path, join(elsewhere, basename(path)));
    await store.close();
    await rename(join(elsewhere, basename(wal)), wal);
    await moved(file);
    const left = await readFile(wal, "latin1");
    await expect(openDatabase(`sqlite:${file}`)).rejects.toThrow(
      /bot\.sqlite cannot be used .*it is gone.*put it back/,
    );
    expect((await readdir(dir)).sort()).toEqual(["bot.sqlite-wal", "bot.sqlite.lock"]);
    expect((await readFile(wal, "latin1")) === left).toBe(true);
    await rename(join(elsewhere, "bot.sqlite"), file);
    expect(updatesIn(file)).toEqual([1, 2]);
  });
});
