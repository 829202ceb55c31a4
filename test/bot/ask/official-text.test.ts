import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestBot, type TestBot } from "../../support/bot.ts";

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(() => bot[Symbol.asyncDispose]());

it("shows the official text of an entry, and the short answer again", async () => {
  const [short] = await bot.asks("/start warranty");
  if (!short) throw new Error("no reply");
  await bot.tap(short, "More");
  await bot.tap(bot.last(), "Official text");
  expect(bot.last().text).toContain("best of all warranties");
  await bot.tap(bot.last(), "Short answer");
  expect(bot.last().text).toBe(short.text);
});
