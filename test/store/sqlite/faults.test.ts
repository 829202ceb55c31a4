import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { createDatabase, openDatabase } from "../../../src/store/open.ts";
import { sqliteBackend } from "../../../src/store/sqlite/backend.ts";
import { claimUpdates, putState, unheld } from "../../support/state.ts";
import { openForTest, updates } from "../contract/databases.ts";

let dir: string;
let file: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "store-"));
  file = join(dir, "bot.sqlite");
});
afterEach(() => rm(dir, { recursive: true }));

/** The same file for another program. */
function rival(): DatabaseSync {
  const database = new DatabaseSync(file);
  onTestFinished(() => database.close());
  return database;
}

/** A store over a connection to which a test can do what it likes. */
async function tampered(timeout = 5000) {
  const connection = new DatabaseSync(file);
  connection.exec("PRAGMA journal_mode = WAL");
  const told: string[] = [];
  const hear = (line: string) => void told.push(line);
  const log = { info: hear, error: hear };
  const store = await createDatabase(sqliteBackend(file, connection, { timeout }), { log });
  onTestFinished(() => store.close());
  return { connection, store, told };
}

/** How many transactions the write-ahead log holds: in each one's last frame stands the size of the database. */
async function commits(): Promise<number> {
  const log = await readFile(`${file}-wal`);
  if (log.length === 0) return 0;
  const frame = 24 + log.readUInt32BE(8);
  const sizes = Array.from({ length: (log.length - 32) / frame }, (_, i) =>
    log.readUInt32BE(32 + i * frame + 4),
  );
  return sizes.filter((size) => size > 0).length;
}

describe("concurrent writes", () => {
  it("share one transaction, and claims take another at most", async () => {
    const store = await openForTest(`sqlite:${file}`);
    const many = Array.from({ length: 100 }, (_, i) => i);
    const claims = await claimUpdates(store, many.length);
    const before = await commits();
    await Promise.all([
      ...claims.map((claimed, i) =>
        store.inbox.finish(claimed, { values: new Map([[`key ${i}`, i]]) }),
      ),
      ...many.map((i) => store.inbox.put(updates(`lane ${i}`, i))),
      store.inbox.claim(10),
    ]);
    expect(await commits()).toBeLessThanOrEqual(before + 2);
  });

  it("fail on their own", async () => {
    const store = await openForTest(`sqlite:${file}`);
    rival().exec(`create trigger refuse before insert on state when new.key = 'bad'
      begin select raise(abort, 'refused'); end`);
    const keys = ["a", "bad", "b", "c", "bad"];
    const claims = await claimUpdates(store, keys.length);
    const results = await Promise.allSettled(
      claims.map((claimed, i) => {
        const key = keys[i] ?? "";
        const values = new Map([
          [`${key} ${i}`, i],
          [key, i],
        ]);
        return store.inbox.finish(claimed, { values });
      }),
    );
    expect(results.map(({ status }) => status === "fulfilled")).toEqual(
      keys.map((key) => key !== "bad"),
    );
    expect(await Promise.all(["a", "b", "c", "bad", "bad 1"].map(store.read))).toEqual([
      0,
      2,
      3,
      undefined,
      undefined,
    ]);
  });
});

describe("while another program writes", () => {
  it("a write waits, and the bot does other things meanwhile", async () => {
    const store = await openForTest(`sqlite:${file}`);
    await putState(store, [["a", 1]]);
    const [claimed = unheld] = await claimUpdates(store, 1);
    const other = rival();
    other.exec("begin immediate");
    const writing = Promise.all([
      store.inbox.finish(claimed, { values: new Map([["a", 2]]) }),
      store.inbox.put(updates("a", 1)),
    ]);
    expect(await store.read("a")).toBe(1);
    let turns = 0;
    for (const begun = performance.now(); performance.now() < begun + 150; turns++) await pause(1);
    expect(turns).toBeGreaterThan(5);
    other.exec("commit");
    await writing;
    expect(await store.read("a")).toBe(2);
  });

  it("many calls give up at the same time, and a later one succeeds", async () => {
    const store = await openForTest(`sqlite:${file}`, { timeout: 100 });
    const claims = await claimUpdates(store, 20);
    const other = rival();
    other.exec("begin immediate");
    const begun = performance.now();
    const calls = claims.map((claimed, i) =>
      store.inbox.finish(claimed, { values: new Map([["a", i]]) }),
    );
    const held = { name: "DatabaseError", message: expect.stringContaining("another program") };
    expect(await Promise.allSettled(calls)).toMatchObject(calls.map(() => ({ reason: held })));
    expect(performance.now() - begun).toBeLessThan(1500);
    other.exec("rollback");
    await putState(store, [["a", "at last"]]);
    expect(await store.read("a")).toBe("at last");
  });
});

