import { expect, it } from "vitest";
import type { Database } from "../../../src/store/database.ts";
import { openForTest, type TestDatabases, updates } from "./databases.ts";

/** Resolves when the inbox tells of work; asked for before what it shall tell of. */
function told({ inbox }: Database): Promise<void> {
  return new Promise((resolve) => {
    const stop = inbox.onWork(() => {
      stop();
      resolve();
    });
  });
}

export function workContract({ fresh }: TestDatabases): void {
  it("notifies of new updates, and of those that waited for one that is done", async () => {
    const store = await openForTest(await fresh());
    const came = told(store);
    await store.inbox.put(updates("a", 1, 2));
    await came;
    const [one] = await store.inbox.claim(10);
    const more = told(store);
    if (one) await store.inbox.finish(one);
    await more;
  });

  it("doesn't notify after unsubscribing", async () => {
    const store = await openForTest(await fresh());
    let calls = 0;
    const stop = store.inbox.onWork(() => calls++);
    stop();
    const came = told(store);
    await store.inbox.put(updates("a", 1));
    await came;
    expect(calls).toBe(0);
  });

  it("gives each of a thousand updates to one of ten concurrent workers, in order within a lane", async () => {
    const store = await openForTest(await fresh());
    const all = Array.from({ length: 1000 }, (_, i) => updates(`lane ${(i * 7) % 40}`, i)[0]);
    await store.inbox.put(all.filter((one) => one !== undefined));
    const handled: { lane: string; update_id: number }[] = [];
    const inHand = new Set<string>();
    const work = async () => {
      while ((await store.inbox.countOpen()) > 0) {
        for (const one of await store.inbox.claim(7)) {
          expect(inHand.has(one.lane)).toBe(false);
          inHand.add(one.lane);
          handled.push(one);
          inHand.delete(one.lane);
          expect(
            await store.inbox.finish(one, { values: new Map([[one.lane, one.update_id]]) }),
          ).toBe(true);
        }
      }
    };
    await Promise.all(Array.from({ length: 10 }, work));
    expect(handled).toHaveLength(1000);
    for (const [lane, own] of Map.groupBy(handled, ({ lane }) => lane)) {
      const ids = own.map(({ update_id }) => update_id);
      expect(ids).toEqual(ids.toSorted((a, b) => a - b));
      expect(await store.read(lane)).toBe(ids.at(-1));
    }
  });
}
