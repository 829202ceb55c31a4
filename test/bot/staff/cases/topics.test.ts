import type { Message } from "grammy/types";
import { expect, it } from "vitest";
import { en as staffTexts } from "../../../../src/bot/staff/texts/en.ts";
import { LocalTelegram } from "../../../../src/stand-in/index.ts";
import { startTestBot } from "../../../support/bot.ts";
import { askStaff, textsOf, withStaff } from "../../../support/staff.ts";
import { openCase, signature } from "./relay/open-case.ts";

const notFound = {
  kind: "error",
  status: 400,
  description: "Bad Request: message thread not found",
} as const;

it("a topic that Telegram doesn't find once, though it's there, stays the case's only one", async () => {
  const { bot, ann_says, bob_says, staff, telegram, chat } = await openCase();
  telegram.fail({ method: "sendMessage", chat, how: notFound, times: 1 });
  expect(await ann_says("still there?")).toEqual(["still there?"]);
  expect(staff.topics).toHaveLength(1);
  expect(await bob_says("yes, one moment")).toEqual([`${signature}\nyes, one moment`]);
  expect(bot.log.join()).not.toContain('"level":50');
});

it("where Telegram insists, a new topic says so, and what staff writes in the old one still arrives", async () => {
  const { ann_says, bob, chat, topic, staff, telegram, toPerson } = await openCase();
  telegram.fail({ method: "sendMessage", chat, how: notFound, times: 4 });
  await ann_says("still there?");
  expect(staff.topics.map(({ name }) => name)).toEqual(
    Array(2).fill("1 · who won the match yesterday"),
  );
  expect(staff.texts).toEqual([
    expect.stringMatching(/^Case 1\nwho won the match yesterday\n/),
    staffTexts.cases.topicRecreated(1),
    "still there?",
  ]);
  const [answer] = await toPerson(() => bob.send("Yes", { chat, topic }));
  expect(answer?.text).toBe(`${signature}\nYes`);
  const said = telegram
    .messages(chat)
    .findLast(({ message_thread_id }) => message_thread_id === topic);
  const current = staff.topics.at(-1)?.message_thread_id;
  expect(said?.text).toMatch(new RegExp(`https://t\\.me/c/\\d+/${current}$`));
});

it("a new topic that Telegram doesn't find at first gets its case all the same", async () => {
  const { bot, telegram, chat, staff } = await withStaff();
  telegram.fail({ method: "sendMessage", chat, how: notFound, times: 2 });
  const opened = await askStaff(bot);
  expect(opened.text).toMatch(/^Passed on as number 1/);
  expect(staff.topics).toHaveLength(1);
  expect(staff.texts).toEqual([expect.stringMatching(/^Case 1\n/)]);
});

it("where the bot can't check whether a topic is there, it tries it again", async () => {
  const { ann_says, telegram, chat, staff } = await openCase();
  const how = {
    kind: "error",
    status: 400,
    description: "Bad Request: not enough rights",
  } as const;
  telegram.fail({ method: "editForumTopic", how });
  telegram.fail({ method: "sendMessage", chat, how: notFound, times: 1 });
  expect(await ann_says("still there?")).toEqual(["still there?"]);
  expect(staff.topics).toHaveLength(1);
});

it("what is said about a closed case leaves its topic closed", async () => {
  const { bot, staff, telegram, chat } = await openCase();
  await staff.send("/close");
  const how = { kind: "error", status: 400, description: "Bad Request: TOPIC_CLOSED" } as const;
  telegram.fail({ method: "sendMessage", chat, how, times: 1 });
  await bot.tap(bot.last(), "Yes");
  expect(staff.texts.at(-1)).toBe(staffTexts.cases.ratedHelpful);
  expect(staff.topics.at(-1)?.closed).toBe(true);
});

it("a topic that is made anew says who asks, if staff sees names", async () => {
  const { ann_says, bob, chat, topic, staff } = await openCase({ cases: { seesNames: true } });
  bob.groups.deleteTopic(chat, topic);
  await ann_says("Hello?");
  expect(staff.texts[0]).toContain("From: Ann (@ann, ");
});

