import type { Message } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { en } from "../../src/bot/texts/en.ts";
import { es } from "../../src/bot/texts/es.ts";
import type { Failure } from "../../src/stand-in/index.ts";
import { LocalTelegram } from "../../src/stand-in/index.ts";
import type { Database } from "../../src/store/database.ts";
import { openDatabase } from "../../src/store/open.ts";
import { buttonsOf, startTestBot, type TestBot } from "../support/bot.ts";

/** The time, which tests advance; pauses within a call end at once. */
let time: number;
let telegram: LocalTelegram;
let store: Database;
let bot: TestBot;
beforeEach(async () => {
  time = Date.UTC(2026, 4, 1);
  const now = () => time;
  telegram = new LocalTelegram({ now });
  store = await openDatabase("sqlite::memory:", { now });
  const clock = { now, pause: async () => {}, random: () => 0 };
  const member = telegram.addPerson({ first_name: "Ann", language_code: "en" });
  const group = telegram.addGroup("Staff", [member], { forum: true });
  const room = telegram.chats.get(group.id);
  if (room) room.botStatus = "administrator";
  const staff = { admins: new Set<number>(), chat: group.id };
  bot = await startTestBot({ telegram, store, now, staff, sending: { clock } });
});
afterEach(async () => {
  await bot[Symbol.asyncDispose]();
  await store.close();
});

const minute = 60_000;
const hour = 60 * minute;
const countOpen = () => store.inbox.countOpen();
/** Advances the time until every update is handled. @param most how far, in milliseconds @returns how far it went */
async function untilDone(most = minute): Promise<number> {
  for (let passed = 0; passed <= most; passed += 500) {
    await bot.settled();
    if ((await countOpen()) === 0) return passed;
    time += 500;
  }
  throw new Error(`After ${most} ms ${await countOpen()} updates are open.`);
}
const textsIn = (chat: number) =>
  telegram.messages(chat).flatMap(({ from, text }) => (from?.is_bot ? (text ?? "") : []));
const reset: Failure = { kind: "reset" };
const flood = (retry_after: number): Failure => {
  return { kind: "error", status: 429, parameters: { retry_after } };
};

/** Makes every call fail but those that receive updates. @returns ends it */
function failCalls(how: Failure): () => void {
  const methods = [
    "sendMessage",
    "editMessageText",
    "answerCallbackQuery",
    "getMe",
    "getChatMember",
  ];
  const ends = methods.map((method) => telegram.fail({ method, how }));
  return () => {
    for (const end of ends) end();
  };
}

describe("while every call fails", () => {
  it.each<[string, Failure]>([
    ["resets", reset],
    ["server errors", { kind: "error", status: 502 }],
    ["a proxy's pages", { kind: "html" }],
    ["flood waits", flood(20)],
  ])("by %s, no message is lost, and all are answered once and in order", async (_, how) => {
    const people = Array.from({ length: 30 }, (_, n) =>
      telegram.addPerson({ first_name: `${n}`, language_code: "en" }),
    );
    const back = failCalls(how);
    for (const person of people) person.send("how many years guarantee");
    await bot.settled();
    time += 25_000;
    for (const person of people) person.send("how do i boil water");
    await bot.settled();
    expect(await countOpen()).toBe(60);
    back();
    await untilDone();
    for (const { id } of people) {
      expect(textsIn(id)).toEqual([
        expect.stringContaining("Three years"),
        expect.stringContaining("boil water"),
      ]);
    }
  });

  it("one probe goes out at a time, not one call for each update", async () => {
    failCalls(reset);
    const people = Array.from({ length: 100 }, (_, n) =>
      telegram.addPerson({ first_name: `${n}` }),
    );
    for (const person of people.slice(0, 10)) person.send("how many years guarantee");
    await bot.settled();
    telegram.clearCalls();
    for (const person of people) person.send("how many years guarantee");
    for (let passed = 0; passed < 2 * minute; passed += 1000) {
      await bot.settled();
      time += 1000;
    }
    expect(telegram.calls.length).toBeLessThan((2 * minute) / 5000);
    expect(await countOpen()).toBe(110);
  });

  it("for a day, an update is given up and kept, and its person is told once", async () => {
    const back = failCalls(reset);
    bot.ann.send("how many years guarantee");
    await bot.settled();
    time += 24 * hour;
    await vi.waitFor(async () => expect(await countOpen()).toBe(0));
    await expect(bot.periodic.givenUp()).rejects.toThrow();
    back();
    time += minute;
    await bot.periodic.givenUp();
    await bot.periodic.givenUp();
    expect(textsIn(bot.ann.id)).toEqual([en.faults.givenUp]);
    expect(telegram.messages(bot.ann.id).at(-1)?.reply_to_message?.text).toContain("guarantee");
    expect(await store.givenUp.list()).toMatchObject([{ why: "network" }]);
  });

  it("/forget deletes updates that were given up", async () => {
    telegram.fail({ method: "sendMessage", times: 1, how: { kind: "error", status: 400 } });
    await bot.asks("my secret is Mephisto");
    expect(await store.givenUp.list()).toHaveLength(1);
    const [said] = await bot.asks("/forget");
    expect(said?.text).toContain(en.account.forget.kept.givenUp);
    expect(await store.givenUp.list()).toEqual([]);
  });
});

