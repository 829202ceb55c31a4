import type { Message } from "grammy/types";
import { describe, expect, it } from "vitest";
import { staffTextsIn } from "../../../../src/bot/staff/texts/languages.ts";
import { en } from "../../../../src/bot/texts/en.ts";
import type { Failure } from "../../../../src/stand-in/index.ts";
import { startTestBot } from "../../../support/bot.ts";
import { askStaff, withStaff } from "../../../support/staff.ts";

const minute = 60_000;
const hour = 60 * minute;
const reset: Failure = { kind: "reset" };

/** An open case. */
async function withCase() {
  const world = await withStaff();
  await askStaff(world.bot);
  const { bot, telegram, ann, store, clock } = world;
  /** Moves the clock on until every update is handled. */
  const untilDone = async () => {
    for (let steps = 0; (await store.inbox.countOpen()) > 0; steps++) {
      if (steps > 100) throw new Error("an update is still open");
      clock.time += 1000;
      await bot.settled();
    }
  };
  const textsOfAnn = () =>
    telegram.messages(ann.id).flatMap(({ from, text }) => (from?.is_bot ? (text ?? "") : []));
  return { ...world, untilDone, textsOfAnn };
}

describe("nothing is lost between people and staff while Telegram is out of reach", () => {
  it.each<[string, Failure]>([
    ["no answer", reset],
    ["an error of Telegram's", { kind: "error", status: 500 }],
    ["a flood wait", { kind: "error", status: 429, parameters: { retry_after: 30 } }],
  ])("messages of both sides arrive later, in order and once, after %s", async (_, how) => {
    const { bot, staff, telegram, ann, untilDone, textsOfAnn } = await withCase();
    const [personBefore, staffBefore] = [textsOfAnn().length, staff.texts.length];
    const back = telegram.fail({ method: "sendMessage", how });
    ann.send("one");
    ann.send("two");
    await staff.send("three");
    await staff.send("four");
    await bot.settled();
    expect(textsOfAnn()).toHaveLength(personBefore);
    back();
    await untilDone();
    expect(staff.texts.slice(staffBefore)).toEqual(["one", "two"]);
    const signed = (text: string) => `${en.cases.support}\n${text}`;
    const received = textsOfAnn().slice(personBefore);
    expect(received.filter((text) => text !== en.cases.passedOn)).toEqual([
      signed("three"),
      signed("four"),
    ]);
    expect(received).toHaveLength(3);
  });

  it("staff is told in the topic if its message couldn't be delivered for a day, and another case isn't held up", async () => {
    const { bot, chat, staff, telegram, ann, clock, store } = await withCase();
    const back = telegram.fail({ method: "sendMessage", chat: ann.id, how: reset });
    await staff.send("three");
    const first = staff.topics[0]?.message_thread_id;
    const max = telegram.addPerson({ first_name: "Max", language_code: "en" });
    await bot.asks("/start person", max);
    await bot.asks("zorgblat frumps", max);
    await staff.send("This one arrives");
    expect(bot.last(max).text).toContain("This one arrives");
    while ((await store.inbox.countOpen()) > 0) {
      clock.time += 3 * hour;
      await bot.settled();
    }
    back();
    await bot.periodic.givenUp();
    const said = telegram
      .messages(chat)
      .findLast(({ message_thread_id }) => message_thread_id === first);
    expect(said).toMatchObject({ text: en.faults.givenUp, reply_to_message: { text: "three" } });
  });

  it("messages from staff wait while Telegram can't say who is a member", async () => {
    const { bot, staff, telegram, clock, untilDone, textsOfAnn } = await withCase();
    await staff.send("hello");
    clock.time += hour; // the membership isn't remembered any more
    const back = telegram.fail({ method: "getChatMember", how: reset });
    await staff.send("are you there");
    const before = textsOfAnn().length;
    back();
    await untilDone();
    expect(textsOfAnn().slice(before).at(-1)).toContain("are you there");
    expect(bot.log.join("")).not.toContain('"level":50');
  });

  it("both sides are told once that a case is closed, even if only one was in reach at first", async () => {
    const { bot, staff, telegram, chat, untilDone, textsOfAnn } = await withCase();
    const before = textsOfAnn().length;
    const back = telegram.fail({ method: "sendMessage", chat, how: reset });
    await staff.send("/close");
    await bot.settled();
    expect(textsOfAnn()).toHaveLength(before + 1);
    back();
    await untilDone();
    expect(textsOfAnn()).toHaveLength(before + 1);
    expect(staff.texts.filter((text) => text.includes("closed"))).toHaveLength(1);
    expect(staff.topics[0]?.closed).toBe(true);
  });

  it("an answer that is an hour late apologises for it", async () => {
    const { staff, telegram, clock, untilDone, textsOfAnn } = await withCase();
    const back = telegram.fail({ method: "sendMessage", how: reset });
    await staff.send("take the blue one");
    clock.time += hour;
    back();
    await untilDone();
    expect(textsOfAnn().at(-1)).toBe(`${en.cases.support}\n${en.faults.late}\n\ntake the blue one`);
  });
});

