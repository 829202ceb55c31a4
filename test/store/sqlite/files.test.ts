import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { openDatabase } from "../../../src/store/open.ts";
import { putState } from "../../support/state.ts";
import { openForTest, updates } from "../contract/databases.ts";

let dir: string;
let file: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "store-"));
  file = join(dir, "bot.sqlite");
});
afterEach(async () => {
  if (process.geteuid?.() === 65534) process.seteuid?.(0);
  await chmod(dir, 0o700);
  await rm(dir, { recursive: true });
});

/** The same file for another program. */
function sqlite(): DatabaseSync {
  const database = new DatabaseSync(file);
  onTestFinished(() => {
    if (database.isOpen) database.close();
  });
  return database;
}

/** A file with a good deal in it, closed. */
async function filled(): Promise<void> {
  const store = await openDatabase(`sqlite:${file}`);
  await putState(
    store,
    Array.from({ length: 3000 }, (_, i) => [`key ${i}`, "x".repeat(99)]),
  );
  await store.close();
}

/** Root may write what it likes: for the time of a test it is nobody. */
function asNobody(): void {
  if (process.getuid?.() !== 0) return;
  process.seteuid?.(65534);
}

/** Everything in the file, as text, so that a difference is told in a word. */
const contents = () => readFile(file, "latin1").catch(() => "nothing");

