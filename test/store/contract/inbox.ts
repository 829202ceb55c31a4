import { expect, it } from "vitest";
import { putState } from "../../support/state.ts";
import { hostile, idsOf, openForTest, type TestDatabases, updates } from "./databases.ts";

export function inboxContract({ fresh }: TestDatabases): void {
  it("stores new updates, and says how many there were", async () => {
    const { inbox } = await openForTest(await fresh());
    expect(await inbox.put([])).toBe(0);
    expect(await inbox.put([...updates("a", 3, 1), ...updates("b", 2)])).toBe(3);
    expect(await inbox.put(updates("a", 3, 4, 4))).toBe(1);
    expect(await inbox.countOpen()).toBe(4);
  });

  it("stores updates that come five times at once only once", async () => {
    const { inbox } = await openForTest(await fresh());
    const all = updates("a", ...Array.from({ length: 100 }, (_, i) => i));
    const five = [all, all.toReversed(), all, all.slice(50), all.slice(0, 60)];
    const counts = await Promise.all(five.map((some) => inbox.put(some)));
    expect(counts.reduce((sum, count) => sum + count)).toBe(100);
    expect(await inbox.countOpen()).toBe(100);
  });

  it("reads ahead what is open in a lane, without claiming it", async () => {
    const { inbox } = await openForTest(await fresh());
    const lane = hostile.join();
    await inbox.put([...updates(lane, 1, 2, 3, 4), ...updates("other", 5)]);
    await inbox.claim(9);
    const ids = async (after: number, limit = 9) => {
      const bodies = await inbox.readAhead(lane, after, limit);
      return bodies.map((body) => Number(/\d+$/.exec((body as { text: string }).text)));
    };
    expect(await ids(1)).toEqual([2, 3, 4]);
    expect(await ids(1, 2)).toEqual([2, 3]);
    expect(await ids(4)).toEqual([]);
    expect(idsOf(await inbox.claim(9))).toEqual([]); // 1 is still in hand
  });

  it("doesn't store an update again that is done", async () => {
    const { inbox } = await openForTest(await fresh());
    await inbox.put(updates("a", 1));
    for (const one of await inbox.claim(1)) expect(await inbox.finish(one)).toBe(true);
    expect(await inbox.put(updates("a", 1))).toBe(0);
    expect(await inbox.claim(1)).toEqual([]);
    expect(await inbox.countOpen()).toBe(0);
  });

  it("stores thousands at once, or none if one isn't JSON", async () => {
    const { inbox } = await openForTest(await fresh());
    const many = updates("a", ...Array.from({ length: 2500 }, (_, i) => i));
    await expect(inbox.put([...many, { update_id: 3000, lane: "a", body: 1n }])).rejects.toThrow(
      TypeError,
    );
    expect(await inbox.countOpen()).toBe(0);
    expect(await inbox.put(many)).toBe(2500);
    expect(await inbox.countOpen()).toBe(2500);
  });

  it("returns lanes and bodies unchanged", async () => {
    const { inbox } = await openForTest(await fresh());
    const given = hostile.map((text, i) => ({
      update_id: i,
      lane: text,
      body: { [text]: [text] },
    }));
    await inbox.put([...given, { update_id: 99, lane: "nothing", body: undefined }]);
    const claims = await inbox.claim(100);
    const found = claims.map(({ update_id, lane, body }) => ({ update_id, lane, body }));
    expect(found.toSorted((a, b) => a.update_id - b.update_id)).toEqual([
      ...given,
      { update_id: 99, lane: "nothing", body: null },
    ]);
  });

  it("says when an update came in and how often it was claimed", async () => {
    const { inbox } = await openForTest(await fresh(), { now: () => 1_700_000_000_000 });
    await inbox.put(updates("a", 1));
    const [one] = await inbox.claim(1);
    expect(one).toMatchObject({ received_at: 1_700_000_000_000, attempts: 1 });
  });

  it("claims the earliest update of every lane, and the next one when that is done", async () => {
    const { inbox } = await openForTest(await fresh());
    await inbox.put([...updates("a", 5, 1, 3), ...updates("b", 4), ...updates("c", 2)]);
    const first = await inbox.claim(10);
    expect(idsOf(first)).toEqual([1, 2, 4]);
    expect(await inbox.claim(10)).toEqual([]);
    for (const one of first) await inbox.finish(one);
    const [next, ...none] = await inbox.claim(10);
    expect([next?.update_id, none]).toEqual([3, []]);
    if (next) await inbox.finish(next);
    expect(idsOf(await inbox.claim(10))).toEqual([5]);
  });

  it("claims no second update of a lane, even if an earlier one comes late", async () => {
    const { inbox } = await openForTest(await fresh());
    await inbox.put(updates("a", 6, 7));
    const [six] = await inbox.claim(10);
    await inbox.put(updates("a", 5));
    expect(await inbox.claim(10)).toEqual([]);
    if (six) await inbox.finish(six);
    expect(idsOf(await inbox.claim(10))).toEqual([5]);
  });

  it("claims no more than requested, and gives every lane its turn", async () => {
    const { inbox } = await openForTest(await fresh());
    const lanes = Array.from({ length: 10 }, (_, i) => `lane ${i}`);
    await inbox.put(lanes.flatMap((lane, i) => updates(lane, i, 100 + i, 200 + i)));
    expect(await inbox.claim(0)).toEqual([]);
    const served: number[] = [];
    while (served.length < 30) {
      const claims = await inbox.claim(3);
      expect(claims.length).toBeLessThanOrEqual(3);
      for (const one of claims) await inbox.finish(one);
      served.push(...idsOf(claims));
    }
    expect(served.slice(0, 10).every((id) => id < 100)).toBe(true);
    expect(served.slice(10, 20).every((id) => id >= 100 && id < 200)).toBe(true);
  });

  it("finishes an update together with its effects, once", async () => {
    const store = await openForTest(await fresh());
    await putState(store, [["gone", 1]]);
    await store.inbox.put(updates("a", 1));
    const [one] = await store.inbox.claim(1);
    if (!one) throw new Error("nothing was claimed");
    const changes = new Map<string, unknown>([
      ["count", 1],
      ["gone", undefined],
    ]);
    expect(await store.inbox.finish(one, { values: changes })).toBe(true);
    expect(await store.inbox.finish(one, { values: new Map([["count", 2]]) })).toBe(false);
    expect([await store.read("count"), await store.read("gone")]).toEqual([1, undefined]);
  });

  it("finishes nothing if an effect isn't JSON", async () => {
    const store = await openForTest(await fresh());
    await store.inbox.put(updates("a", 1));
    const [one] = await store.inbox.claim(1);
    if (!one) throw new Error("nothing was claimed");
    const bad = new Map<string, unknown>([
      ["a", 1],
      ["b", 1n],
    ]);
    await expect(store.inbox.finish(one, { values: bad })).rejects.toThrow(TypeError);
    expect([await store.read("a"), await store.inbox.countOpen()]).toEqual([undefined, 1]);
    expect(await store.inbox.finish(one, { values: new Map([["a", 1]]) })).toBe(true);
  });
}
