import type { Message } from "grammy/types";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { en } from "../../../src/bot/texts/en.ts";
import { buttonsOf, startTestBot, type TestBot } from "../../support/bot.ts";

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(() => bot[Symbol.asyncDispose]());

describe("/search", () => {
  it("lists the best matches first, and turns pages", async () => {
    const [results] = await bot.asks(
      "/search kettle boil limescale lid warranty red plug cable weight height noise",
    );
    if (!results) throw new Error("no reply");
    expect(results.text).toContain("kettle boil limescale");
    expect(buttonsOf(results).at(-1)).toBe("Next ›");
    await bot.tap(results, "Next ›");
    expect(bot.last().text).toContain("2 of 2");
    const [answer] = await bot.tap(bot.last(), buttonsOf(bot.last())[0] ?? "");
    expect(answer?.text).toBeTruthy();
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
