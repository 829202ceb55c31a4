import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buttonsOf, startTestBot, type TestBot } from "../../support/bot.ts";

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(() => bot[Symbol.asyncDispose]());

describe("/start", () => {
  it("greets by name, makes no claim to be official or not, and offers three questions", async () => {
    const [hello] = await bot.asks("/start");
    expect(hello?.text).toContain("Hello, Ann!");
    expect(hello?.text).toContain("I know this FAQ by heart");
    expect(hello?.text).not.toContain("official");
    expect(buttonsOf(hello)).toHaveLength(6);
  });

  it("opens the entry of a link", async () => {
    const [answer] = await bot.asks("/start warranty");
    expect(answer?.text).toContain("Three years");
  });

  it.each(["nonsense", "__proto__", "warranty extra", "%00"])(
    "greets where the link %j leads nowhere, and says so",
    async (payload) => {
      const [hello] = await bot.asks(`/start ${payload}`);
      expect(hello?.text).toContain("don't have the entry");
    },
  );
});

it("/help explains the commands", async () => {
  const [help] = await bot.asks("/help");
  expect(help?.text).toContain("/search");
});
