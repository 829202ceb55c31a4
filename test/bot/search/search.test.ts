import type { Message, MessageEntity } from "grammy/types";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { en } from "../../../src/bot/texts/en.ts";
import { buttonsOf, startTestBot, type TestBot } from "../../support/bot.ts";

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(() => bot[Symbol.asyncDispose]());

describe("/search", () => {
  it("lists what fits and says how much that is, page by page to the end", async () => {
    const [results] = await bot.asks("/search what is the");
    if (!results) throw new Error("no reply");
    expect(results.text).toBe("11 matches: what is the (1 of 2)");
    const first = buttonsOf(results);
    expect([first.length, first.at(-1)]).toEqual([9, "Next ›"]);
    await bot.tap(results, "Next ›");
    expect(bot.last().text).toBe("11 matches: what is the (2 of 2)");
    const second = buttonsOf(bot.last());
    expect([second.length, second.at(-1)]).toEqual([4, "‹ Previous"]);
    expect(new Set([...first, ...second]).size).toBe(13);
    const [answer] = await bot.tap(bot.last(), second[0] ?? "");
    expect(answer?.text).toContain(second[0]);
  });

  it("lists the best match first, and nothing that doesn't fit", async () => {
    const [results] = await bot.asks("/search limescale vinegar");
    expect(results?.text).toBe("1 match: limescale vinegar");
    expect(buttonsOf(results)).toEqual(["How do I remove limescale?"]);
  });

  it("turns pages of words that Telegram shows as a link", async () => {
    const words = "@what_is the";
    const [results] = await bot.asks(`/search ${words}`);
    if (!results?.text) throw new Error("no reply");
    const at = results.text.indexOf(words);
    const split: MessageEntity[] = [
      { type: "bold", offset: at, length: 8 },
      { type: "mention", offset: at, length: 8 },
      { type: "bold", offset: at + 8, length: words.length - 8 },
    ];
    results.entities = split;
    await bot.tap(results, "Next ›");
    expect(bot.last().text).toContain(`${words} (2 of 2)`);
  });

  it("asks for words if there are none, and takes the next message as them", async () => {
    expect((await bot.asks("/search"))[0]?.text).toContain("Send me a few words");
    const [results] = await bot.asks("warranty");
    expect(results?.text).toContain("warranty");
    expect(buttonsOf(results)[0]).toBe("How long is the warranty?");
  });

  it("can be cancelled while it waits for words", async () => {
    await bot.asks("/search");
    expect((await bot.asks("/cancel"))[0]?.text).toContain("stopped");
    expect((await bot.asks("/cancel"))[0]?.text).toContain("nothing to stop");
  });

  it("shows markup in the words as text, and says that nothing matches", async () => {
    const [results] = await bot.asks("/search <b>zzzzqqq</b>");
    expect(results?.text).toBe("No match in the FAQ: <b>zzzzqqq</b>");
  });

  it("takes words in a group only from the person it asked", async () => {
    const bob = bot.telegram.addPerson({ first_name: "Bob" });
    const group = bot.telegram.addGroup("Tea", [bot.ann, bob]);
    await bot.telegram.call("deleteMyCommands", { scope: { type: "all_group_chats" } }); // else the command is ephemeral
    bot.ann.send("/search", { chat: group.id });
    await bot.settled();
    const last = () => bot.telegram.messages(group.id).at(-1);
    const replyTo = last() as Message;
    bob.send("warranty", { chat: group.id, replyTo });
    await bot.settled();
    expect(last()?.text).toContain("Three years"); // a question like any other
    bot.ann.send("warranty", { chat: group.id, replyTo });
    await bot.settled();
    expect(buttonsOf(last())[0]).toBe("How long is the warranty?");
  });
});

it("a caption that looks like a command is none", async () => {
  bot.ann.send("/search warranty", { kind: "photo" });
  await bot.settled();
  expect(bot.last().text).toBe(en.fallback.onlyText);
});