describe("an SQLite file that can't be used is left as it is, and the error gives the cure", () => {
  it.each<[string, () => Promise<unknown>, RegExp]>([
    [
      "a text file",
      () => writeFile(file, "no database, but somebody's letter\n".repeat(500)),
      /not an SQLite database.*left as it is/,
    ],
    [
      "damaged in the middle",
      async () => {
        await filled();
        const bytes = await readFile(file);
        await writeFile(file, bytes.fill(0x5a, 8192, bytes.length / 2));
      },
      /it is damaged.*put a copy in its place/,
    ],
    [
      "truncated",
      async () => {
        await filled();
        await truncate(file, 100_000);
      },
      /it is damaged/,
    ],
    [
      "changed by a newer version",
      async () => {
        await filled();
        sqlite().exec("insert into kysely_migration values ('9999-new', '2100-01-01')");
      },
      /newer version of the bot \(9999-new .*run that version/,
    ],
    [
      "written to by another program",
      async () => {
        await filled();
        sqlite().exec("begin immediate; delete from state where key = 'key 1'");
      },
      /another program holds it.*stop the other program/,
    ],
    ["a folder", () => mkdir(file), /unable to open.*write to the file and its folder/],
    [
      "read-only",
      async () => {
        await filled();
        await chmod(file, 0o444);
        await chmod(dir, 0o555);
        asNobody();
      },
      /write to the file and its folder/,
    ],
    [
      "with a read-only lock file",
      async () => {
        await filled();
        await chmod(file, 0o666);
        await chmod(dir, 0o777);
        asNobody();
      },
      /bot\.sqlite\.lock cannot be used .it can only be read.: let the account/,
    ],
    [
      "in a read-only folder",
      async () => {
        await chmod(dir, 0o555);
        asNobody();
      },
      /write to the file and its folder/,
    ],
  ])("%s", async (_, prepare, words) => {
    await prepare();
    const before = await contents();
    const error = await openDatabase(`sqlite:${file}`, { timeout: 50 }).catch((error) => error);
    expect(error).toMatchObject({ name: "DatabaseError", message: expect.stringMatching(words) });
    expect(error.message).toMatch(/bot\.sqlite(\.lock)? .*DATABASE_URL/);
    expect((await contents()) === before).toBe(true);
  });

  it("of another program, whose tables are kept", async () => {
    sqlite().exec("create table inbox (mine text); insert into inbox values ('letter')");
    await expect(openDatabase(`sqlite:${file}`)).rejects.toThrow(
      /bot\.sqlite .*inbox.* already exists.*DATABASE_URL/,
    );
    expect(sqlite().prepare("select mine from inbox").get()?.mine).toBe("letter");
  });

  it.each(["sqlite:", "mysql://host/db", "data/bot.sqlite", ""])(
    "an address that names no database: '%s'",
    (address) =>
      expect(openDatabase(address)).rejects.toThrow(/DATABASE_URL names no database: give sqlite:/),
  );

  it.each([
    ["/dev/null/deep/bot.sqlite", "the folder /dev/null/deep cannot be created: ENOTDIR"],
    ["/proc/none/deep/bot.sqlite", "the folder /proc/none cannot be created: ENOENT"],
  ])("a folder that cannot be created, for %s", (path, words) =>
    expect(openDatabase(`sqlite:${path}`)).rejects.toThrow(
      `The database ${path} cannot be used (${words}):`,
    ),
  );
});

describe("an SQLite file", () => {
  it("keeps everything when it is reopened, and makes suspects of what was in hand", async () => {
    const first = await openDatabase(`sqlite:${file}`);
    await putState(first, [["a", 1]]);
    await first.inbox.put(updates("a", 1, 2));
    expect(await first.inbox.claim(10)).toHaveLength(1);
    await first.close();
    const second = await openForTest(`sqlite:${file}`);
    expect(await second.read("a")).toBe(1);
    expect(await second.inbox.put(updates("a", 1, 2))).toBe(0);
    expect(await second.inbox.claimSuspect()).toMatchObject({ update_id: 1, attempts: 2 });
  });

  it("keeps nothing that people wrote once an update is done", async () => {
    const store = await openForTest(`sqlite:${file}`);
    await store.inbox.put(updates("a", 1));
    for (const one of await store.inbox.claim(1)) await store.inbox.finish(one);
    const rows = sqlite().prepare("select body, owner, leased_until from inbox").all();
    expect(rows.map((row) => ({ ...row }))).toEqual([
      { body: "", owner: null, leased_until: null },
    ]);
  });

  it("stores only text that PostgreSQL could store", async () => {
    const store = await openForTest(`sqlite:${file}`);
    await putState(store, [["nul \u0000", "\u0000 \ud83e"]]);
    await store.inbox.put([{ update_id: 1, lane: "\udd16", body: "\u0000 \ud83e" }]);
    const row = sqlite().prepare("select key, value, lane, body from state, inbox").get();
    for (const text of Object.values(row ?? {})) {
      expect(String(text).isWellFormed()).toBe(true);
      expect(text).not.toContain("\u0000");
    }
  });

  it("holds every commit of a killed process, complete", async () => {
    const script = `
      import { openDatabase } from "${join(process.cwd(), "src/store/open.ts")}";
      const { inbox } = await openDatabase(${JSON.stringify(`sqlite:${file}`)});
      for (let id = 1; ; id++) {
        await inbox.put([{ update_id: id, lane: "a", body: {} }]);
        console.log("put " + id);
        if (id % 3 === 0) continue;
        const [one] = await inbox.claim(1);
        await inbox.finish(one, { values: new Map([["a", one.update_id], ["b", one.update_id]]) });
        console.log("done " + one.update_id);
      }`;
    const child = spawn(process.execPath, ["--input-type=module", "--eval", script]);
    let said = "";
    child.stdout.on("data", (data) => {
      said += data;
      if (said.length > 2000) child.kill("SIGKILL");
    });
    await once(child, "close");
    const told = (what: string) =>
      Number([...said.matchAll(new RegExp(`^${what} (\\d+)\n`, "gm"))].at(-1)?.[1]);
    const store = await openForTest(`sqlite:${file}`);
    const done = Number(await store.read("a"));
    expect(await store.read("b")).toBe(done);
    expect(done).toBeGreaterThanOrEqual(told("done"));
    expect(done + (await store.inbox.countOpen())).toBeGreaterThanOrEqual(told("put"));
    const next = (await store.inbox.claimSuspect()) ?? (await store.inbox.claim(1))[0];
    expect(next).toMatchObject({ update_id: done + 1 });
  });
});
