import type { Message } from "grammy/types";
import { describe, expect, it } from "vitest";
import { caseTexts } from "../../../../src/bot/staff/cases/texts.ts";
import { en } from "../../../../src/bot/texts/en.ts";
import type { Failure } from "../../../../src/stand-in/index.ts";
import { startTestBot } from "../../../support/bot.ts";
import { asksPeople, withStaff } from "../../../support/staff.ts";

const minute = 60_000;
const hour = 60 * minute;
const reset: Failure = { kind: "reset" };

/** Somebody waits for people, whose group and whose own chat can be out of reach. */
async function withCase() {
  const all = await withStaff();
  await asksPeople(all.bot);
  const { bot, telegram, ann, store, clock } = all;
  /** Moves the clock on until nothing waits any more. */
  const untilDone = async () => {
    for (let steps = 0; (await store.inbox.countOpen()) > 0; steps++) {
      if (steps > 100) throw new Error("something is still open");
      clock.time += 1000;
      await bot.settled();
    }
  };
  const textsOfAnn = () =>
    telegram.messages(ann.id).flatMap(({ from, text }) => (from?.is_bot ? (text ?? "") : []));
  return { ...all, untilDone, textsOfAnn };
}

describe("between people and staff nothing is lost while Telegram is out of reach", () => {
  it.each<[string, Failure]>([
    ["no answer", reset],
    ["an error of its own", { kind: "error", status: 500 }],
    ["a flood wait", { kind: "error", status: 429, parameters: { retry_after: 30 } }],
  ])("what either writes arrives later, in order and once, after %s", async (_, how) => {
    const { bot, staff, telegram, ann, untilDone, textsOfAnn } = await withCase();
    const [before, shown] = [textsOfAnn().length, staff.texts.length];
    const back = telegram.fail({ method: "sendMessage", how });
    ann.send("one");
    ann.send("two");
    await staff.send("three");
    await staff.send("four");
    await bot.settled();
    expect(textsOfAnn()).toHaveLength(before);
    back();
    await untilDone();
    expect(staff.texts.slice(shown)).toEqual(["one", "two"]);
    const signed = (text: string) => `${en.cases.support}\n${text}`;
    expect(textsOfAnn().slice(before)).toEqual([signed("three"), signed("four")]);
  });

  it("staff whose membership cannot be looked up are heard later", async () => {
    const { bot, staff, telegram, clock, untilDone, textsOfAnn } = await withCase();
    await staff.send("hello");
    clock.time += hour; // nobody remembers who is a member
    const back = telegram.fail({ method: "getChatMember", how: reset });
    await staff.send("are you there");
    const before = textsOfAnn().length;
    back();
    await untilDone();
    expect(textsOfAnn().slice(before).at(-1)).toContain("are you there");
    expect(bot.log.join("")).not.toContain('"level":50');
  });

  it("the end of a case is told to both, each once, though only one was in reach", async () => {
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

  it("an answer of the staff's that comes after an hour begins with a word of apology", async () => {
    const { staff, telegram, clock, untilDone, textsOfAnn } = await withCase();
    const back = telegram.fail({ method: "sendMessage", how: reset });
    await staff.send("take the blue one");
    clock.time += hour;
    back();
    await untilDone();
    expect(textsOfAnn().at(-1)).toBe(`${en.cases.support}\n${en.faults.late}\n\ntake the blue one`);
  });
});

describe("what the bot says of its own accord comes when Telegram is back", () => {
  it("a reminder, to the staff and to the person, each once", async () => {
    const { bot, staff, telegram, ann, clock, textsOfAnn } = await withCase();
    const told = () => staff.texts.filter((text) => text === caseTexts.waits);
    clock.time += hour;
    const back = telegram.fail({ method: "sendMessage", chat: ann.id, how: reset });
    await expect(bot.periodic.cases()).rejects.toThrow();
    expect(told()).toHaveLength(1);
    clock.time += 3 * minute;
    await expect(bot.periodic.cases()).rejects.toThrow();
    back();
    clock.time += 3 * minute;
    await bot.periodic.cases();
    await bot.periodic.cases();
    expect(told()).toHaveLength(1);
    expect(textsOfAnn().filter((text) => text === en.cases.late)).toHaveLength(1);
  });

  it("the end of a case in which nobody says anything more", async () => {
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

  it("that the FAQ has an answer now", async () => {
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

it("a group's backlog waits for room in the group, and is answered", async () => {
  const { telegram, ann, store, clock, made } = await withStaff();
  await made.bot[Symbol.asyncDispose]();
  const group = telegram.addGroup("Tea", [ann]).id;
  telegram.updates.drop();
  for (let n = 0; n < 30; n++) ann.send("@faq_bot how many years guarantee", { chat: group });
  clock.time += 5 * minute;
  const now = () => clock.time;
  const unlimited = { atOnce: 1e6, perSecond: 1 };
  const allowances = { acts: unlimited, typing: unlimited, group: 20 };
  made.bot = await startTestBot({ telegram, store, now, monotonicNow: now, allowances });
  await made.bot.settled();
  const answers = () => telegram.messages(group).filter(({ from }) => from?.is_bot).length;
  expect(answers()).toBe(19);
  for (let steps = 0; (await store.inbox.countOpen()) > 0 && steps < 100; steps++) {
    clock.time += 1000;
    await made.bot.settled();
  }
  expect(answers()).toBe(30);
});
