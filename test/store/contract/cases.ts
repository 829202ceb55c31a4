import { expect, it } from "vitest";
import { hostile, openForTest, type TestDatabases } from "./databases.ts";

const day = 24 * 60 * 60 * 1000;

export function caseContract({ fresh }: TestDatabases): void {
  const opening = (update: number, chat = 7) => ({
    update,
    chat,
    language: "de",
    staff: -5,
    question: "why",
    now: 1000,
  });

  it("opens one case for an update, and never reuses a number", async () => {
    const { cases } = await openForTest(await fresh());
    const first = await cases.open(opening(1));
    expect(first).toMatchObject({ id: 1, chat: 7, language: "de", state: "open", reminders: 0 });
    expect(await cases.findOpen(7, -5)).toBeUndefined(); // it is nowhere yet
    await cases.place(1, { topic: 50 });
    await cases.place(1, { header: 51 });
    expect(await cases.open(opening(1))).toEqual({ ...first, topic: 50, header: 51 });
    expect(await cases.findOpen(7, -5)).toMatchObject({ id: 1 });
    expect(await cases.findByTopic(-5, 50)).toMatchObject({ id: 1 });
    expect(await cases.findOpen(7, -6)).toBeUndefined(); // the staff has moved
    expect(await cases.findByTopic(-6, 50)).toBeUndefined();
    await cases.drop(1);
    expect(await cases.find(1)).toBeUndefined();
    expect(await Promise.all([2, 3].map((n) => cases.open(opening(n, n))))).toMatchObject([
      { id: 2 },
      { id: 3 },
    ]);
  });

  it("links messages of both chats, within one case only", async () => {
    const { cases } = await openForTest(await fresh());
    await cases.open(opening(1));
    await cases.open(opening(2, 8));
    const message = { case: 1, person: 10, staff: 20, by: "person" as const };
    await cases.linkMessages(message, 1000);
    await cases.linkMessages(message, 1000);
    expect(await cases.findPersonMessage(7, 10)).toEqual([message]);
    expect(await cases.findPersonMessage(8, 10)).toEqual([]);
    expect(await cases.findStaffMessage(1, 20)).toEqual([message]);
    expect(await cases.findStaffMessage(2, 20)).toEqual([]);
    await cases.staffDeleted(message, { remindAt: 2000, now: 1500 });
    expect(await cases.findPersonMessage(7, 10)).toEqual([]);
  });

  it("finds all copies of a message, in their order, and a person's message by its copy in a staff group", async () => {
    const { cases } = await openForTest(await fresh());
    await cases.open(opening(1));
    const copy = (person: number, staff: number, by: "person" | "staff" | "note", file = "") =>
      cases.linkMessages({ case: 1, person, staff, by, file }, 1000);
    await copy(10, 22, "person", "AgAD-x");
    await copy(10, 21, "person");
    await copy(31, 30, "staff");
    await copy(0, 40, "note", "album 7");
    expect(await cases.hasNote(1, "album 7")).toBe(true);
    expect(await cases.hasNote(1, "album 8")).toBe(false);
    expect(await cases.lastAnswer(1)).toBe(31);
    const found = await cases.findPersonMessage(7, 10);
    expect(found.map(({ staff, file }) => [staff, file])).toEqual([
      [21, ""],
      [22, "AgAD-x"],
    ]);
    expect(await cases.findCopy(-5, 22)).toMatchObject({ case: 1, person: 10 });
    expect(await cases.findCopy(-5, 30)).toBeUndefined(); // staff's own
    expect(await cases.findCopy(-6, 22)).toBeUndefined();
    expect(await cases.findStaffMessage(1, 40)).toMatchObject([{ by: "note" }]);
    await cases.unlinkMessages({ case: 1, person: 0, staff: 40, by: "note" });
    expect(await cases.findStaffMessage(1, 40)).toEqual([]);
  });

  it("finds a case by the topic that it had before, and keeps its question", async () => {
    const { cases } = await openForTest(await fresh());
    await cases.open({ ...opening(1), question: hostile.join(), tried: hostile.join() });
    await cases.place(1, { topic: 50, header: 51 });
    await cases.place(1, { topic: 60, header: 61 });
    const question = hostile.join();
    const expected = { id: 1, topic: 60, header: 61, question, tried: question };
    expect(await cases.findByTopic(-5, 60)).toMatchObject(expected);
    expect(await cases.findByTopic(-5, 50)).toMatchObject(expected);
  });

  it("lists the open cases, those that wait longest for staff first", async () => {
    const { cases } = await openForTest(await fresh());
    for (const update of [1, 2, 3, 4, 5]) {
      await cases.open(opening(update, update));
      if (update < 5) await cases.place(update, { topic: 50 + update, header: 60 + update });
    }
    const wrote = (id: number, now: number) =>
      cases.personWrote(id, { language: "en", remindAt: 9000, now });
    await wrote(1, 3000);
    await wrote(2, 2000);
    await wrote(2, 4000); // has waited since then
    await wrote(3, 1000);
    await cases.staffAnswered(3, { now: 5000, closeAt: 99_000 });
    await wrote(4, 1000);
    await cases.close(4, 9);
    const { cases: listed, count } = await cases.listOpen(-5, 2);
    expect([count, ...listed.map(({ id, waitingSince }) => [id, waitingSince])]).toEqual([
      3,
      [2, 2000],
      [1, 3000],
    ]);
    const all = (await cases.listOpen(-5, 9)).cases;
    expect(all.map(({ id, waitingSince }) => [id, waitingSince]).at(-1)).toEqual([3, undefined]);
    expect((await cases.listOpen(-6, 9)).count).toBe(0);
  });

  it("moves a staff group with its cases, and remembers where and its list", async () => {
    const { cases } = await openForTest(await fresh());
    await cases.open(opening(1));
    await cases.place(1, { topic: 50, header: 51 });
    expect(await cases.currentStaffGroup(-5)).toBe(-5);
    await cases.linkMessages({ case: 1, person: 10, staff: 20, by: "person" }, 1000);
    expect(await cases.moveStaffGroup(-5, -1005)).toBe(true);
    expect(await cases.moveStaffGroup(-5, -1005)).toBe(false);
    expect(await cases.findPersonMessage(7, 10)).toEqual([]); // numbers start anew there
    expect(await cases.currentStaffGroup(-5)).toBe(-1005);
    expect(await cases.findByTopic(-1005, 50)).toMatchObject({ id: 1 });
    expect(await cases.listMessage(-1005)).toBeUndefined();
    await cases.setListMessage(-1005, 70);
    await cases.setListMessage(-1005, 71);
    expect(await cases.listMessage(-1005)).toBe(71);
  });

  it("tells who listens of changes to open cases", async () => {
    const { cases } = await openForTest(await fresh());
    let changes = 0;
    const unsubscribe = cases.onChange(() => changes++);
    await cases.open(opening(1));
    await cases.place(1, { topic: 50, header: 51 });
    await cases.find(1);
    expect(changes).toBe(1);
    unsubscribe();
    await cases.close(1, 9);
    expect(changes).toBe(1);
  });

  it("gives a due case to one of many claimers, and again only if it wasn't marked done", async () => {
    const { cases } = await openForTest(await fresh());
    await cases.open(opening(1));
    await cases.personWrote(1, { language: "en", remindAt: 5000, now: 1000 });
    await cases.personWrote(1, { language: "en", remindAt: 9000, now: 1000 }); // who waits, waits since the first
    expect(await cases.claimDue(-5, 4999, 6000)).toEqual([]);
    const asked = await Promise.all(
      Array.from({ length: 5 }, () => cases.claimDue(-5, 5000, 6000)),
    );
    expect(asked.flat()).toMatchObject([{ id: 1, language: "en", reminders: 0 }]);
    expect(await cases.claimDue(-5, 6000, 7000)).toHaveLength(1); // who had it died
    await cases.markReminded(1, 7000, 20_000);
    await cases.markReminded(1, 7000, 30_000);
    expect(await cases.claimDue(-5, 20_000, 21_000)).toMatchObject([{ reminders: 1 }]);
    await cases.staffAnswered(1, { now: 20_500, closeAt: 50_000, answer: hostile.join() });
    await cases.markReminded(1, 21_000, 21_000);
    expect(await cases.claimDue(-5, 49_000, 51_000)).toEqual([]);
    expect(await cases.claimDue(-5, 50_000, 51_000)).toMatchObject([{ awaits: "person" }]);
    await cases.personWrote(1, { language: "en", remindAt: 60_000, now: 50_500 });
    expect(await cases.claimDue(-5, 59_000, 61_000)).toEqual([]);
    expect(await cases.claimDue(-5, 60_000, 61_000)).toMatchObject([{ awaits: "staff" }]);
    await cases.close(1, 9);
    expect(await cases.claimDue(-5, day, day)).toEqual([]);
    expect(await cases.find(1)).toMatchObject({ reminders: 0, answer: hostile.join() });
    expect(await cases.recentWaits()).toEqual([19_500]);
  });

  it("closes a case by one update, even if that is repeated, and reopens it unless there is another", async () => {
    const { cases } = await openForTest(await fresh());
    await cases.open(opening(1));
    await cases.take(1, hostile.join());
    expect(await cases.close(1, 90)).toMatchObject({ state: "closed", takenBy: hostile.join() });
    expect(await cases.close(1, 90)).toMatchObject({ state: "closed" });
    expect(await cases.close(1, 91)).toBeUndefined();
    expect(await cases.reopen(1, { remindAt: 5000, now: 1000 })).toBe(true);
    await cases.close(1, 92);
    await cases.open(opening(2));
    expect(await cases.reopen(1, { remindAt: 5000, now: 1000 })).toBe(false);
  });

  it("waits for the staff when a case is reopened or its answers were deleted", async () => {
    const { cases } = await openForTest(await fresh());
    const [now, remindAt, closeAt] = [1000, 5000, 90_000];
    const by = (who: "person" | "staff", person: number) => {
      return { case: 1, person, staff: person + 100, by: who };
    };
    await cases.open(opening(1));
    await cases.staffAnswered(1, { now, closeAt, answer: "first" });
    await cases.close(1, 9);
    expect(await cases.reopen(1, { remindAt, now })).toBe(true);
    expect(await cases.reopen(1, { remindAt: 7000, now })).toBe(true); // it is open already
    expect(await cases.claimDue(-5, 4999, 6000)).toEqual([]);
    expect(await cases.claimDue(-5, 5000, 6000)).toMatchObject([{ awaits: "staff", reminders: 0 }]);

    for (const one of [by("person", 10), by("staff", 20), by("staff", 30)])
      await cases.linkMessages(one, now);
    await cases.staffAnswered(1, { now, closeAt, answer: "third", entry: "tea" });
    await cases.staffEdited(by("staff", 20), { now, closeAt: 95_000, answer: "second" });
    expect(await cases.find(1)).toMatchObject({ answer: "third", awaits: "person" });
    await cases.staffEdited(by("staff", 30), { now, closeAt: 99_000, answer: hostile.join() });
    expect(await cases.find(1)).toMatchObject({ answer: hostile.join(), awaits: "person" });
    await cases.staffDeleted(by("staff", 20), { remindAt, now });
    expect(await cases.claimDue(-5, 98_999, 99_000)).toEqual([]);
    expect(await cases.recentWaits()).toEqual([0]);
    await cases.staffDeleted(by("staff", 30), { remindAt: 8000, now });
    expect(await cases.recentWaits()).toEqual([]);
    const [known] = await cases.claimDue(-5, 8000, 9000);
    expect(known).toMatchObject({ awaits: "staff", answer: undefined, entry: undefined });
    await cases.staffEdited(by("staff", 20), { now, closeAt: 1, answer: "second" });
    expect(await cases.claimDue(-5, 8999, 9999)).toEqual([]); // who waits, waits on
  });

  it("keeps the same answer request once and a limited number of a person, and lets only one instance claim it", async () => {
    const { cases } = await openForTest(await fresh());
    const request = (id: number, words: string, chat = 7) => ({ id, chat, language: "en", words });
    for (const id of [1, 1, 2])
      expect(await cases.addAnswerRequest(request(id, hostile.join()), 0)).toBe(true);
    for (let id = 3; id < 12; id++)
      expect(await cases.addAnswerRequest(request(id, `${id}`), 0)).toBe(true);
    expect(await cases.addAnswerRequest(request(12, "one more"), 0)).toBe(false);
    expect(await cases.answerRequestsAfter(0, 2)).toEqual([
      request(1, hostile.join()),
      request(3, "3"),
    ]);
    const claims = await Promise.all([1, 1, 1].map((id) => cases.claimAnswerRequest(id, 5)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await cases.answerRequestsAfter(0, 1)).toMatchObject([{ id: 3 }]);
    await cases.releaseAnswerRequest(1);
    await cases.removeAnswerRequest(3);
    expect(await cases.answerRequestsAfter(0, 2)).toMatchObject([{ id: 1 }, { id: 4 }]);
  });

  it("forgets a person except that they are blocked, and everybody after half a year", async () => {
    let time = 1000;
    const { cases, prune } = await openForTest(await fresh(), { now: () => time });
    for (const chat of [7, 8]) {
      const { id } = await cases.open(opening(chat, chat));
      await cases.place(id, { topic: chat, header: chat });
      await cases.linkMessages({ case: id, person: 1, staff: chat, by: "person" }, 1000);
      await cases.addAnswerRequest({ id: chat, chat, language: "en", words: "tea" }, 1000);
      await cases.block(chat, 1000);
    }
    expect(await cases.forget(7)).toMatchObject({ open: { id: 1 }, cases: 1, answerRequests: 1 });
    expect(await cases.forget(7)).toEqual({ open: undefined, cases: 0, answerRequests: 0 });
    expect(await cases.isBlocked(7)).toBe(true);
    await cases.unblock(7);
    expect(await cases.isBlocked(7)).toBe(false);
    expect(await cases.findPersonMessage(8, 1)).toMatchObject([{ case: 2 }]);
    time += 181 * day;
    expect(await prune({ doneBefore: 0, givenUpBefore: 0, touchedBefore: 0 })).toMatchObject({
      cases: 3,
    });
    expect(await cases.find(2)).toBeUndefined();
  });
}