describe("a flood wait", () => {
  it("of an hour in one chat holds up only that chat, which is answered after it", async () => {
    telegram.fail({ method: "sendMessage", chat: bot.ann.id, times: 1, how: flood(3600) });
    const bob = telegram.addPerson({ first_name: "Bob" });
    expect(await bot.asks("how many years guarantee")).toEqual([]);
    expect(await bot.asks("how many years guarantee", bob)).toHaveLength(1);
    time += hour - 1000;
    await bot.settled();
    expect(textsIn(bot.ann.id)).toEqual([]);
    time += 1000;
    await untilDone();
    const [first, ...more] = textsIn(bot.ann.id);
    expect(first).toContain("Three years");
    expect(more).toEqual([]);
  });

  it("of more than a minute for topics holds up what is passed on to staff, of whom nobody is told that they're out of reach", async () => {
    telegram.fail({ method: "createForumTopic", times: 1, how: flood(75) });
    const [unknown] = await bot.asks("who won the match yesterday");
    const [offer] = await bot.tap(unknown as Message, "Ask a person");
    expect(await bot.tap(offer as Message, "Pass it on")).toEqual([]);
    expect(await countOpen()).toBe(1);
    expect(await untilDone(2 * minute)).toBeGreaterThanOrEqual(75_000);
    expect(bot.last().text).not.toContain(en.cases.unreachable);
    const staff = [...telegram.chats.values()].find(({ info }) => info.title === "Staff");
    expect(staff?.topics.size).toBe(1);
  });

  it("of an hour in ten chats holds up others for five seconds at most", async () => {
    const people = Array.from({ length: 10 }, (_, n) => telegram.addPerson({ first_name: `${n}` }));
    for (const { id } of people)
      telegram.fail({ method: "sendMessage", chat: id, times: 1, how: flood(3600) });
    for (const person of people) person.send("how many years guarantee");
    await bot.settled();
    bot.ann.send("how many years guarantee");
    for (let passed = 0; passed <= 5000 && textsIn(bot.ann.id).length === 0; passed += 500) {
      await bot.settled();
      time += 500;
    }
    expect(textsIn(bot.ann.id)).toHaveLength(1);
    time += hour;
    await untilDone(5 * minute);
    for (const { id } of people) expect(textsIn(id)).toHaveLength(1);
  });
});

describe("an answer that comes late", () => {
  it("begins with an apology after an hour, in the person's language", async () => {
    const maria = telegram.addPerson({ first_name: "Maria", language_code: "es" });
    const back = failCalls(reset);
    maria.send("how many years guarantee");
    bot.ann.send("how many <years> guarantee");
    await bot.settled();
    time += hour;
    back();
    await untilDone();
    expect(textsIn(maria.id)[0]).toMatch(new RegExp(`^${es.faults.late}\n\n`));
    expect(textsIn(bot.ann.id)[0]).toMatch(new RegExp(`^${en.faults.late}\n\n`));
    expect((await bot.asks("how many years guarantee"))[0]?.text).not.toContain(en.faults.late);
  });

  it("has no apology before that", async () => {
    const back = failCalls(reset);
    bot.ann.send("how many years guarantee");
    await bot.settled();
    time += hour - minute;
    back();
    await untilDone();
    expect(textsIn(bot.ann.id)[0]).not.toContain(en.faults.late);
  });

  it("comes to all of 90 messages that were sent while the bot was away", async () => {
    for (let n = 0; n < 90; n++) {
      bot.ann.send("how many years guarantee");
      time += 30 * minute;
    }
    await untilDone(5 * minute);
    expect(textsIn(bot.ann.id).filter((text) => text.includes("Three years"))).toHaveLength(90);
  });
});

describe("a message that was delivered before a failure", () => {
  it("isn't sent again", async () => {
    await bot.asks("/start fix-lid");
    const before = textsIn(bot.ann.id).length;
    telegram.fail({ method: "sendMessage", times: 1, how: { kind: "delay", ms: 0 } });
    telegram.fail({ method: "sendMessage", times: 7, how: { kind: "error", status: 500 } });
    bot.ann.send("how many years guarantee"); // is answered, and the step comes again below
    await untilDone();
    expect(telegram.calls.filter(({ method }) => method === "sendMessage")).toHaveLength(1 + 1 + 8);
    expect(textsIn(bot.ann.id).slice(before)).toEqual([
      expect.stringContaining("Three years"),
      expect.stringContaining("Which kettle"),
    ]);
    expect(await bot.asks("red")).toHaveLength(1); // the dialog goes on
  });
});

describe("a vote is stored even if its mark fails, because the message", () => {
  it.each<[string, Failure]>([
    [
      "is not modified",
      { kind: "error", status: 400, description: "Bad Request: message is not modified" },
    ],
    [
      "is gone",
      { kind: "error", status: 400, description: "Bad Request: message to edit not found" },
    ],
    ["is flooded", flood(3600)],
    ["gets no answer", reset],
  ])("%s", async (_, how) => {
    const [answer] = await bot.asks("how many years guarantee");
    if (!answer) throw new Error("no answer");
    telegram.fail({ method: "editMessageReplyMarkup", how });
    const helped = buttonsOf(answer).find((text) => text.includes(en.feedback.helped)) ?? "";
    const { text } = (await bot.ann.tap(answer, helped)) as { text?: string };
    await bot.settled();
    expect(text).toBe(en.feedback.thanks);
    const since = { kinds: ["voted"], from: 0, until: time + 1, limit: 10 };
    expect(await store.events(since)).toHaveLength(1);
    expect(bot.log.join("")).not.toContain('"level":50');
  });
});
