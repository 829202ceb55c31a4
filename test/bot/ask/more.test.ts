import type { Message } from "grammy/types";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buttonsOf, rowsOf, startTestBot, type TestBot } from "../../support/bot.ts";

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(() => bot[Symbol.asyncDispose]());

const shows = async (id: string) => (await bot.asks(`/start ${id}`))[0] as Message;
const taps = async (button: string) => {
  await bot.tap(bot.last(), button);
  return bot.last();
};

describe('"Related" under an answer', () => {
  it("shows related entries in place of its buttons, and the buttons again", async () => {
    const answer = await shows("boil-water");
    const related = await taps("Related");
    expect(related.text).toBe(answer.text);
    expect(rowsOf(related)).toEqual([
      ["How do I remove limescale?"],
      ["The lid is stuck, what do I do?"],
      ["‹ Back"],
    ]);
    expect(rowsOf(await taps("‹ Back"))).toEqual(rowsOf(answer));
  });

  it("keeps the vote", async () => {
    await shows("boil-water");
    await taps("Helped");
    await taps("Related");
    expect(buttonsOf(await taps("‹ Back"))).toContain("✓ Helped");
  });

  it("opens an entry below, or in place in the list of /faq", async () => {
    const answer = await shows("boil-water");
    await taps("Related");
    const [below] = await bot.tap(bot.last(), "How do I remove limescale?");
    expect(below?.message_id).toBeGreaterThan(answer.message_id);

    const [list] = await bot.asks("/faq");
    await taps("Using it (3)");
    await taps("How do I boil water?");
    await taps("Related");
    const opened = await taps("How do I remove limescale?");
    expect(opened.message_id).toBe(list?.message_id);
    expect(opened.text).toContain("Boil vinegar");
    expect(rowsOf(opened).at(-1)).toEqual(["‹ Back"]);
  });

  it("isn't there without related entries", async () => {
    expect(rowsOf(await shows("colours")).at(-1)).not.toContain("Related");
  });

  it("does no harm when it's tapped twice", async () => {
    const answer = await shows("boil-water");
    bot.ann.tap(answer, "Related");
    bot.ann.tap(answer, "Related");
    await bot.settled();
    expect(bot.last().message_id).toBe(answer.message_id);
    expect(buttonsOf(bot.last())).toContain("‹ Back");
  });
});

it('"More" leads to the official text, and that back to the short answer', async () => {
  const answer = await shows("warranty");
  expect(rowsOf(answer).at(-1)).toEqual(["Share", "Website", "More"]);
  expect(rowsOf(await taps("More"))).toEqual([["Official text"], ["‹ Back"]]);
  const official = await taps("Official text");
  expect(rowsOf(official)[0]).toEqual(["Short answer"]);
  expect(rowsOf(await taps("Short answer"))).toEqual(rowsOf(answer));
});
