import type { Message } from "grammy/types";
import { describe, expect, it } from "vitest";
import { en as staffTexts } from "../../../../../src/bot/staff/texts/en.ts";
import { en } from "../../../../../src/bot/texts/en.ts";
import { askStaff, textsOf } from "../../../../support/staff.ts";
import { openCase, signature } from "./open-case.ts";

const refusing = (description: string) => ({ kind: "error", status: 400, description }) as const;
const tooOld = refusing("Bad Request: message can't be deleted for everyone");
const notEditable = refusing("Bad Request: message can't be edited");

describe("staff is told at once what Telegram refuses", () => {
  it("to delete: an answer that becomes a note, and /delete", async () => {
    const { bot, bob, chat, topic, staff, telegram, ann } = await openCase();
    const answer = bob.send("It's the lid", { chat, topic });
    await bot.settled();
    telegram.fail({ method: "deleteMessage", how: tooOld });
    const notice = staffTexts.cases.undeleted(tooOld.description);
    bob.edit(answer, "// it's the lid", chat);
    await bot.settled();
    expect(staff.texts.at(-1)).toBe(notice);
    await staff.send("/delete", { replyTo: answer });
    expect(staff.texts.filter((text) => text === notice)).toHaveLength(2);
    expect(textsOf(telegram.messages(ann.id))).toContain(`${signature}\nIt's the lid`);
  });

  it("the rest of a long text, whose first part can be deleted then", async () => {
    const { bob, chat, topic, staff, telegram, ann, toPerson } = await openCase();
    const text = "tea pot ".repeat(511).trim();
    telegram.fail({
      method: "sendMessage",
      chat: ann.id,
      how: refusing("Bad Request: no more"),
      text: "(2/2)",
    });
    let sent: Message | undefined;
    const parts = await toPerson(() => {
      sent = bob.send(text, { chat, topic });
    });
    expect(textsOf(parts)).toEqual([expect.stringContaining("(1/2)")]);
    expect(staff.texts.at(-1)).toBe(staffTexts.cases.undelivered("Bad Request: no more"));
    await staff.send("/delete", { replyTo: sent as Message });
    expect(staff.texts.at(-1)).toBe(staffTexts.cases.deleted);
  });
});

it("an answer that can't be edited any more is corrected in a new message", async () => {
  const { bot, bob, chat, topic, telegram, toPerson } = await openCase();
  const answer = bob.send("Two litres", { chat, topic });
  await bot.settled();
  telegram.fail({ method: "editMessageText", how: notEditable });
  expect(textsOf(await toPerson(() => bob.edit(answer, "One litre", chat)))).toEqual([
    `${signature}\n${en.cases.edited}\nOne litre`,
  ]);
});

it("a question that can't be copied opens no case, and the person is told why", async () => {
  const { bot, staff, eve } = await openCase();
  await bot.asks("/start person", eve);
  eve.send("", { kind: "quiz" });
  await bot.settled();
  expect(bot.last(eve).text).toBe(en.cases.unpassable);
  expect(staff.texts.at(-1)).toBe(staffTexts.cases.unsupported);
  expect(staff.topics.at(-1)?.closed).toBe(true);
});

describe("a reply to the offer to close a case", () => {
  it("is none once staff has written: then it answers staff", async () => {
    const { bot, bob_says, ann_says, staff } = await openCase();
    await bot.asks("/cancel");
    await bob_says("Is the red light on?");
    expect(await ann_says("yes")).toEqual(["yes"]);
    expect(staff.topics.at(-1)?.closed).toBe(false);
    await bot.asks("/cancel");
    await bot.asks("yes");
    expect(staff.topics.at(-1)?.closed).toBe(true);
  });
});

describe("an edited message that staff doesn't have", () => {
  it("is taken like a new one while a case is open, unless it's older than that", async () => {
    const { bot, ann, telegram, toStaff, clock } = await withEarlierQuestion();
    const before = telegram.messages(ann.id).find(({ from }) => from?.id === ann.id) as Message;
    expect(await toStaff(() => ann.edit(before, "zorgblat gramps"))).toEqual([]);
    clock.time += 60_000;
    const [answer] = await bot.asks("how many years guarantee");
    expect(answer?.text).toContain("Three years");
    const asked = telegram.messages(ann.id).findLast(({ from }) => from?.id === ann.id) as Message;
    expect(textsOf(await toStaff(() => ann.edit(asked, "zorgblat frumps, please call")))).toEqual([
      "zorgblat frumps, please call",
    ]);
  });
});

it("a changed question is told once, however often Telegram says that it was edited", async () => {
  const { bot, eve, staff, list } = await withQuestion();
  const mine = eve.send("zorgblat frumps");
  await bot.settled();
  eve.edit(mine, "zorgblat gramps");
  await bot.settled();
  const told = staff.texts.length;
  expect(staff.texts.at(-1)).toBe(`${staffTexts.cases.questionChanged}\nzorgblat gramps`);
  eve.edit(mine, "zorgblat gramps");
  await bot.settled();
  expect(staff.texts).toHaveLength(told);
  expect(list()).toContain("zorgblat gramps");
});

