import { describe, expect, it, onTestFinished } from "vitest";
import { en } from "../../../src/bot/texts/en.ts";
import { startTestBot } from "../../support/bot.ts";

async function startBotWithGroup() {
  const bot = await startTestBot();
  onTestFinished(() => bot[Symbol.asyncDispose]());
  const group = bot.telegram.addGroup("Tea lovers", [bot.ann]);
  const inGroup = async (text: string) => {
    bot.ann.send(text, { chat: group.id });
    await bot.settled();
    return bot.telegram.messages(group.id).at(-1);
  };
  return { bot, group, inGroup };
}

describe("the bot warns of a secret", () => {
  it.each([
    "mein Anmeldecode lautet 54321",
    "mi contraseña es Gato_2020",
    "мой код 12345 не подходит",
    "الرمز ١٢٣٤٥ لا يعمل",
    "/search my code is 12345",
    "my password is swordfish",
    "vier acht zwei neun eins",
    "login: ann@example.org / blue42horse",
    "letter advice cage absurd amount doctor acoustic avoid letter advice cage above",
  ])("in %j", async (text) => {
    const { bot } = await startBotWithGroup();
    expect((await bot.asks(text))[0]?.text).toBe(en.guards.secret);
  });

  it("in a group only if it was sent to the bot", async () => {
    const { bot, group, inGroup } = await startBotWithGroup();
    await inGroup("my code is 12345");
    expect(bot.telegram.messages(group.id)).toHaveLength(1);
    expect((await inGroup("@faq_bot 12345"))?.text).toBe(en.guards.secret);
  });

  it("in an edit, a caption, search words and a dialog", async () => {
    const { bot } = await startBotWithGroup();
    const warnings = () =>
      bot.telegram.messages(bot.ann.id).filter(({ text }) => text === en.guards.secret);
    const message = bot.ann.send("how do i boil water");
    await bot.settled();
    bot.ann.edit(message, "how do i boil water, code 12345");
    await bot.settled();
    expect(warnings()).toHaveLength(1);
    bot.ann.send("pin 4711", { kind: "photo" });
    await bot.settled();
    expect(warnings()).toHaveLength(2);
    await bot.asks("/search");
    await bot.asks("code 12345 lid");
    expect(warnings()).toHaveLength(3);
    await bot.asks("/start fix-lid");
    await bot.asks("12345");
    expect(warnings()).toHaveLength(4);
  });
});