it("a deleted topic is made anew with the summary, whoever notices first", async () => {
  const { bot, ann, bob, chat, topic, staff, bob_says, world } = await openCase();
  await bob_says("/take");
  bob.groups.deleteTopic(chat, topic);
  world.clock.time += 3_600_000;
  await bot.periodic.cases(); // reminds
  expect(staff.topics).toHaveLength(1);
  expect(staff.topics[0]?.name).toBe("1 · Bob · who won the match yesterday");
  expect(staff.texts[0]).toContain(staffTexts.cases.takenBy("Bob"));
  ann.send("Hello?");
  await bot.settled();
  expect(staff.topics).toHaveLength(1);
  expect(staff.texts.at(-1)).toBe("Hello?");
});

it("a topic that's closed where the bot may not write is opened again", async () => {
  const { ann_says, chat, telegram } = await openCase();
  const how = { kind: "error", status: 400, description: "Bad Request: TOPIC_CLOSED" } as const;
  telegram.fail({ method: "sendMessage", chat, how, times: 1 });
  telegram.clearCalls();
  expect(await ann_says("one more thing")).toEqual(["one more thing"]);
  expect(telegram.calls.map(({ method }) => method)).toContain("reopenForumTopic");
});

it("answers reach the topic that a person writes in, in a private chat with topics, and the chat if it's gone", async () => {
  const telegram = new LocalTelegram({ topics: true });
  const ann = telegram.addPerson({ first_name: "Ann", language_code: "en" });
  const bob = telegram.addPerson({ first_name: "Bob", language_code: "en" });
  const chat = telegram.addGroup("Staff", [bob], { forum: true }).id;
  bob.groups.promoteBot(chat);
  telegram.updates.drop();
  await using bot = await startTestBot({ telegram, staff: { admins: new Set(), chat } });
  await askStaff(bot);
  const place = ann.openTopic("kettle");
  ann.send("in my topic", { topic: place.message_thread_id });
  await bot.settled();
  const topic = [...(telegram.chats.get(chat)?.topics.keys() ?? [])].at(-1);
  bob.send("I see", { chat, topic });
  await bot.settled();
  expect(bot.last()).toMatchObject({
    text: `${signature}\nI see`,
    message_thread_id: place.message_thread_id,
  });
  await telegram.call("deleteForumTopic", {
    chat_id: ann.id,
    message_thread_id: place.message_thread_id,
  });
  bob.send("Still", { chat, topic });
  await bot.settled();
  expect(textsOf([bot.last()])).toEqual([`${signature}\nStill`]);
  expect(bot.last().message_thread_id).toBeUndefined();
});

it("a member who writes as their channel is staff in a private group", async () => {
  const { bot, bob, chat, topic, toPerson, staff } = await openCase();
  const own = { id: -1006, type: "channel", title: "Sam writes" } as const;
  const [answer] = await toPerson(() => bob.send("Try the other lid", { chat, topic, as: own }));
  expect(answer?.text).toBe(`${signature}\nTry the other lid`);
  bob.send("/close", { chat, topic, as: own });
  await bot.settled();
  expect(staff.texts.at(-1)).toBe(staffTexts.cases.closedBy(1, "Sam writes"));
});

it("a group that becomes a supergroup goes on with its cases, also after a restart with the old setting", async () => {
  const { bot, bob, ann, chat, telegram, store, world, restart } = await openCase();
  const to = telegram.addGroup("Staff", [bob], { forum: true }).id;
  bob.groups.promoteBot(to);
  bob.send("", { chat, content: { migrate_to_chat_id: to } });
  await bot.settled();
  expect(await store.cases.find(1)).toMatchObject({ staff: to, state: "open" });
  expect(bot.log.join()).toContain(`set STAFF_CHAT_ID=${to};`);
  expect(textsOf(telegram.messages(to))).toContain(staffTexts.cases.moved(String(to)));
  const inNewGroup = async (text: string) => {
    ann.send(text);
    await world.bot.settled();
    return textsOf(telegram.messages(to));
  };
  expect(await inNewGroup("Hello?")).toContain("Hello?");
  await restart();
  expect(await inNewGroup("Anybody?")).toContain("Anybody?");
  expect(world.bot.log.join()).toContain(`set STAFF_CHAT_ID=${to};`);
  bob.send("/misses", { chat: to });
  await world.bot.settled();
  expect(textsOf(telegram.messages(to)).at(-1)).not.toBe(staffTexts.staffOnly);
});

it("a command in General is answered there", async () => {
  const { bot, bob, chat, telegram } = await withStaff();
  bob.send("/close", { chat });
  await bot.settled();
  const said = telegram.messages(chat).at(-1) as Message;
  expect([said.text, said.message_thread_id]).toEqual([staffTexts.cases.onlyInTopic, undefined]);
});