/** A case that was opened an hour after the person's first message. */
async function withEarlierQuestion() {
  const world = await openCase();
  await world.staff.send("/close");
  world.clock.time += 3_600_000;
  await askStaff(world.bot, "zorgblat frumps gramps");
  return world;
}

async function withQuestion() {
  const world = await openCase();
  const { bot, eve, telegram, chat } = world;
  await bot.asks("/start person", eve);
  const list = () =>
    textsOf(telegram.messages(chat)).find((text) => /open cases?\n/.test(text ?? ""));
  return { ...world, list };
}

describe("notes don't leak", () => {
  it.each(["\u200F// he is lying", "  // he is lying", "/Note he is lying", "/notes he is lying"])(
    "%j stays with staff",
    async (text) => {
      const { bob_says } = await openCase();
      expect(await bob_says(text)).toEqual([]);
    },
  );

  it("a quote of the header holds only the person's own words", async () => {
    const { staff, bob_says } = await openCase();
    const replyTo = staff.messages[0] as Message;
    expect(await bob_says("Hm", { replyTo, quote: "Tried: the bot found no answer" })).toEqual([
      `${signature}\nHm`,
    ]);
    expect(await bob_says("Which?", { replyTo, quote: "the match" })).toEqual([
      `${signature}\nthe match\nWhich?`,
    ]);
  });
});

describe("commands with words that they don't take are messages", () => {
  it.each(["/close the window first", "/take a look at the lid", "/ban on pets? no"])(
    "%s, by staff",
    async (text) => {
      const { bob_says, staff } = await openCase();
      expect(await bob_says(text)).toEqual([`${signature}\n${text}`]);
      expect(staff.topics.at(-1)).toMatchObject({
        closed: false,
        name: "1 · who won the match yesterday",
      });
    },
  );

  it.each(["/cancel my order please", "/start: nothing happens", "/help me with the lid"])(
    "%s, by a person with a case",
    async (text) => {
      const { ann_says } = await openCase();
      expect(await ann_says(text)).toEqual([text]);
    },
  );
});

it("what was misspelt, or written while the case was closed, is sent by an edit", async () => {
  const { bot, bob, chat, topic, toPerson, staff } = await openCase();
  const typed = bob.send("/clsoe", { chat, topic });
  await bot.settled();
  expect(textsOf(await toPerson(() => bob.edit(typed, "Close the lid", chat)))).toEqual([
    `${signature}\nClose the lid`,
  ]);
  const other = bob.send("/clsoe", { chat, topic });
  await bot.settled();
  bob.edit(other, "/close", chat);
  await bot.settled();
  expect(staff.topics.at(-1)?.closed).toBe(true);
  const late = bob.send("One more", { chat, topic });
  await bot.settled();
  await staff.send("/reopen");
  expect(textsOf(await toPerson(() => bob.edit(late, "One more thing", chat)))).toEqual([
    `${signature}\nOne more thing`,
  ]);
});

it("what staff deleted, and a command, is sent when it's edited into something else", async () => {
  const { bot, bob, chat, topic, toPerson, staff } = await openCase();
  const answer = bob.send("Two litres", { chat, topic });
  await bot.settled();
  await staff.send("/delete", { replyTo: answer });
  expect(textsOf(await toPerson(() => bob.edit(answer, "One litre", chat)))).toEqual([
    `${signature}\nOne litre`,
  ]);
  const command = bob.send("/take", { chat, topic });
  await bot.settled();
  expect(textsOf(await toPerson(() => bob.edit(command, "Take the small one", chat)))).toEqual([
    `${signature}\nTake the small one`,
  ]);
});

it("a question that was passed on by a tap can be changed, and staff's reaction on it arrives", async () => {
  const { bot, ann, bob, chat, staff, telegram, toStaff } = await openCase();
  const asked = telegram.messages(ann.id).find(({ from }) => from?.id === ann.id) as Message;
  telegram.clearCalls();
  bob.react(staff.messages[0] as Message, "👍", chat);
  await bot.settled();
  const reaction = telegram.calls.find(({ method }) => method === "setMessageReaction");
  expect(reaction?.params).toMatchObject({ chat_id: ann.id, message_id: asked.message_id });
  expect(textsOf(await toStaff(() => ann.edit(asked, "who won the match on sunday")))).toEqual([
    `${staffTexts.cases.questionChanged}\nwho won the match on sunday`,
  ]);
});

it("a poll or venue whose words hide something isn't passed on", async () => {
  const { ann, toStaff } = await openCase();
  const location = { latitude: 1, longitude: 2 };
  for (const title of ["Tea\u202E house", "+49 170 1234567"]) {
    const venue = { location, title: "Tea house", address: title };
    expect(await toStaff(() => ann.send("", { content: { location, venue } }))).toEqual([]);
  }
});
