import { expect, it } from "vitest";
import { Reports } from "../../../../src/bot/staff/statistics/reports.ts";
import type { EventQuery, StoredEvent } from "../../../../src/store/state/events.ts";

const day = 24 * 60 * 60 * 1000;
const noon = Date.UTC(2026, 10, 25, 12);

/** A store of questions. @param perDay how many on each day, from today back; all of a day have the same time */
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

it("events are read page by page to the end, even if all of a day have the same time", async () => {
  const { events, queries } = storeOf(10, 3);
  const reports = new Reports({ events, now: () => noon, limits: { page: 4, all: 100 } });
  const { days, complete } = await reports.of(2);
  expect(days.map(({ answered }) => answered)).toEqual([3, 10]);
  expect(complete).toBe(true);
  expect(Math.max(...queries.map(({ limit }) => limit))).toBe(4);
});

it("the oldest days are left out if there is too much to read, and the report says so", async () => {
  const { events } = storeOf(10, 3, 5);
  const reports = new Reports({ events, now: () => noon, limits: { page: 4, all: 12 } });
  const { days, complete, from } = await reports.of(3);
  expect(days.map(({ answered }) => answered)).toEqual([3, 10]);
  expect([complete, from]).toEqual([false, "2026-11-24"]);
});

it("a report is made once a minute, however many ask for it; a failed one is made again", async () => {
  const { events, queries } = storeOf(1);
  let [time, fails] = [noon, true];
  const reports = new Reports({
    events: (query) => (fails ? Promise.reject(new Error("gone")) : events(query)),
    now: () => time,
  });
  await expect(reports.of(1)).rejects.toThrow("gone");
  fails = false;
  const [first, second] = await Promise.all([reports.of(1), reports.of(1)]);
  expect(first).toBe(second);
  const read = queries.length;
  time += 59_000;
  expect(await reports.of(1)).toBe(first);
  expect(queries.length).toBe(read);
  time += 1000;
  const next = await reports.of(1);
  expect(next).not.toBe(first);
  time -= 60 * 60_000;
  expect(await reports.of(1)).not.toBe(next); // or it would lack an hour of events for an hour
});
