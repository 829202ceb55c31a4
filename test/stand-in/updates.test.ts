import type { Update } from "grammy/types";
import { describe, expect, test } from "vitest";
import { LocalTelegram } from "../../src/stand-in/index.ts";
import { Clock, outcome, telegramWithAnn } from "./support.ts";

/** A Telegram whose updates are numbered from 1. */
function telegramAtEpoch() {
  const telegram = new LocalTelegram({ now: () => 0 });
  const ann = telegram.addPerson({ first_name: "Ann" });
  const poll = async (params: Record<string, unknown> = {}) =>
    ((await telegram.call("getUpdates", params)) as Update[]).map(({ update_id }) => update_id);
  return { telegram, ann, poll };
}

describe("getUpdates", () => {
  /** The calls one after the other, with five updates there. */
  test.each<[Record<string, unknown>[], number[]]>([
    [[{}], [1, 2, 3, 4, 5]],
    [
      [{}, {}],
      [1, 2, 3, 4, 5],
    ],
    [[{ offset: 1 }], [1, 2, 3, 4, 5]],
    [[{ offset: 3 }], [3, 4, 5]],
    [
      [{ offset: 3 }, { offset: 0 }],
      [3, 4, 5],
    ],
    [[{ offset: 6 }], []],
    [[{ offset: "4", limit: "1" }], [4]],
    [
      [{ offset: 4, limit: 1 }, {}],
      [4, 5],
    ],
    [[{ offset: -1 }], [5]],
    [
      [{ offset: -2 }, {}],
      [4, 5],
    ],
    [[{ offset: -9 }], [1, 2, 3, 4, 5]],
    [[{ limit: 0 }], [1]],
    [[{ limit: 1000, timeout: 50 }], [1, 2, 3, 4, 5]],
  ])("%j → %j", async (calls, expected) => {
    const { ann, poll } = telegramAtEpoch();
    for (const text of ["a", "b", "c", "d", "e"]) ann.send(text);
    let last: number[] = [];
    for (const params of calls) last = await poll(params);
    expect(last).toEqual(expected);
  });

  test("a long poll ends with the first updates, those of one moment together", async () => {
    const { ann, poll } = telegramAtEpoch();
    const waiting = poll({ timeout: 50 });
    ann.send("a");
    ann.send("b");
    expect(await waiting).toEqual([1, 2]);
  });

  test("a second reader ends the first", async () => {
    const { telegram, ann, poll } = telegramAtEpoch();
    const first = outcome(telegram, "getUpdates", { timeout: 50 });
    const second = poll({ timeout: 50 });
    expect(await first).toBe(
      "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    );
    ann.send("a");
    expect(await second).toEqual([1]);
  });

  test("an aborted poll takes nothing with it", async () => {
    const { telegram, ann, poll } = telegramAtEpoch();
    const gone = new AbortController();
    const first = telegram.call("getUpdates", { timeout: 50 }, gone.signal);
    gone.abort();
    expect(await first).toEqual([]);
    ann.send("a");
    expect(await poll()).toEqual([1]);
  });

  test("allowed_updates is remembered, for updates to come", async () => {
    const { telegram, ann, poll } = telegramAtEpoch();
    ann.send("a");
    expect(await poll({ allowed_updates: ["callback_query"] })).toEqual([1]);
    ann.send("b");
    telegram.push({ callback_query: { id: "1", from: ann.user, chat_instance: "1" } });
    expect(await poll()).toEqual([1, 2]);
    await poll({ allowed_updates: [] });
    ann.send("c");
    expect(await poll()).toEqual([1, 2, 3]);
  });

  test("some kinds come only when they are asked for", async () => {
    const { telegram, poll } = telegramAtEpoch();
    const member = { chat_member: {} as never };
    telegram.push(member);
    expect(await poll({ allowed_updates: ["chat_member"] })).toEqual([]);
    telegram.push(member);
    expect(await poll()).toHaveLength(1);
  });

  test("a forged number is kept, the next one follows it", async () => {
    const { telegram, ann, poll } = telegramAtEpoch();
    telegram.push({ update_id: 70, poll: {} as never });
    ann.send("a");
    expect(await poll()).toEqual([70, 71]);
  });
});

test("numbers go on where an earlier run has been", () => {
  const clock = new Clock();
  const first = telegramWithAnn({ now: clock.now });
  first.ann.send("a");
  clock.advance(1000);
  const second = telegramWithAnn({ now: clock.now });
  second.ann.send("b");
  const id = ({ telegram }: typeof first) => telegram.updates.pending[0]?.update_id ?? 0;
  expect(id(second)).toBeGreaterThan(id(first));
});

test("so do messages, if asked to", () => {
  const { ann } = telegramWithAnn({ firstMessageId: 500 });
  expect(ann.send("a").message_id).toBe(501);
});

describe("settled", () => {
  test("waits for the updates of now, not for later ones", async () => {
    const { telegram, ann, poll } = telegramAtEpoch();
    await telegram.settled();
    ann.send("a");
    ann.send("b");
    let done = false;
    const settled = telegram.settled().then(() => {
      done = true;
    });
    await poll({ offset: 2 });
    expect(done).toBe(false);
    ann.send("c");
    await poll({ offset: 3 });
    await settled;
    expect(telegram.updates.pending).toHaveLength(1);
  });
});
