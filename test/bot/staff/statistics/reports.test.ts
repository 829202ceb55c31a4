import { expect, it } from "vitest";
import { Reports } from "../../../../src/bot/staff/statistics/reports.ts";
import type { EventQuery, StoredEvent } from "../../../../src/store/state/events.ts";

const day = 24 * 60 * 60 * 1000;
const noon = Date.UTC(2026, 10, 25, 12);

/** A store of some questions, that many on each day from today back, all of a day at one moment. */
function storeOf(...perDay: number[]) {
  const body = { decision: "answer", entry: "tea", language: "en", place: "private", took: 1 };
  const all: StoredEvent[] = perDay.flatMap((count, back) =>
    Array.from({ length: count }, (_, place) => {
      return { update_id: back, place, kind: "asked", body, at: noon - back * day };
    }),
  );
  const queries: EventQuery[] = [];
  const events = async (query: EventQuery) => {
    queries.push(query);
    const { kinds, from, until, limit, after } = query;
    return all
      .filter(({ kind, at }) => kinds.includes(kind) && at >= from && at < until)
      .filter(({ place }) => !after || place > after.place)
      .slice(0, limit);
  };
  return { events, queries };
}

it("reads page by page to the end, also where all of a day is of one moment", async () => {
  const { events, queries } = storeOf(10, 3);
  const reports = new Reports({ events, now: () => noon, limits: { page: 4, all: 100 } });
  const { days, complete } = await reports.of(2);
  expect(days.map(({ answered }) => answered)).toEqual([3, 10]);
  expect(complete).toBe(true);
  expect(Math.max(...queries.map(({ limit }) => limit))).toBe(4);
});

it("leaves out the oldest days where there is too much to read, and says so", async () => {
  const { events } = storeOf(10, 3, 5);
  const reports = new Reports({ events, now: () => noon, limits: { page: 4, all: 12 } });
  const { days, complete, from } = await reports.of(3);
  expect(days.map(({ answered }) => answered)).toEqual([3, 10]);
  expect([complete, from]).toEqual([false, "2026-11-24"]);
});

it("makes the same report once a minute, however many ask for it, and a failed one anew", async () => {
  const { events, queries } = storeOf(1);
  let [time, fails] = [noon, true];
  const reports = new Reports({
    events: (query) => (fails ? Promise.reject(new Error("gone")) : events(query)),
    now: () => time,
  });
  await expect(reports.of(1)).rejects.toThrow("gone");
  fails = false;
  const [one, other] = await Promise.all([reports.of(1), reports.of(1)]);
  expect(one).toBe(other);
  const read = queries.length;
  time += 59_000;
  expect(await reports.of(1)).toBe(one);
  expect(queries.length).toBe(read);
  time += 1000;
  const next = await reports.of(1);
  expect(next).not.toBe(one);
  time -= 60 * 60_000;
  expect(await reports.of(1)).not.toBe(next); // or an hour of it would be missing for an hour
});