describe("a disk that", () => {
  it("is full: refuses what has no room, keeps the rest, and recovers when there is room", async () => {
    const { connection, store } = await tampered();
    await putState(store, [["a", 1]]);
    const [one = unheld, other = unheld] = await claimUpdates(store, 2);
    connection.exec("PRAGMA max_page_count = 30");
    const full = { name: "DatabaseError", message: expect.stringContaining("disk is full") };
    const big = "x".repeat(500_000);
    const values = new Map<string, unknown>([
      ["a", 2],
      ["big", big],
    ]);
    await expect(store.inbox.finish(one, { values })).rejects.toMatchObject(full);
    const together = [
      store.inbox.finish(one, { values }),
      store.inbox.finish(other, { values: new Map([["b", 1]]) }),
    ] as const;
    await expect(together[0]).rejects.toMatchObject(full);
    expect(await together[1]).toBe(true);
    expect([await store.read("a"), await store.read("b")]).toEqual([1, 1]);
    expect(await store.inbox.countOpen()).toBe(1);
    connection.exec("PRAGMA max_page_count = 100000");
    expect(await store.inbox.finish(one, { values })).toBe(true);
    expect(await store.read("big")).toBe(big);
  });

  it("becomes read-only: refuses writes until it isn't any more", async () => {
    const { connection, store } = await tampered();
    await putState(store, [["a", 1]]);
    const [claimed = unheld] = await claimUpdates(store, 1);
    const values = new Map([["a", 2]]);
    connection.exec("PRAGMA query_only = 1");
    const refused = { name: "DatabaseError", message: expect.stringContaining("only be read") };
    await expect(store.inbox.finish(claimed, { values })).rejects.toMatchObject(refused);
    await expect(store.inbox.put(updates("a", 1))).rejects.toMatchObject(refused);
    expect(await store.read("a")).toBe(1);
    connection.exec("PRAGMA query_only = 0");
    expect(await store.inbox.finish(claimed, { values })).toBe(true);
    expect(await store.read("a")).toBe(2);
  });
});

describe("the write probe", () => {
  const again = () => `The database ${file} can be used again.`;

  it("writes nothing as long as the bot writes", async () => {
    const { store } = await tampered();
    await putState(store, [["a", 1]]);
    const before = await commits();
    await Promise.all(Array.from({ length: 10 }, () => store.ping()));
    expect(await commits()).toBe(before);
  });

  it("is one small write for all callers if nothing was written lately", async () => {
    const { store } = await tampered();
    const before = await commits();
    await Promise.all(Array.from({ length: 10 }, () => store.ping()));
    expect(await commits()).toBe(before + 1);
    expect(await store.findKeys("", "")).toEqual([]);
  });

  it("fails while the disk is read-only, even if the bot has written nothing", async () => {
    const { connection, store, told } = await tampered();
    connection.exec("PRAGMA query_only = 1");
    await expect(store.ping()).rejects.toThrow("only be read");
    await expect(store.ping()).rejects.toThrow("only be read");
    connection.exec("PRAGMA query_only = 0");
    await store.ping();
    expect(told).toEqual([expect.stringContaining(`The database ${file} cannot`), again()]);
  });

  it("fails while the disk is full, even if there is room for a small write", async () => {
    const { connection, store, told } = await tampered();
    connection.exec("PRAGMA max_page_count = 35");
    await putState(store, [["a", 1]]);
    const [one = unheld, other = unheld] = await claimUpdates(store, 2);
    await store.ping();
    const values = new Map([["b", "x".repeat(200_000)]]);
    await expect(store.inbox.finish(one, { values })).rejects.toThrow("is full");
    await expect(store.ping()).rejects.toThrow("the disk is full");
    expect(await store.inbox.finish(other, { values: new Map([["a", 2]]) })).toBe(true);
    await expect(store.ping()).rejects.toThrow("the disk is full");
    connection.exec("PRAGMA max_page_count = 100000");
    await store.ping();
    expect(told).toEqual([expect.stringMatching(/the disk is full.: make room/), again()]);
  });

  it("runs after a failed write, even if nobody calls ping", async () => {
    const { connection, store, told } = await tampered();
    connection.exec("PRAGMA query_only = 1");
    await expect(store.inbox.claim(1)).rejects.toThrow("only be read");
    await expect.poll(() => told).toEqual([expect.stringContaining("only be read")]);
    connection.exec("PRAGMA query_only = 0");
    await putState(store, [["a", 1]]);
    await expect.poll(() => told.slice(1)).toEqual([again()]);
  });

  it("doesn't blame the database for a request that would fail anywhere", async () => {
    const { store, told } = await tampered();
    rival().exec(`create trigger refuse before insert on inbox
      begin select raise(abort, 'refused'); end`);
    await expect(store.inbox.put(updates("a", 1))).rejects.toThrow("refused");
    await store.ping();
    expect(told).toEqual([]);
  });
});

describe("a file is for one bot", () => {
  const inUse = { name: "DatabaseError", message: expect.stringContaining("another bot") };
  const open = (path: string) => openDatabase(`sqlite:${path}`, { timeout: 0 });

  it("a second one is told what to do, and changes nothing", async () => {
    const store = await openForTest(`sqlite:${file}`);
    await store.inbox.put(updates("a", 1));
    expect(await store.inbox.claim(1)).toHaveLength(1);
    const error = await open(file).catch((error) => error);
    expect(error).toMatchObject(inUse);
    expect(error.message).toContain(`The database ${file} is used`);
    expect(error.message).toMatch(/stop that one, or name another database with DATABASE_URL/);
    expect(await store.inbox.claim(1)).toEqual([]);
  });

  it("also if it is opened by another path", async () => {
    await openForTest(`sqlite:${file}`);
    const link = join(dir, "link.sqlite");
    await symlink(file, link);
    await expect(open(link)).rejects.toMatchObject(inUse);
  });

  it("and free again as soon as that bot closes it", async () => {
    await (await open(file)).close();
    await (await open(file)).close();
    expect((await readdir(dir)).sort()).toEqual(["bot.sqlite", "bot.sqlite.lock"]);
  });

  it("if two open a new file at the same time, one gets it", async () => {
    const both = await Promise.allSettled([open(file), open(file)]);
    const stores = both.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
    expect(stores).toHaveLength(1);
    for (const store of stores) await store.close();
  });

  it("a file in the place of the lock is named", async () => {
    await writeFile(`${file}.lock`, "a letter to my aunt\n".repeat(100));
    await expect(open(file)).rejects.toThrow(`The database ${file}.lock cannot be used (it is not`);
  });
});
