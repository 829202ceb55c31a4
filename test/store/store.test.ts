import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sqliteStore } from "../../src/store/sqlite.ts";
import { memoryStore, type Store } from "../../src/store/store.ts";

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "store-"));
});
afterAll(() => rm(dir, { recursive: true }));

const implementations: [string, () => Store][] = [
  ["in memory", memoryStore],
  ["SQLite in memory", () => sqliteStore(":memory:")],
  ["SQLite in a file", () => sqliteStore(join(dir, "deep/down", `${Math.random()}.sqlite`))],
];

describe.each(implementations)("a store %s", (_, open) => {
  it("gives back what was committed last, and forgets what was removed", async () => {
    const store = open();
    expect(await store.read("a")).toBeUndefined();
    await store.commit(
      new Map<string, unknown>([
        ["a", { n: 1 }],
        ["b", [null, "ü\u0000🫖"]],
      ]),
    );
    await store.commit(
      new Map<string, unknown>([
        ["a", 2],
        ["b", undefined],
        ["c", ""],
      ]),
    );
    expect(await store.read("a")).toBe(2);
    expect(await store.read("b")).toBeUndefined();
    expect(await store.read("c")).toBe("");
    await store.close();
  });

  it("keeps keys apart that look alike, and hostile ones", async () => {
    const store = open();
    const keys = ["x", "X", " x", "x ", "__proto__", "constructor", "'; DROP TABLE state; --"];
    await store.commit(new Map(keys.map((key, i) => [key, i])));
    expect(await Promise.all(keys.map((key) => store.read(key)))).toEqual([...keys.keys()]);
    await store.close();
  });

  it("changes nothing where a part of the change cannot be written", async () => {
    const store = open();
    await store.commit(new Map([["a", 1]]));
    const changes = new Map<string, unknown>([
      ["a", 2],
      ["b", 10n],
    ]);
    await expect(store.commit(changes)).rejects.toThrow();
    expect(await store.read("a")).toBe(1);
    await store.close();
  });

  it("shares no objects with those who use it", async () => {
    const store = open();
    const value = { list: [1] };
    await store.commit(new Map([["a", value]]));
    value.list.push(2);
    expect(await store.read("a")).toEqual({ list: [1] });
    await store.close();
  });
});

describe("an SQLite file", () => {
  it("holds every commit of a process that was killed, whole", async () => {
    const path = join(dir, "killed.sqlite");
    const script = `
      import { sqliteStore } from "${join(process.cwd(), "src/store/sqlite.ts")}";
      const store = sqliteStore(${JSON.stringify(path)});
      for (let n = 1; ; n++) {
        await store.commit(new Map([["a", n], ["b", n]]));
        process.stdout.write(n + "\\n");
      }`;
    const child = spawn(process.execPath, ["--input-type=module", "--eval", script]);
    let said = "";
    child.stdout.on("data", (data) => {
      said += data;
      if (said.length > 500) child.kill("SIGKILL");
    });
    await once(child, "close");
    const confirmed = Number(said.trim().split("\n").slice(0, -1).at(-1));
    const store = sqliteStore(path);
    const [a, b] = [await store.read("a"), await store.read("b")];
    expect(a).toBe(b);
    expect(a).toBeGreaterThanOrEqual(confirmed);
    await store.close();
  });

  it("that cannot be used is named with the cure, and left as it is", async () => {
    const file = join(dir, "text.sqlite");
    await writeFile(file, "this is no database, but somebody's letter".repeat(50));
    expect(() => sqliteStore(file)).toThrow(/text\.sqlite cannot be used .*DATABASE_URL/);
    expect(() => sqliteStore("/dev/null/x.sqlite")).toThrow(/DATABASE_URL/);
  });
});
