import { expect, it } from "vitest";
import type { Database } from "../../../src/store/database.ts";
import type { StoredEvent } from "../../../src/store/state/events.ts";
import { openForTest, type TestDatabases, updates } from "./databases.ts";

const day = 24 * 60 * 60 * 1000;

/** All events of some kinds, read one after the other: those of one update are of the same moment. */
async function pages(store: Database, kinds: string[]): Promise<number[][]> {
  const all: number[][] = [];
  let after: StoredEvent | undefined;
  do {
    [after] = await store.events({ kinds, from: 0, until: 2 * day, limit: 1, after });
    if (after) all.push([after.update_id, after.place]);
  } while (after);
  return all;
}

export function eventContract({ fresh }: TestDatabases): void {
  it("stores events with the end of their update, and finds them by kind and time", async () => {
    let time = day;
    const store = await openForTest(await fresh(), { now: () => time });
    const happened = async (id: number, ...kinds: string[]) => {
      await store.inbox.put(updates(`lane ${id}`, id));
      for (const one of await store.inbox.claim(1)) {
        const events = kinds.map((kind, i) => ({ kind, body: { id, i }, keep: i === 0 ? 5 : day }));
        expect(await store.inbox.finish(one, { events })).toBe(true);
        expect(await store.inbox.finish(one, { events })).toBe(false);
      }
      time += 1;
    };
    await happened(2, "vote", "vote");
    await happened(1, "miss");
    await happened(3, "miss", "vote");
    const read = async (kinds: string[], from = 0, limit = 10) =>
      (await store.events({ kinds, from, until: 2 * day, limit })).map(({ body }) => body);
    expect(await read(["miss", "vote"])).toEqual([
      { id: 2, i: 0 },
      { id: 2, i: 1 },
      { id: 1, i: 0 },
      { id: 3, i: 0 },
      { id: 3, i: 1 },
    ]);
    expect(await read(["miss"])).toEqual([
      { id: 1, i: 0 },
      { id: 3, i: 0 },
    ]);
    expect(await read(["vote"], day + 1)).toEqual([{ id: 3, i: 1 }]);
    expect(await read(["vote", "miss"], 0, 1)).toEqual([{ id: 2, i: 0 }]);
    expect(await pages(store, ["vote", "miss"])).toEqual([
      [2, 0],
      [2, 1],
      [1, 0],
      [3, 0],
      [3, 1],
    ]);
    time = day + 100;
    const pruned = await store.prune({ doneBefore: 0, givenUpBefore: 0, touchedBefore: 0 });
    expect(pruned).toEqual({ updates: 0, state: 0, events: 3, cases: 0 });
    expect(await read(["miss", "vote"])).toEqual([
      { id: 2, i: 1 },
      { id: 3, i: 1 },
    ]);
  });
}
