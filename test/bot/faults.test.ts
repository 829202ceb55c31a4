import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Fault } from "../../src/local/faults.ts";
import { startTestBot, type TestBot } from "../support/bot.ts";

let bot: TestBot;
beforeEach(async () => {
  bot = await startTestBot();
});
afterEach(() => bot[Symbol.asyncDispose]());

const error = (status: number, description: string, parameters = {}): Fault["how"] => ({
  kind: "error",
  status,
  description,
  parameters,
});

describe("when Telegram fails", () => {
  it("a flood wait is sat out and the reply comes", async () => {
    bot.telegram.fail({
      method: "sendMessage",
      times: 2,
      how: error(429, "Too Many Requests", { retry_after: 0 }),
    });
    const [reply] = await bot.asks("/start warranty");
    expect(reply?.text).toContain("Three years");
  });

  it.each<[string, Fault["how"]]>([
    ["a refusal", error(400, "Bad Request: chat not found")],
    ["a proxy's error page", { kind: "html" }],
    ["a reset", { kind: "reset" }],
    ["a reset in the middle of the answer", { kind: "reset", when: "body" }],
  ])(
    "%s is logged with the update's id, the person is told, and the bot goes on",
    async (_, how) => {
      bot.telegram.fail({ method: "sendMessage", times: 1, how });
      const replies = await bot.asks("/start warranty");
      expect(replies.at(-1)?.text).toContain("went wrong");
      const line = bot.log.find((text) => text.includes('"level":50'));
      expect(line).toMatch(/"update":\d+/);
      expect(line).not.toContain("warranty");
      expect((await bot.asks("/start warranty"))[0]?.text).toContain("Three years");
    },
  );

  it("an answer to a tap that comes too late is no error", async () => {
    const [list] = await bot.asks("/faq");
    if (!list) throw new Error("no reply");
    const tooOld =
      "Bad Request: query is too old and response timeout expired or query ID is invalid";
    bot.telegram.fail({ method: "answerCallbackQuery", times: 1, how: error(400, tooOld) });
    void bot.ann.taps(list, "Buying (3)");
    await bot.telegram.settled();
    expect(bot.last().text).toBe("Buying");
    expect(bot.log.join("")).not.toContain('"level":50');
  });

  it("a person who has blocked the bot is remembered quietly", async () => {
    bot.telegram.fail({
      method: "sendMessage",
      times: 1,
      how: error(403, "Forbidden: bot was blocked by the user"),
    });
    await bot.asks("hello");
    expect(bot.log.join("")).not.toContain('"level":50');
    expect(bot.log.join("")).toContain("blocked the bot");
  });

  it("updates of kinds that there are not yet are passed over", async () => {
    bot.telegram.push({ hologram: { chat: { id: 1 } } } as never);
    bot.telegram.push({ message: null } as never);
    await bot.telegram.settled();
    expect((await bot.asks("/help"))[0]?.text).toContain("/search");
  });
});

describe("what never appears in the log", () => {
  it("is what people write, whatever happens", async () => {
    await bot.asks("my number is 5551234 and my cat is Mephisto");
    await bot.asks("/search Mephisto");
    bot.telegram.fail({ method: "sendMessage", times: 1, how: { kind: "html" } });
    await bot.asks("Mephisto again");
    expect(bot.log.join("")).not.toMatch(/Mephisto|5551234/i);
  });
});