describe("what the bot sends unprompted comes when Telegram is back", () => {
  it("a reminder, once to staff and once to the person", async () => {
    const { bot, staff, telegram, ann, clock, textsOfAnn } = await withCase();
    const { reminder } = staffTextsIn("en").cases;
    const reminders = () => staff.texts.filter((text) => text === reminder);
    clock.time += hour;
    const back = telegram.fail({ method: "sendMessage", chat: ann.id, how: reset });
    await expect(bot.periodic.cases()).rejects.toThrow();
    expect(reminders()).toHaveLength(1);
    clock.time += 3 * minute;
    await expect(bot.periodic.cases()).rejects.toThrow();
    back();
    clock.time += 3 * minute;
    await bot.periodic.cases();
    await bot.periodic.cases();
    expect(reminders()).toHaveLength(1);
    expect(textsOfAnn().filter((text) => text === en.cases.late)).toHaveLength(1);
  });

  it("the end of a case whose person doesn't reply", async () => {
    const { bot, staff, telegram, clock, textsOfAnn } = await withCase();
    await staff.send("take the blue one");
    clock.time += 8 * 24 * hour;
    const back = telegram.fail({ method: "sendMessage", how: reset });
    await expect(bot.periodic.cases()).rejects.toThrow();
    const before = textsOfAnn().length;
    back();
    clock.time += 3 * minute;
    await bot.periodic.cases();
    expect(textsOfAnn()).toHaveLength(before + 1);
    expect(staff.topics[0]?.closed).toBe(true);
    clock.time += 3 * minute;
    await bot.periodic.cases();
    expect(textsOfAnn()).toHaveLength(before + 1);
  });

  it("the notice that the FAQ has an answer now", async () => {
    const { bot, telegram, ann, store, clock } = await withCase();
    await store.cases.addAnswerRequest(
      { id: 1, chat: ann.id, language: "en", words: "how many years guarantee" },
      clock.time,
    );
    const back = telegram.fail({ method: "sendMessage", how: reset });
    await expect(bot.periodic.answerNotices()).rejects.toThrow();
    back();
    clock.time += minute;
    await bot.periodic.answerNotices();
    await bot.periodic.answerNotices();
    const news = telegram
      .messages(ann.id)
      .filter(({ text }: Message) => text?.includes("how many years guarantee"));
    expect(news).toHaveLength(1);
  });
});

it("a group's backlog is answered as fast as Telegram's limit for the group allows", async () => {
  const { telegram, ann, store, clock, world } = await withStaff();
  await world.bot[Symbol.asyncDispose]();
  const group = telegram.addGroup("Tea", [ann]).id;
  telegram.updates.drop();
  for (let n = 0; n < 30; n++) ann.send("@faq_bot how many years guarantee", { chat: group });
  clock.time += 5 * minute;
  const now = () => clock.time;
  const unlimited = { atOnce: 1e6, perSecond: 1 };
  const allowances = { acts: unlimited, typing: unlimited, group: 20 };
  world.bot = await startTestBot({ telegram, store, now, monotonicNow: now, allowances });
  await world.bot.settled();
  const answers = () => telegram.messages(group).filter(({ from }) => from?.is_bot).length;
  expect(answers()).toBe(19);
  for (let steps = 0; (await store.inbox.countOpen()) > 0 && steps < 100; steps++) {
    clock.time += 1000;
    await world.bot.settled();
  }
  expect(answers()).toBe(30);
});
