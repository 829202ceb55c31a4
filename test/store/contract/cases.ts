import { expect, it } from "vitest";
import { hostile, opened, type Place } from "./place.ts";

const day = 24 * 60 * 60 * 1000;

export function caseContract({ fresh }: Place): void {
  const opening = (update: number, chat = 7) => ({
    update,
    chat,
    language: "de",
    staff: -5,
    now: 1000,
  });

  it("opens a case once for an update, and counts on whatever is forgotten", async () => {
    const { cases } = await opened(await fresh());
    const first = await cases.open(opening(1));
    expect(first).toMatchObject({ id: 1, chat: 7, language: "de", state: "open", reminders: 0 });
    expect(await cases.openIn(7, -5)).toBeUndefined(); // it is nowhere yet
    await cases.place(1, { topic: 50 });
    await cases.place(1, { header: 51 });
    expect(await cases.open(opening(1))).toEqual({ ...first, topic: 50, header: 51 });
    expect(await cases.openIn(7, -5)).toMatchObject({ id: 1 });
    expect(await cases.inTopic(-5, 50)).toMatchObject({ id: 1 });
    expect(await cases.openIn(7, -6)).toBeUndefined(); // the staff has moved
    expect(await cases.inTopic(-6, 50)).toBeUndefined();
    await cases.drop(1);
    expect(await cases.find(1)).toBeUndefined();
    expect(await Promise.all([2, 3].map((n) => cases.open(opening(n, n))))).toMatchObject([
      { id: 2 },
      { id: 3 },
    ]);
  });

  it("knows which message is which, of its own case only", async () => {
    const { cases } = await opened(await fresh());
    await cases.open(opening(1));
    await cases.open(opening(2, 8));
    const message = { case: 1, person: 10, staff: 20, by: "person" as const };
    await cases.link(message, 1000);
    await cases.link(message, 1000);
    expect(await cases.ofPerson(7, 10)).toEqual(message);
    expect(await cases.ofPerson(8, 10)).toBeUndefined();
    expect(await cases.ofStaff(1, 20)).toEqual(message);
    expect(await cases.ofStaff(2, 20)).toBeUndefined();
    await cases.unlink(message);
    expect(await cases.ofPerson(7, 10)).toBeUndefined();
  });

  it("hands a case that is due to one of many who ask, again only if nobody says that it is done", async () => {
    const { cases } = await opened(await fresh());
    await cases.open(opening(1));
    await cases.waits(1, { language: "en", remindAt: 5000, now: 1000 });
    await cases.waits(1, { language: "en", remindAt: 9000, now: 1000 }); // who waits, waits since the first
    expect(await cases.due(-5, 4999, 6000)).toEqual([]);
    const asked = await Promise.all(Array.from({ length: 5 }, () => cases.due(-5, 5000, 6000)));
    expect(asked.flat()).toMatchObject([{ id: 1, language: "en", reminders: 0 }]);
    expect(await cases.due(-5, 6000, 7000)).toHaveLength(1); // who had it died
    await cases.reminded(1, 7000, 20_000);
    await cases.reminded(1, 7000, 30_000);
    expect(await cases.due(-5, 20_000, 21_000)).toMatchObject([{ reminders: 1 }]);
    await cases.answered(1, { now: 20_500, closeAt: 50_000, answer: hostile.join() });
    await cases.reminded(1, 21_000, 21_000);
    expect(await cases.due(-5, 49_000, 51_000)).toEqual([]);
    expect(await cases.due(-5, 50_000, 51_000)).toMatchObject([{ awaits: "person" }]);
    await cases.waits(1, { language: "en", remindAt: 60_000, now: 50_500 });
    expect(await cases.due(-5, 59_000, 61_000)).toEqual([]);
    expect(await cases.due(-5, 60_000, 61_000)).toMatchObject([{ awaits: "staff" }]);
    await cases.close(1, 9);
    expect(await cases.due(-5, day, day)).toEqual([]);
    expect(await cases.find(1)).toMatchObject({ reminders: 0, answer: hostile.join() });
    expect(await cases.waitsOfLate()).toEqual([19_500]);
  });

  it("is closed by one update, which may come again, and opened again unless there is another", async () => {
    const { cases } = await opened(await fresh());
    await cases.open(opening(1));
    await cases.take(1, hostile.join());
    expect(await cases.close(1, 90)).toMatchObject({ state: "closed", takenBy: hostile.join() });
    expect(await cases.close(1, 90)).toMatchObject({ state: "closed" });
    expect(await cases.close(1, 91)).toBeUndefined();
    expect(await cases.reopen(1)).toBe(true);
    await cases.close(1, 92);
    await cases.open(opening(2));
    expect(await cases.reopen(1)).toBe(false);
  });

  it("keeps a wish once, so many of a person, and lets one tell it", async () => {
    const { cases } = await opened(await fresh());
    const wish = (id: number, words: string, chat = 7) => ({ id, chat, language: "en", words });
    for (const id of [1, 1, 2]) expect(await cases.wish(wish(id, hostile.join()), 0)).toBe(true);
    for (let id = 3; id < 12; id++) expect(await cases.wish(wish(id, `${id}`), 0)).toBe(true);
    expect(await cases.wish(wish(12, "one more"), 0)).toBe(false);
    expect(await cases.wishesAfter(0, 2)).toEqual([wish(1, hostile.join()), wish(3, "3")]);
    const claims = await Promise.all([1, 1, 1].map((id) => cases.claimWish(id, 5)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await cases.wishesAfter(0, 1)).toMatchObject([{ id: 3 }]);
    await cases.unclaimWish(1);
    await cases.dropWish(3);
    expect(await cases.wishesAfter(0, 2)).toMatchObject([{ id: 1 }, { id: 4 }]);
  });

  it("forgets a person but not that they are blocked, and everybody after half a year", async () => {
    let time = 1000;
    const { cases, prune } = await opened(await fresh(), { now: () => time });
    for (const chat of [7, 8]) {
      const { id } = await cases.open(opening(chat, chat));
      await cases.place(id, { topic: chat, header: chat });
      await cases.link({ case: id, person: 1, staff: chat, by: "person" }, 1000);
      await cases.wish({ id: chat, chat, language: "en", words: "tea" }, 1000);
      await cases.block(chat, 1000);
    }
    expect(await cases.forget(7)).toMatchObject({ open: { id: 1 }, cases: 1, wishes: 1 });
    expect(await cases.forget(7)).toEqual({ open: undefined, cases: 0, wishes: 0 });
    expect(await cases.isBlocked(7)).toBe(true);
    await cases.unblock(7);
    expect(await cases.isBlocked(7)).toBe(false);
    expect(await cases.ofPerson(8, 1)).toMatchObject({ case: 2 });
    time += 181 * day;
    expect(await prune({ doneBefore: 0, givenUpBefore: 0, touchedBefore: 0 })).toMatchObject({
      cases: 3,
    });
    expect(await cases.find(2)).toBeUndefined();
  });
}
