import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestBot, type TestBot } from "../support/bot.ts";

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(() => bot[Symbol.asyncDispose]());

describe("a tap", () => {
  const forged = [
    "",
    "x".repeat(64),
    "n.",
    "n.AAAAAAAA",
    "b.AAAAAAAA.0",
    "q.AAAAAAAA.0",
    "q.__proto__.999",
    "f.0",
    "f.99999",
    "e.%00.1",
  ];
  it.each(forged)("forged as %j is answered and does no harm", async (data) => {
    const [hello] = await bot.asks("/help");
    if (!hello) throw new Error("no reply");
    const message = { ...hello, from: bot.telegram.botUser };
    bot.telegram.clearCalls();
    const id = `forged-${data}`;
    bot.telegram.push({
      callback_query: {
        id,
        from: bot.ann.user,
        chat_instance: "1",
        data,
        message: message as never,
      },
    });
    await bot.settled();
    const answered = bot.telegram.calls.filter(({ method }) => method === "answerCallbackQuery");
    expect(answered).toHaveLength(1);
    expect(answered[0]?.params.text).toMatch(/no longer|too old/);
    expect(bot.log.join("")).not.toContain('"level":50');
  });

  it("gets a new message where the old one can't be edited", async () => {
    const [list] = await bot.asks("/faq");
    if (!list) throw new Error("no reply");
    bot.telegram.fail({
      method: "editMessageText",
      times: 1,
      how: { kind: "error", status: 400, description: "Bad Request: message can't be edited" },
    });
    const [section] = await bot.tap(list, "Buying (3)");
    expect(section?.text).toBe("Buying");
  });

  it("is answered even if it comes twice at once", async () => {
    const [list] = await bot.asks("/faq");
    if (!list) throw new Error("no reply");
    const answers = await Promise.all([
      bot.ann.tap(list, "Buying (3)"),
      bot.ann.tap(list, "Buying (3)"),
    ]);
    expect(answers.map(({ answered }) => answered)).toEqual([true, true]);
  });
});
