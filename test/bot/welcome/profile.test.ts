import { describe, expect, it } from "vitest";
import { de } from "../../../src/bot/texts/de.ts";
import { en } from "../../../src/bot/texts/en.ts";
import { texts } from "../../../src/bot/texts/texts.ts";
import { LocalTelegram } from "../../../src/stand-in/index.ts";
import { kettlesWith } from "../../support/about.ts";
import { startTestBot } from "../../support/bot.ts";
import { startBotForTest } from "../../support/languages.ts";

interface Command {
  command: string;
  description: string;
}

describe("the bot's menus, descriptions and name at Telegram", () => {
  const settings = (telegram: LocalTelegram) =>
    telegram.calls.filter(({ method }) => method.startsWith("setMy"));

  it("are set in every language, once", async () => {
    const telegram = new LocalTelegram();
    await (await startTestBot({ telegram }))[Symbol.asyncDispose]();
    const menu = async (type: string, language_code?: string) => {
      const commands = await telegram.call("getMyCommands", { scope: { type }, language_code });
      return Object.fromEntries((commands as Command[]).map((c) => [c.command, c.description]));
    };
    expect(await menu("default")).toEqual(en.profile.commands);
    expect(await menu("default", "de")).toEqual(de.profile.commands);
    const { ask, search, faq, troubleshoot, language, help } = de.profile.commands;
    const inGroups = { ask, search, faq, troubleshoot, language, help };
    expect(await menu("all_group_chats", "de")).toEqual(inGroups);
    expect(await telegram.call("getMyDescription", { language_code: "de" })).toEqual({
      description: `${de.profile.description}\n\n${de.welcome.understands("Englisch")}`,
    });
    expect(await telegram.call("getMyShortDescription", {})).toEqual({
      short_description: en.profile.shortDescription,
    });
    expect(settings(telegram)).toHaveLength(4 * texts.length); // two menus and two descriptions
    telegram.clearCalls();
    await (await startTestBot({ telegram }))[Symbol.asyncDispose]();
    expect(settings(telegram)).toEqual([]);
  });

  it.each([
    ["FAQ bot", "", "FAQ bot"],
    ["Kettle FAQ", "", "Kessel-FAQ"],
    ["Kettle FAQ", "Teebot", "Teebot"],
  ])(
    "keep the operator's name: %s (%s in German) becomes %s in German",
    async (given, own, german) => {
      const telegram = new LocalTelegram({ bot: { first_name: given, username: "faq_bot" } });
      await telegram.call("setMyName", { name: own, language_code: "de" });
      const faqDir = await kettlesWith({
        en: { profile: { name: "Kettle FAQ" } },
        de: { profile: { name: "Kessel-FAQ" } },
      });
      await startBotForTest({ telegram, faqDir });
      expect(await telegram.call("getMyName", {})).toEqual({ name: given });
      expect(await telegram.call("getMyName", { language_code: "de" })).toEqual({ name: german });
    },
  );

  it("don't keep the bot from going on where Telegram refuses them", async () => {
    const telegram = new LocalTelegram();
    const how = { kind: "error", status: 400, description: "Bad Request: no" } as const;
    for (const method of ["setMyCommands", "setMyDescription"])
      telegram.fail({ method, times: 9, how });
    const bot = await startBotForTest({ telegram });
    expect(bot.log.filter((line) => line.includes("could not be set now"))).toHaveLength(1);
    expect((await bot.asks("/help"))[0]?.text).toContain(en.welcome.help[0]);
  });
});
