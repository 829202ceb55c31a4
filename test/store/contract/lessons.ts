import { expect, it } from "vitest";
import type { StoredLesson } from "../../../src/store/state/lessons.ts";
import { clock, hostile, openForTest, type TestDatabases, updates } from "./databases.ts";

const lesson = (id: string, at: number, more: Partial<StoredLesson> = {}): StoredLesson => ({
  id,
  language: "en",
  entry: "some-entry",
  wordings: [`how ${id}`],
  who: 12,
  at,
  state: "live",
  effect: { checked: 1 },
  ...more,
});

/** What was taught. */
export function lessonContract(databases: TestDatabases): void {
  it("are committed with the end of their update or not at all, and listeners are notified", async () => {
    const store = await openForTest(await databases.fresh());
    let told = 0;
    store.lessons.onChange(() => told++);
    const atFirst = told;
    await store.inbox.put(updates("a", 1));
    const [claimed] = await store.inbox.claim(1);
    if (!claimed) throw new Error("nothing was claimed");
    const taught = [lesson("one", 1, { wordings: hostile, entry: null })];
    expect(await store.inbox.finish(claimed, { lessons: taught })).toBe(true);
    expect(told).toBeGreaterThan(atFirst);
    expect(await store.inbox.finish(claimed, { lessons: [lesson("late", 2)] })).toBe(false);
    expect(await store.lessons.all()).toEqual(taught);
  });

  it("are listed with the newest first, and putting one again changes only its state", async () => {
    const store = await openForTest(await databases.fresh());
    await store.lessons.put([lesson("b", 2), lesson("a", 2), lesson("c", 3, { entry: "" })]);
    await store.lessons.put([lesson("a", 9, { entry: "another", state: "undone" })]);
    expect(await store.lessons.all()).toEqual([
      lesson("c", 3, { entry: "" }),
      lesson("b", 2),
      lesson("a", 2, { state: "undone" }),
    ]);
  });

  it("are never pruned", async () => {
    const { now, advance } = clock();
    const store = await openForTest(await databases.fresh(), { now });
    await store.lessons.put([lesson("a", now())]);
    advance(400 * 24 * 60 * 60 * 1000);
    await store.prune({ doneBefore: now(), givenUpBefore: now(), touchedBefore: now() });
    expect(await store.lessons.all()).toHaveLength(1);
  });
}
