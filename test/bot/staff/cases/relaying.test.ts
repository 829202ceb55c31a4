import type { Message } from "grammy/types";
import { expect, it } from "vitest";
import { en } from "../../../../src/bot/staff/texts/en.ts";
import { buttonsOf } from "../../../support/bot.ts";
import { askStaff, textsOf, withStaff } from "../../../support/staff.ts";

it("text, edits, pictures, voice messages and replies arrive both ways, and staff can delete what it sent", async () => {
  const { bot, ann, staff, telegram } = await withStaff();
  await askStaff(bot);
  const first = await staff.send("Which blender is it?");
  const reached = bot.last();
  expect(reached.text).toBe("Our helper (a human)\nWhich blender is it?");
  const mine = ann.send("The red one, my code is 12345", { replyTo: reached });
  await bot.settled();
  expect(staff.texts.at(-1)).toMatch(/^The red one/);
  expect(staff.texts.at(-1)).not.toContain("12345");
  expect(staff.messages.at(-1)?.reply_to_message?.message_id).toBe(first.message_id);
  ann.edit(mine, "The blue one");
  await bot.settled();
  expect(staff.texts.at(-1)).toBe("The blue one");
  const answer = await staff.send("Turn it on", { replyTo: staff.messages.at(-1) as Message });
  expect(bot.last().reply_to_message?.message_id).toBe(mine.message_id);
  await staff.send("See here", { kind: "photo" });
  expect(bot.last()).toMatchObject({ caption: "Our helper (a human)\nSee here", photo: [{}] });
  const voice = ann.send("", { kind: "voice" });
  await bot.settled();
  expect(staff.messages.at(-1)?.voice).toBeDefined();
  expect(voice).toBeDefined();
  telegram.people.get(1002)?.edit(answer, "Turn it off");
  await bot.settled();
  expect(textsOf(telegram.messages(ann.id))).toContain("Our helper (a human)\nTurn it off");
  await staff.send("/delete", { replyTo: answer });
  expect(textsOf(telegram.messages(ann.id))).not.toContain("Our helper (a human)\nTurn it off");
  expect(staff.texts.at(-1)).toBe("Deleted for the person too.");
});

it("notes stay in the topic, whose name says who has taken the case", async () => {
  const { bot, staff } = await withStaff();
  await askStaff(bot);
  const before = bot.last();
  await staff.send("// is this a joke?");
  await staff.send("/note ask the boss");
  await staff.send("/take");
  expect(staff.topics.at(-1)?.name).toBe("1 · Bob · who won the match yesterday");
  expect(bot.last()).toEqual(before);
});

it("/a proposes entries for some words, and a tap sends one", async () => {
  const { bot, staff } = await withStaff();
  await askStaff(bot);
  await staff.send("/a descale");
  const [choice = ""] = buttonsOf(staff.messages.at(-1));
  expect(await staff.tap(staff.messages.at(-1), choice)).toBe(`Sent: ${choice}`);
  expect(bot.last().text).toContain(`Our helper (a human)\n${choice}`);
  await staff.send("/a");
  expect(staff.texts.at(-1)).toBe("Send /a with a few words or an entry's id.");
});

it("an entry that staff sends through the bot's own inline mode is passed on", async () => {
  const { bot, bob, staff, chat } = await withStaff();
  await askStaff(bot);
  const { query_id, results } = await bob.queryInline("warranty", "", chat);
  bob.chooseResult(query_id, results[0]?.id ?? "", chat, staff.topics[0]?.message_thread_id);
  await bot.settled();
  expect(bot.last().text).toMatch(/^Our helper \(a human\)\nHow long is the warranty\?/);
});

