import { expect, it } from "vitest";
import type { StoredLesson } from "../../../src/store/state/lessons.ts";
import { clock, hostile, opened, type Place, updates } from "./place.ts";

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
export function lessonContract(place: Place): void {
  it("begins with the end of its update, or not at all, and those who listen are told", async () => {
    const store = await opened(await place.fresh());
    let told = 0;
    store.lessons.onChange(() => told++);
    const atFirst = told;
    await store.inbox.put(updates("a", 1));
    const [claimed] = await store.inbox.claim(1);
    if (!claimed) throw new Error("nothing was handed out");
    const taught = [lesson("one", 1, { wordings: hostile, entry: null })];
    expect(await store.inbox.finish(claimed, { lessons: taught })).toBe(true);
    expect(told).toBeGreaterThan(atFirst);
    expect(await store.inbox.finish(claimed, { lessons: [lesson("late", 2)] })).toBe(false);
    expect(await store.lessons.all()).toEqual(taught);
  });

  it("are all there, the newest first, and of one that is there only the state changes", async () => {
    const store = await opened(await place.fresh());
    await store.lessons.put([lesson("b", 2), lesson("a", 2), lesson("c", 3, { entry: "" })]);
    await store.lessons.put([lesson("a", 9, { entry: "another", state: "undone" })]);
    expect(await store.lessons.all()).toEqual([
      lesson("c", 3, { entry: "" }),
      lesson("b", 2),
      lesson("a", 2, { state: "undone" }),
    ]);
  });

  it("are never forgotten with what is old", async () => {
    const { now, pass } = clock();
    const store = await opened(await place.fresh(), { now });
    await store.lessons.put([lesson("a", now())]);
    pass(400 * 24 * 60 * 60 * 1000);
    await store.prune({ doneBefore: now(), givenUpBefore: now(), touchedBefore: now() });
    expect(await store.lessons.all()).toHaveLength(1);
  });
}
