import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buttonsOf, type TestBot } from "../../support/bot.ts";
import { startBotWithShippedWords } from "./shipped-words.ts";
import { chatWith } from "./support.ts";

let bot: TestBot;
beforeAll(async () => {
  bot = await startBotWithShippedWords();
});
afterAll(() => bot[Symbol.asyncDispose]());
beforeEach(async () => void (await bot.asks("/cancel")));

const { write, tap, current } = chatWith(() => bot);

describe("someone who doesn't understand a step", () => {
  it.each([
    "where is that?",
    "where's it",
    "what do you mean",
    "wat do you mean by that",
    "how?",
    "and how do i do this??",
    "I don't get it",
    "sorry i dont undrstand",
    "which menu",
    "can you explain please",
    "cant find this button",
    "i don't see the stupid button",
    "where do i find the lid",
    "which lid do you mean",
    "no idea how",
    "i dont know",
    "???",
  ])("gets what the FAQ says about it, and the step again: %j", async (words) => {
    await write("/start fix-lid");
    const buttons = buttonsOf(await write("blue"));
    const replies = await bot.asks(words);
    expect(replies.map(({ text }) => text)).toEqual([
      "Here's what the FAQ says about this:\n\nLet it cool, then turn the lid to the left.",
      expect.stringMatching(/^If that doesn't help, choose “Still not working”[\s\S]*Turn the lid/),
    ]);
    expect(buttonsOf(replies[0])).toEqual([]);
    expect(buttonsOf(replies[1])).toEqual(buttons);
  });

  it("keeps the buttons under the newest message only", async () => {
    await write("/start fix-lid");
    const step = await write("blue");
    const again = await write("where is that?");
    expect(buttonsOf(current(step))).toEqual([]);
    expect(buttonsOf(again)).toEqual(buttonsOf(step));
    expect((await tap("It works now")).text).toBe("Enjoy your tea!");
  });

  it("hears the second time in a row what to do instead", async () => {
    await write("/start fix-lid");
    await write("blue");
    await write("where is that?");
    const replies = await bot.asks("what do you mean");
    expect(replies).toHaveLength(1);
    expect(replies[0]?.text).toContain("That's all the FAQ says about this step");
    expect((await bot.asks("ok wait")).length).toBe(1);
    expect(await bot.asks("huh")).toHaveLength(2);
  });

  it.each(["why do you ask?", "what does that mean", "explain", "which one"])(
    "hears why a question is asked: %j",
    async (words) => {
      await write("/start fix-lid");
      const [again, ...others] = await bot.asks(words);
      expect(others).toEqual([]);
      expect(again?.text).toMatch(/^I'm asking so that .* or “I don't know”:/);
      expect(again?.text).toContain("Which kettle");
      expect((await write("how?")).text).toContain(
        "You can answer: The classic one, The travel kettle, or I don't know.",
      );
    },
  );

  it("hears why, where there is no way to say that they don't know", async () => {
    await write("/start fix-lid");
    await write("red");
    expect((await write("why?")).text).toMatch(/closest:\n\nIs it still hot\?$/);
  });
});