it("what staff forwards or sends through another bot is not passed on, and the bot says so, once for an album", async () => {
  const { bot, ann, bob, staff, chat, clock } = await withStaff();
  await askStaff(bot);
  const topic = staff.topics[0]?.message_thread_id;
  const before = bot.telegram.messages(ann.id).length;
  const elsewhere = bob.groups.create("Elsewhere", [], { bot: false }).id;
  const pictures = ["one", "two"].map((text) => bob.send(text, { chat: elsewhere, kind: "photo" }));
  const forwards = async (place: { topic?: number | undefined }) => {
    for (const picture of pictures) bob.forward(picture, { chat, ...place });
    await bot.settled();
  };
  const notice = "Forwarded messages aren't passed on: write or copy the text instead.";
  await forwards({ topic });
  expect(staff.texts.slice(1)).toEqual([notice]);
  clock.time += 60_000;
  await forwards({ topic });
  expect(staff.texts.slice(1)).toEqual([notice, notice]);
  clock.time += 60_000;
  await staff.send("look", { via: { id: 99, is_bot: true, first_name: "Gifs" } });
  expect(staff.texts.at(-1)).toMatch(/^Messages sent through another bot aren't passed on/);
  clock.time += 60_000;
  const said = bot.telegram.messages(chat).length;
  await forwards({});
  expect(bot.telegram.messages(chat)).toHaveLength(said + 2);
  expect(bot.telegram.messages(ann.id)).toHaveLength(before);
});

it("anonymous administrators can answer, and close and reopen the topic itself", async () => {
  const { bot, bob, staff, chat } = await withStaff();
  await askStaff(bot);
  bob.groups.setAnonymous(chat);
  await staff.send("Nobody says who this is");
  expect(bot.last().text).toBe("Our helper (a human)\nNobody says who this is");
  const topic = staff.topics[0]?.message_thread_id ?? 0;
  bob.groups.changeTopic(chat, topic, { closed: true });
  await bot.settled();
  expect(bot.last().text).toContain("Did it help?");
  bob.groups.changeTopic(chat, topic, { closed: false });
  await bot.settled();
  expect(staff.texts.at(-1)).toBe("Reopened: what you write here reaches the person again.");
  await staff.send("Once more");
  expect(bot.last().text).toContain("Once more");
});

it("a deleted topic is recreated, and the person is told if the group cannot be reached", async () => {
  const { bot, ann, staff, telegram, chat, bob } = await withStaff();
  await askStaff(bot);
  const topic = staff.topics[0]?.message_thread_id;
  await telegram.call("deleteForumTopic", { chat_id: chat, message_thread_id: topic });
  ann.send("Hello?");
  await bot.settled();
  expect(staff.topics.at(-1)?.name).toBe("1 · who won the match yesterday");
  expect(staff.texts).toEqual([
    expect.stringMatching(/^Case 1\nwho won the match yesterday\n/),
    en.cases.topicRecreated(1),
    "Hello?",
  ]);
  await staff.send("Here!");
  expect(bot.last().text).toBe("Our helper (a human)\nHere!");
  bob.groups.removeBot(chat);
  expect(textsOf(await bot.asks("Still there?"))).toEqual([
    expect.stringContaining("can't be reached"),
  ]);
});

it("staff is told what does not arrive", async () => {
  const { bot, ann, staff } = await withStaff();
  await askStaff(bot);
  ann.blockBot();
  await staff.send("Hello?");
  expect(staff.texts).toContain(en.cases.closedByBlock);
  expect(staff.texts.at(-1)).toBe(en.cases.isClosed);
});

it("replies and edits find their messages after a restart", async () => {
  const { world, staff, restart } = await withStaff();
  await askStaff(world.bot);
  const first = await staff.send("Which blender?");
  await restart();
  const mine = world.ann.send("The red one", { replyTo: world.bot.last() });
  await world.bot.settled();
  expect(staff.messages.at(-1)?.reply_to_message?.message_id).toBe(first.message_id);
  await restart();
  world.ann.edit(mine, "The blue one");
  await world.bot.settled();
  expect(staff.texts.at(-1)).toBe("The blue one");
});

it("staff's taps in its group are answered however much the bot has sent there", async () => {
  const limited = { acts: { atOnce: 1e6, perSecond: 1 }, typing: { atOnce: 1, perSecond: 1 } };
  const { bot, staff } = await withStaff({ allowances: { ...limited, group: 2 } });
  await askStaff(bot);
  await staff.send("/a warranty");
  expect(await staff.tap(staff.messages.at(-1), "How long is the warranty?")).toMatch(/^Sent: /);
});
