import type { Message } from "grammy/types";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { en } from "../../../src/bot/texts/en.ts";
import { buttonsOf, rowsOf, startTestBot, type TestBot } from "../../support/bot.ts";

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(() => bot[Symbol.asyncDispose]());

const replyTo = async (text: string): Promise<Message> => {
  const replies = await bot.asks(text);
  expect(replies).toHaveLength(1);
  return replies[0] as Message;
};

describe("a question in a person's own words", () => {
  it("gets the answer under its question, with the website and related entries", async () => {
    const reply = await replyTo("limescale in my ketle, how can i get rid of the white stuff");
    expect(reply.text).toBe(
      "How do I remove limescale?\n\nBoil vinegar & water, half each.\n\n• Wait an hour.\n• Rinse twice.",
    );
    expect(rowsOf(reply)).toEqual([
      ["Helped", "Not quite"],
      ["Share", "Website", "Related"],
    ]);
  });

  it("gets suggestions if more than one entry may be meant, and the chosen answer on a tap", async () => {
    const suggestions = await replyTo("water and limescale");
    expect(suggestions.text).toContain("not sure which");
    expect(buttonsOf(suggestions)).toContain("How do I boil water?");
    const [answer] = await bot.tap(suggestions, "How do I boil water?");
    expect(answer?.text).toContain("iPhone and iPad\n1. Open the Kettle app.\n2. Tap Boil > Now.");
    expect(answer?.text).toContain("Android\n1. Open the menu.");
    const [unknown] = await bot.tap(suggestions, "None of these");
    expect(unknown?.text).toContain("couldn't find that");
  });

  it("gets a single suggestion, as a question, if one entry may be meant", async () => {
    const suggestion = await replyTo("boil faster please");
    expect(suggestion.text).toBe(en.answer.suggestOne);
    expect(buttonsOf(suggestion)).toEqual(["How do I boil water?", en.buttons.none]);
    const [answer] = await bot.tap(suggestion, "How do I boil water?");
    expect(answer?.text).toContain("Fill it, close the lid");
  });

  it("gets other ways to help where the FAQ has no answer", async () => {
    const reply = await replyTo("who won the match yesterday evening");
    expect(reply.text).toContain("I couldn't find that");
    expect(buttonsOf(reply)).toEqual(["Search", "All topics", "Fix a problem step by step"]);
  });
});

describe("whatever a person sends", () => {
  it.each([
    ["markup", "<b>bold</i> & <script>"],
    ["emoji", "🫖🫖🫖"],
    ["right to left", "كيف أغلي الماء؟"],
    ["4,096 characters", "why is the kettle so loud ".repeat(200).slice(0, 4096)],
    ["regular-expression bait", `${"a".repeat(3000)}!`],
    ["a lone surrogate", "water \ud83d boil"],
    ["prototype names", "__proto__ constructor toString"],
  ])("%s gets one sensible reply", async (_, text) => {
    const reply = await replyTo(text);
    expect(reply.text).not.toContain("went wrong");
  });

  it.each(["sticker", "photo", "voice", "location"] as const)(
    "a %s gets the reply that the bot reads only text",
    async (kind) => {
      bot.ann.send("", { kind });
      await bot.settled();
      expect(bot.last().text).toContain("only read text");
    },
  );

  it("a picture with words is answered by its words", async () => {
    bot.ann.send("lid wont open", { kind: "photo" });
    await bot.settled();
    expect(bot.last().text).toContain("lid");
  });

  it("nothing but spaces gets the reply that the message looks empty", async () => {
    const { id, first_name } = bot.ann.user;
    const chat = { id, first_name, type: "private" as const };
    const message = { message_id: 9000, date: 1, chat, from: bot.ann.user, text: "   " };
    bot.telegram.push({ message });
    await bot.settled();
    expect(bot.last().text).toContain("looks empty");
  });

  it("an unknown command gets the way to the help", async () => {
    expect((await replyTo("/frobnicate")).text).toContain("/help");
  });
});

describe("an edited message", () => {
  it("is answered again by editing the reply", async () => {
    const asked = bot.ann.send("who won the match");
    await bot.settled();
    const reply = bot.last();
    bot.ann.edit(asked, "lid wont open, the top is jammed");
    await bot.settled();
    expect(bot.last().message_id).toBe(reply.message_id);
    expect(bot.last().text).toContain("turn the lid to the left");
  });

  it("gets a new reply where the earlier one was deleted", async () => {
    const asked = bot.ann.send("who won the match");
    await bot.settled();
    const deleted = bot.last();
    bot.telegram.remove(bot.telegram.findChat(bot.ann.id), deleted.message_id);
    bot.ann.edit(asked, "lid wont open, the top is jammed");
    await bot.settled();
    expect(bot.last().text).toContain("turn the lid to the left");
    expect(bot.last().message_id).not.toBe(deleted.message_id);
  });

  it("that was a search is searched again", async () => {
    const asked = bot.ann.send("/search lid");
    await bot.settled();
    bot.ann.edit(asked, "/search warranty");
    await bot.settled();
    expect(bot.last().text).toContain("warranty");
  });
});

describe("in a group", () => {
  it("only messages to the bot are answered, with a quote", async () => {
    const group = bot.telegram.addGroup("Tea lovers", [bot.ann]);
    bot.ann.send("lid wont open", { chat: group.id });
    await bot.settled();
    const repliesBefore = bot.telegram.messages(group.id).filter(({ from }) => from?.is_bot);
    expect(repliesBefore).toHaveLength(0);
    const name = bot.telegram.botUser.username;
    const asked = bot.ann.send(`@${name} lid wont open, the top is jammed`, { chat: group.id });
    await bot.settled();
    const reply = bot.telegram.messages(group.id).at(-1);
    expect(reply?.text).toContain("turn the lid to the left");
    expect(reply?.reply_to_message?.message_id).toBe(asked.message_id);
  });
});
