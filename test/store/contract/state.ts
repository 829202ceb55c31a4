import { expect, it } from "vitest";
import { claimUpdates, putState, unheld } from "../../support/state.ts";
import { clock, hostile, openForTest, type TestDatabases, updates } from "./databases.ts";

const day = 24 * 60 * 60 * 1000;

export function stateContract({ fresh }: TestDatabases): void {
  const changes = (entries: Record<string, unknown>) => new Map(Object.entries(entries));

  it("returns the last committed value, and none for a removed key", async () => {
    const store = await openForTest(await fresh());
    expect(await store.read("a")).toBeUndefined();
    await putState(store, changes({ a: { n: 1 }, b: [null, true] }));
    await putState(store, changes({ a: 2, b: undefined, c: "", d: undefined }));
    expect(await Promise.all(["a", "b", "c", "d"].map(store.read))).toEqual([
      2,
      undefined,
      "",
      undefined,
    ]);
  });

  it("keeps similar and hostile keys apart", async () => {
    const store = await openForTest(await fresh());
    const keys = ["x", "X", " x", "x ", "lone \ufffd and \ufffd apart", ...hostile];
    await putState(
      store,
      keys.map((key, i) => [key, i]),
    );
    expect(await Promise.all(keys.map(store.read))).toEqual([...keys.keys()]);
    await putState(
      store,
      keys.map((key) => [key, undefined]),
    );
    expect(await Promise.all(keys.map(store.read))).toEqual(keys.map(() => undefined));
  });

  it("returns hostile and very long text unchanged", async () => {
    const store = await openForTest(await fresh());
    const value = { [hostile.join()]: hostile, long: "🫖\u0000".repeat(300_000) };
    await putState(store, changes({ value }));
    expect(await store.read("value")).toEqual(value);
  });

  it("commits thousands of keys at once", async () => {
    const store = await openForTest(await fresh());
    const all = Array.from({ length: 2500 }, (_, i) => `key ${i}`);
    await putState(
      store,
      all.map((key) => [key, key]),
    );
    expect(await store.read("key 2499")).toBe("key 2499");
    await putState(
      store,
      all.map((key) => [key, undefined]),
    );
    expect(await store.read("key 2499")).toBeUndefined();
  });

  it("changes nothing if a value isn't JSON", async () => {
    const store = await openForTest(await fresh());
    await putState(store, changes({ a: 1 }));
    await expect(putState(store, changes({ a: 2, b: 10n }))).rejects.toThrow(TypeError);
    expect(await store.read("a")).toBe(1);
  });

  it("isn't affected by later changes of the objects", async () => {
    const store = await openForTest(await fresh());
    const value = { list: [1] };
    const [claimed = unheld] = await claimUpdates(store, 1);
    const committed = store.inbox.finish(claimed, { values: changes({ a: value }) });
    value.list.push(2);
    await committed;
    expect(await store.read("a")).toEqual({ list: [1] });
  });

  it("handles concurrent changes of the same keys in any order", async () => {
    const store = await openForTest(await fresh());
    const turns = Array.from({ length: 60 }, (_, i) => (i % 2 ? ["a", "b"] : ["b", "a"]));
    const claims = await claimUpdates(store, turns.length);
    const finished = claims.map((claimed, i) => {
      const values = new Map(turns[i]?.map((key) => [key, i]));
      return store.inbox.finish(claimed, { values });
    });
    expect(await Promise.all(finished)).toEqual(turns.map(() => true));
    expect(await store.read("a")).toBe(await store.read("b"));
  });

  it("moves the keys with a prefix, and overwrites none", async () => {
    const store = await openForTest(await fresh());
    const [from, to] = ["of 🫖\u0000:", "of new:"];
    const before = { [`${from}1`]: 1, [`${from}2`]: 2, [`${to}2`]: "was there", "of 🫖": "other" };
    await putState(store, changes(before));
    await store.moveKeys(from, to);
    const keys = [`${to}1`, `${to}2`, `${from}1`, `${from}2`, "of 🫖"];
    const found = [1, "was there", undefined, 2, "other"];
    expect(await Promise.all(keys.map(store.read))).toEqual(found);
  });

  it("finds any number of keys by prefix and suffix, whatever is in them", async () => {
    const store = await openForTest(await fresh());
    const many = Array.from({ length: 4500 }, (_, i) => `of ${i}:7`);
    const others = ["of 1:77", "of 17", "off 1:7", "Of 1:7", "of %:_", ":7", "", ...hostile];
    await putState(
      store,
      [...many, ...others].map((key) => [key, 1]),
    );
    expect((await store.findKeys("of ", ":7")).toSorted()).toEqual(many.toSorted());
    expect(await store.findKeys("of %", "_")).toEqual(["of %:_"]);
    expect(await store.findKeys("nul \u0000", "de")).toEqual([hostile[0]]);
    expect(await store.findKeys("__", "nothing")).toEqual([]);
  });

  it("prunes values by the day on which they were written, and updates by the time when they were done", async () => {
    const { now, advance } = clock();
    const store = await openForTest(await fresh(), { now });
    const start = now();
    await store.inbox.put([...updates("done", 1), ...updates("open", 2)]);
    const [first] = await store.inbox.claim(1);
    if (first)
      await store.inbox.finish(first, { values: changes({ old: 1, written: 1, read: 1 }) });
    advance(day);
    await putState(store, changes({ written: 2 }));
    await store.read("read");
    const none = { doneBefore: start, givenUpBefore: start, touchedBefore: start - (start % day) };
    expect(await store.prune(none)).toEqual({ updates: 0, state: 0, events: 0, cases: 0 });
    const all = { doneBefore: start + 1, givenUpBefore: start + 1, touchedBefore: start + 1 };
    expect(await store.prune(all)).toEqual({ updates: 1, state: 2, events: 0, cases: 0 });
    expect(await store.read("written")).toBe(2);
    expect(await store.inbox.countOpen()).toBe(1);
    expect(await store.inbox.put(updates("done", 1))).toBe(1);
  });

  it("prunes thousands of values in chunks", async () => {
    const { now, advance } = clock();
    const store = await openForTest(await fresh(), { now });
    await putState(
      store,
      Array.from({ length: 2500 }, (_, i) => [`key ${i}`, i]),
    );
    advance(day);
    await putState(store, changes({ kept: 1 }));
    const pruned = await store.prune({
      doneBefore: 0,
      givenUpBefore: 0,
      touchedBefore: now() - (now() % day),
    });
    expect(pruned).toEqual({ updates: 0, state: 2500, events: 0, cases: 0 });
    expect(await store.read("kept")).toBe(1);
  });

  it("finishes the calls under way when it is closed, and rejects later ones", async () => {
    const address = await fresh();
    const store = await openForTest(address);
    await store.ping();
    const [claimed = unheld] = await claimUpdates(store, 1);
    const last = store.inbox.finish(claimed, { values: changes({ last: 1 }) });
    await store.close();
    expect(await last).toBe(true);
    await store.close();
    const closed = { name: "DatabaseError", message: expect.stringContaining("was closed") };
    await expect(store.ping()).rejects.toMatchObject(closed);
    await expect(store.inbox.finish(unheld)).rejects.toMatchObject(closed);
    await expect(store.inbox.claim(1)).rejects.toMatchObject(closed);
  });
}
