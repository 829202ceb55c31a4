import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buttonsOf, startTestBot, type TestBot } from "../../support/bot.ts";

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(() => bot[Symbol.asyncDispose]());

describe("/faq", () => {
  it("leads from sections to questions to the answer and back, in one message", async () => {
    const [list] = await bot.asks("/faq");
    if (!list) throw new Error("no reply");
    expect(buttonsOf(list)).toEqual(["Using it (3)", "Buying (3)", "Parts (9)", "Questions (1)"]);
    expect(await bot.tap(list, "Parts (9)")).toEqual([]);
    expect(buttonsOf(bot.last())).toHaveLength(8 + 2);
    await bot.tap(bot.last(), "Next ›");
    expect(bot.last().text).toBe("Parts (2 of 2)");
    await bot.tap(bot.last(), "What is the light for?");
    expect(bot.last().text).toContain("part number 9");
    await bot.tap(bot.last(), "‹ Back");
    expect(bot.last().text).toBe("Parts (2 of 2)");
    await bot.tap(bot.last(), "‹ All topics");
    expect(bot.last().text).toBe(list.text);
    expect(bot.last().message_id).toBe(list.message_id);
  });

  it("turns the pages of a long answer", async () => {
    const [first] = await bot.asks("/start very-long");
    if (!first) throw new Error("no reply");
    expect(first.text).toContain("Part 1.");
    await bot.tap(first, "Next › 2/4");
    expect(bot.last().text).toContain("Part 9.");
    await bot.tap(bot.last(), "‹ Previous");
    expect(bot.last().text).toBe(first.text);
  });
});
