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

  it.each<[MessageEntity["type"], string]>([
    ["mention", "@what_is"],
    ["hashtag", "#what_is"],
    ["bot_command", "/what"],
    ["url", "what.is"],
    ["email", "what@the.is"],
  ])("turns pages of words of which Telegram marks a part as %s", async (type, name) => {
    for (const words of [`${name} the what is`, `what is ${name} the`, `what is the ${name}`]) {
      const [results] = await bot.asks(`/search ${words}`);
      if (!results?.text) throw new Error("no reply");
      const pages = /\((?:1 of )(\d)\)/.exec(results.text)?.[1];
      results.entities = splitBold(results.text, words, name, type);
      await bot.tap(results, "Next ›");
      expect(bot.last().text).toContain(`${words} (2 of ${pages})`);
    }
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

/** Bold words as Telegram marks them: split where something begins or ends that it finds in them. */
function splitBold(text: string, words: string, name: string, type: MessageEntity["type"]) {
  const start = text.indexOf(words);
  const at = text.indexOf(name, start);
  const ends = [start, at, at + name.length, start + words.length];
  const bold = ends.slice(1).map((end, i) => {
    return { type: "bold", offset: ends[i] ?? 0, length: end - (ends[i] ?? 0) };
  });
  const found = { type, offset: at, length: name.length };
  return [...bold, found].filter(({ length }) => length > 0) as MessageEntity[];
}
