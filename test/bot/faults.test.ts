import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Fault } from "../../src/stand-in/index.ts";
import { startTestBot, type TestBot } from "../support/bot.ts";
import { InstantClock } from "../support/clock.ts";

/** Sending waits for nothing. */
const options = { faqDir: "test/fixtures/kettle", sending: { clock: new InstantClock() } };

let bot: TestBot;
beforeEach(async () => {
  bot = await startTestBot(options);
});
afterEach(() => bot[Symbol.asyncDispose]());

const error = (status: number, description: string, parameters = {}): Fault["how"] => ({
  kind: "error",
  status,
  description,
  parameters,
});

describe("when Telegram fails", () => {
  it("a flood wait is waited out, and the reply comes", async () => {
    bot.telegram.fail({
      method: "sendMessage",
      times: 2,
      how: error(429, "Too Many Requests", { retry_after: 0 }),
    });
    const [reply] = await bot.asks("/start warranty");
    expect(reply?.text).toContain("Three years");
  });

  it.each<[string, Fault["how"]]>([
    ["an internal error", error(500, "Internal Server Error")],
    ["a proxy's error page", { kind: "html" }],
    ["a reset", { kind: "reset" }],
    ["a reset in the middle of the answer", { kind: "reset", when: "body" }],
  ])("after %s the reply comes, and no error is logged", async (_, how) => {
    bot.telegram.fail({ method: "sendMessage", times: 1, how });
    const replies = await bot.asks("/start warranty");
    expect(replies.at(-1)?.text).toContain("Three years");
    expect(bot.log.join("")).not.toContain('"level":50');
  });

  it.each<[string, Fault["how"], number]>([
    ["a flood of an hour", error(429, "Too Many Requests", { retry_after: 3600 }), 1],
    ["a proxy's error page that stays", { kind: "html" }, 3],
    ["a network that is down", { kind: "reset" }, 3],
  ])("%s postpones the update, and others are answered", async (_, how, sends) => {
    bot.telegram.fail({ method: "sendMessage", chat: bot.ann.id, times: sends, how });
    await bot.asks("/start warranty");
    const sent = bot.telegram.calls.filter(({ method }) => method === "sendMessage");
    expect(sent).toHaveLength(sends);
    expect(bot.log.join("")).not.toContain('"level":50');
    const bob = bot.telegram.addPerson({ first_name: "Bob" });
    expect((await bot.asks("/start warranty", bob))[0]?.text).toContain("Three years");
  });

  it("a refusal is logged with the update's id, and others are answered", async () => {
    const how = error(400, "Bad Request: chat not found");
    bot.telegram.fail({ method: "sendMessage", chat: bot.ann.id, times: 1, how });
    await bot.asks("/start warranty");
    const sent = bot.telegram.calls.filter(({ method }) => method === "sendMessage");
    expect(sent).toHaveLength(2); // the second says that it went wrong
    const line = bot.log.find((text) => text.includes('"level":50'));
    expect(line).toMatch(/"update":\d+/);
    expect(line).not.toContain("warranty");
    const bob = bot.telegram.addPerson({ first_name: "Bob" });
    expect((await bot.asks("/start warranty", bob))[0]?.text).toContain("Three years");
  });

  it("the person is told that something went wrong", async () => {
    const how = error(400, "Bad Request: can't parse entities");
    bot.telegram.fail({ method: "sendMessage", times: 1, how });
    expect((await bot.asks("/start warranty"))[0]?.text).toContain("went wrong");
  });

  it("a new message replaces one that was deleted", async () => {
    const [list] = await bot.asks("/faq");
    if (!list) throw new Error("no reply");
    const gone = "Bad Request: message to edit not found";
    bot.telegram.fail({ method: "editMessageText", times: 1, how: error(400, gone) });
    expect((await bot.tap(list, "Buying (3)"))[0]?.text).toBe("Buying");
  });

  it("a second tap that changes nothing logs no error", async () => {
    const [list] = await bot.asks("/faq");
    if (!list) throw new Error("no reply");
    const same = "Bad Request: message is not modified";
    bot.telegram.fail({ method: "editMessageText", times: 1, how: error(400, same) });
    expect(await bot.tap(list, "Buying (3)")).toEqual([]);
    expect(bot.log.join("")).not.toContain('"level":50');
  });

  it("a late answer to a tap logs no error", async () => {
    const [list] = await bot.asks("/faq");
    if (!list) throw new Error("no reply");
    const tooOld =
      "Bad Request: query is too old and response timeout expired or query ID is invalid";
    bot.telegram.fail({ method: "answerCallbackQuery", times: 1, how: error(400, tooOld) });
    void bot.ann.tap(list, "Buying (3)");
    await bot.settled();
    expect(bot.last().text).toBe("Buying");
    expect(bot.log.join("")).not.toContain('"level":50');
  });

  it("a person who has blocked the bot logs no error", async () => {
    bot.telegram.fail({
      method: "sendMessage",
      times: 1,
      how: error(403, "Forbidden: bot was blocked by the user"),
    });
    await bot.asks("hello");
    expect(bot.log.join("")).not.toContain('"level":50');
    expect(bot.log.join("")).toContain("may not write");
  });

  it("updates of unknown kinds are skipped", async () => {
    bot.telegram.push({ hologram: { chat: { id: 1 } } } as never);
    bot.telegram.push({ message: null } as never);
    await bot.settled();
    expect((await bot.asks("/help"))[0]?.text).toContain("/search");
  });
});

describe("the log", () => {
  it("never contains what people write", async () => {
    await bot.asks("my number is 5551234 and my cat is Mephisto");
    await bot.asks("/search Mephisto");
    const refused = error(400, "Bad Request: chat not found");
    for (const how of [refused, { kind: "html" } as const]) {
      const off = bot.telegram.fail({ method: "sendMessage", how });
      await bot.asks("Mephisto again");
      off();
    }
    const failures = bot.log.filter((line) => /"level":50|postponed an update/.test(line));
    expect(failures).toHaveLength(3); // the refusal, the update given up, the postponed one
    expect(bot.log.join("")).not.toMatch(/Mephisto|5551234/i);
  });
});
