import type { Message } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startTestBot, type TestBot } from "../../support/bot.ts";

let bot: TestBot;
beforeEach(async () => {
  bot = await startTestBot();
});
afterEach(() => bot[Symbol.asyncDispose]());

describe("a dialog in a group", () => {
  it("belongs to one person, whose buttons work for nobody else", async () => {
    const bob = bot.telegram.addPerson({ first_name: "Bob" });
    const group = bot.telegram.addGroup("Tea lovers", [bot.ann, bob]);
    const name = bot.telegram.botUser.username;
    const inGroup = () => bot.telegram.messages(group.id);
    const asked = bot.ann.send(`/start@${name} fix-lid`, { chat: group.id });
    await bot.settled();
    const hers = inGroup().at(-1) as Message;
    expect(hers.reply_to_message?.message_id).toBe(asked.message_id);
    void bob.tap(hers, "The travel kettle");
    await bot.settled();
    expect(inGroup().at(-1)?.message_id).toBe(hers.message_id);
    const notice = bot.telegram.calls.findLast(({ method }) => method === "answerCallbackQuery");
    expect(notice?.params.text).toContain("for someone else");

    bob.send(`/start@${name} fix-lid`, { chat: group.id });
    await bot.settled();
    void bot.ann.tap(hers, "The travel kettle");
    await bot.settled();
    expect(inGroup().at(-1)?.text).toContain("Turn the lid");
    bob.send("red", { chat: group.id, replyTo: inGroup().at(-2) as Message });
    await bot.settled();
    expect(inGroup().at(-1)?.text).toContain("Is it still hot?");
  });

  it("takes nothing that people say to each other as a reply", async () => {
    const group = bot.telegram.addGroup("Tea lovers", [bot.ann]);
    bot.ann.send(`/start@${bot.telegram.botUser.username} fix-lid`, { chat: group.id });
    await bot.settled();
    const before = bot.telegram.messages(group.id).length;
    bot.ann.send("blue, my favourite colour", { chat: group.id });
    await bot.settled();
    expect(bot.telegram.messages(group.id)).toHaveLength(before + 1);
  });
});
