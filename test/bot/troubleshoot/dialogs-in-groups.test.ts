import type { Message } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startTestBot, type TestBot } from "../../support/bot.ts";
import { startGroup, startGroupWithPublicCommands, type TestGroup } from "../../support/group.ts";

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

describe("/troubleshoot in a group", () => {
  it("shows the list to the one who asked only, whose dialog everyone sees", async () => {
    const group = await startGroup();
    expect(await group.says("/troubleshoot")).toEqual([]);
    const list = group.ephemeral().at(-1) as Message;
    expect(list.text).toContain("What's the problem?");
    expect(group.ephemeral(group.bob)).toEqual([]);
    await group.tap(list, "The lid does not open");
    await goesToItsEnd(group);
  });

  it("shows it to everyone where Telegram refuses that", async () => {
    const group = await startGroupWithPublicCommands();
    const [list] = await group.says("/troubleshoot");
    expect(list?.text).toContain("What's the problem?");
    await group.tap(list as Message, "The lid does not open");
    await goesToItsEnd(group);
  });

  /** Goes through a dialog that has begun, by buttons and in a reply. */
  async function goesToItsEnd({ says, shown, tap, bob }: TestGroup): Promise<void> {
    const step = shown().at(-1) as Message;
    expect(step.text).toContain("Which kettle do you have?");
    await tap(step, "The classic one", bob);
    expect(shown().at(-1)?.message_id).toBe(step.message_id);
    await tap(step, "The travel kettle");
    expect(shown().at(-1)?.text).toContain("Turn the lid");
    await says("it works", { replyTo: shown().at(-1) as Message });
    expect(shown().at(-1)?.text).toBe("Enjoy your tea!");
  }
});
