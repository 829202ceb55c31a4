import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { constants, DatabaseSync } from "node:sqlite";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import type { Database } from "../../../src/store/database.ts";
import { createDatabase, type DatabaseOptions, openDatabase } from "../../../src/store/open.ts";
import { sqliteBackend } from "../../../src/store/sqlite/backend.ts";
import { putState } from "../../support/state.ts";
import { openForTest } from "../contract/databases.ts";

let dir: string;
let file: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "erasure-"));
  file = join(dir, "bot.sqlite");
  onTestFinished(() => rm(dir, { recursive: true }));
});

/** A log, and what is told in it. */
function listening() {
  const told: string[] = [];
  const hear = (line: string) => void told.push(line);
  return { told, log: { info: hear, error: hear } };
}

/** What is written into rows that are deleted then. */
const secret = (i: number | string) => `secret${i}.`;

/** All secrets that can be read from the database's files, whatever they are. */
async function legible(): Promise<string[]> {
  const names = await readdir(dir);
  expect(names).toContain("bot.sqlite");
  const contents = await Promise.all(names.map((name) => readFile(join(dir, name), "latin1")));
  return [...new Set(contents.join("\n").match(/secret\w+\./g))];
}

/** An update of which nothing is to stay. */
const update = (id: number, words = 3) => ({
  update_id: id,
  lane: secret(`lane${id % 7}`),
  body: { text: secret(id).repeat(words) },
});

/** Handles what can be. @param values what is remembered of it */
async function handleAll(store: Database, values = new Map<string, unknown>()): Promise<void> {
  for (;;) {
    const claimed = await store.inbox.claim(20);
    if (claimed.length === 0) return;
    await Promise.all(claimed.map((one) => store.inbox.finish(one, { values })));
  }
}

/** Numbers below the given one that look like accidents, and are the same every time. */
function dice(): (below: number) => number {
  let last = 1;
  return (below) => {
    last = (last * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((last / 2 ** 31) * below);
  };
}

/** Opens the database, with seconds that advance when they are told. */
async function openedInTime(options?: DatabaseOptions) {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  onTestFinished(() => void vi.useRealTimers());
  const store = await openForTest(`sqlite:${file}`, options);
  return { store, advance: (seconds: number) => vi.advanceTimersByTime(seconds * 1000) };
}

describe("deleted rows can't be read from any file", () => {
  it("three seconds later", async () => {
    const { store, advance } = await openedInTime();
    await store.inbox.put([update(1), update(2, 2000)]);
    await handleAll(store);
    expect(await legible()).not.toEqual([]);
    advance(3);
    expect(await legible()).toEqual([]);
  });

  it("half a minute later, while writes go on, and no sooner the next time", async () => {
    const { store, advance } = await openedInTime();
    for (const first of [1, 3]) {
      await store.inbox.put([update(first), update(first + 1, 2000)]);
      await handleAll(store);
      for (let i = 0; i < 29; i++) {
        await putState(store, [["key", `${first} ${i}`]]);
        advance(1);
      }
      expect(await legible()).not.toEqual([]);
      await putState(store, [["key", "the last"]]);
      advance(1);
      expect(await legible()).toEqual([]);
    }
  });

  it("at once, if an update removes a key", async () => {
    const store = await openForTest(`sqlite:${file}`);
    await store.inbox.put([update(1)]);
    const [first] = await store.inbox.claim(1);
    if (!first) throw new Error("nothing was claimed");
    await store.inbox.finish(first, { values: new Map([[secret("key"), secret("value")]]) });
    await store.inbox.put([update(2)]);
    expect(await legible()).not.toEqual([]);
    await handleAll(store, new Map([[secret("key"), undefined]]));
    expect(await legible()).toEqual([]);
  });

  it("after a scrub", async () => {
    const store = await openForTest(`sqlite:${file}`);
    await store.inbox.put([update(1)]);
    await handleAll(store);
    await store.scrub();
    expect(await legible()).toEqual([]);
  });

  it("after housekeeping and after closing, not even copies of moved rows", async () => {
    await (await openDatabase(`sqlite:${file}`)).close(); // an empty one is rewritten, too
    const store = await openDatabase(`sqlite:${file}`);
    const drawn = dice();
    let id = 1;
    const handlesMany = async () => {
      for (let round = 0; round < 100; round++) {
        const some = Array.from({ length: drawn(20) + 1 }, () =>
          update(id++, drawn(10) === 0 ? drawn(800) : drawn(80)),
        );
        await store.inbox.put(some);
        for (const one of await store.inbox.claim(drawn(25))) await store.inbox.finish(one);
      }
      await handleAll(store);
    };
    await handlesMany();
    await store.scrub();
    expect(await legible()).not.toEqual([]); // where SQLite alone erases
    await store.prune({ doneBefore: 0, touchedBefore: 0, givenUpBefore: 0 });
    expect(await legible()).toEqual([]);
    await handlesMany();
    await store.close();
    expect(await legible()).toEqual([]);
  });

  it("after another program stops reading", async () => {
    const { store, advance } = await openedInTime({ timeout: 50 });
    const reader = new DatabaseSync(file);
    onTestFinished(() => reader.close());
    await store.inbox.put([update(1)]);
    reader.exec("begin; select * from inbox");
    await handleAll(store);
    await expect(store.scrub()).rejects.toThrow("another program holds it");
    advance(5);
    expect(await legible()).not.toEqual([]);
    await store.ping();
    reader.exec("commit");
    advance(1);
    expect(await legible()).toEqual([]);
  });
});

describe("a database of an earlier version", () => {
  /** Leaves secrets in free space, as it was left once. */
  async function leaveTraces(rows: number): Promise<void> {
    await (await openDatabase(`sqlite:${file}`)).close();
    using database = new DatabaseSync(file);
    database.exec("pragma user_version = 0; pragma secure_delete = off; begin");
    const insert = database.prepare("insert into state values (?, ?, 0)");
    for (let i = 0; i < rows; i++) insert.run(secret(i), "x".repeat(4000));
    insert.run("kept", '"kept"');
    database.exec("delete from state where key <> 'kept'; commit");
  }

  it("is rewritten at the first start, and a long rewrite is logged", async () => {
    await leaveTraces(500);
    expect(await legible()).not.toEqual([]);
    const { log, told } = listening();
    const store = await openForTest(`sqlite:${file}`, { log });
    expect(await legible()).toEqual([]);
    expect(await store.read("kept")).toBe("kept");
    expect(told).toEqual([
      expect.stringMatching(/bot\.sqlite \(2 MB\) is rewritten once, .* may take 1 s\.$/),
    ]);
    await store.close();
    told.splice(0);
    await (await openDatabase(`sqlite:${file}`, { log })).close();
    expect(told).toEqual([]);
  });

  it("is rewritten later if that fails, and used meanwhile", async () => {
    await leaveTraces(5);
    const connection = new DatabaseSync(file);
    // Rewriting attaches a second database.
    const { SQLITE_ATTACH, SQLITE_DENY, SQLITE_OK } = constants;
    connection.setAuthorizer((action) => (action === SQLITE_ATTACH ? SQLITE_DENY : SQLITE_OK));
    const { log, told } = listening();
    const store = await createDatabase(sqliteBackend(file, connection, { timeout: 50, log }));
    expect(told).toEqual([expect.stringMatching(/could not be rewritten .* at the next start/)]);
    expect(await store.read("kept")).toBe("kept");
    await store.close();
    expect(await legible()).not.toEqual([]);
    await (await openDatabase(`sqlite:${file}`)).close();
    expect(await legible()).toEqual([]);
  });
});
