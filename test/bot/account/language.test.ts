import type { Message } from "grammy/types";
import { describe, expect, it, onTestFinished } from "vitest";
import { de } from "../../../src/bot/texts/de.ts";
import { en } from "../../../src/bot/texts/en.ts";
import { texts } from "../../../src/bot/texts/texts.ts";
import { ownName } from "../../../src/bot/texts/wording.ts";
import { LocalTelegram } from "../../../src/stand-in/index.ts";
import { openDatabase } from "../../../src/store/open.ts";
import { buttonsOf, startTestBot } from "../../support/bot.ts";
import {
  startBotForTest,
  startBotWithEva,
  tapLast,
  writeToGroup,
} from "../../support/languages.ts";

describe("/language", () => {
  it("shows the languages by their own names, and switches to the tapped one at once", async () => {
    const { bot, eva, says } = await startBotWithEva();
    const list = await says("/language");
    expect(list?.text).toBe(de.account.language.choose);
    const names = texts.map(({ language }) => ownName(language));
    expect(names).toEqual(expect.arrayContaining(["Deutsch", "English"]));
    expect(buttonsOf(list)).toEqual(["✓ Wie mein Telegram", ...names]);
    await tapLast(bot, eva, "English");
    expect(bot.last(eva)).toMatchObject({
      message_id: list?.message_id,
      text: en.account.language.choose,
    });
    expect(buttonsOf(bot.last(eva))).toEqual([
      "Same as my Telegram",
      ...names.map((name) => (name === "English" ? "✓ English" : name)),
    ]);
    expect((await says("/help"))?.text).toContain(en.welcome.help[0]);
    await says("/start language");
    await tapLast(bot, eva, "Same as my Telegram");
    expect((await says("/help"))?.text).toContain(de.welcome.help[0]);
  });

  it("is remembered across restarts", async () => {
    const [telegram, store] = [new LocalTelegram(), await openDatabase("sqlite::memory:")];
    onTestFinished(() => store.close());
    {
      await using bot = await startTestBot({ telegram, store });
      await bot.asks("/language");
      await tapLast(bot, bot.ann, "Deutsch");
    }
    const bot = await startBotForTest({ telegram, store });
    expect((await bot.asks("/help"))[0]?.text).toContain(de.welcome.help[0]);
  });

  it("links from groups to the private chat; the choice applies to groups and inline results", async () => {
    const { bot, eva, says } = await startBotWithEva();
    const asked = await writeToGroup(bot, eva, "/language");
    expect(asked?.text).toBe(de.account.language.now("Deutsch"));
    expect(asked?.reply_markup?.inline_keyboard[0]?.[0]).toMatchObject({
      url: "https://t.me/faq_bot?start=language",
    });
    await says("/language");
    await tapLast(bot, eva, "English");
    expect((await writeToGroup(bot, eva, "/help"))?.text).toContain(en.welcome.help[0]);
    const asking = await writeToGroup(bot, eva, "/search");
    expect(asking?.text).toBe(en.search.ask);
    const chat = asking?.chat.id ?? 0;
    eva.send("limescale", { chat, replyTo: asking as Message });
    await bot.settled();
    expect(eva.messages(chat).at(-1)?.text).toContain(en.search.results(1));
    expect(JSON.stringify((await eva.queryInline("limescale")).results)).not.toContain("Englisch");
  });

  it("changes nothing by forged taps, in a group or for a language without texts", async () => {
    const { bot, eva, says } = await startBotWithEva();
    const shown = await writeToGroup(bot, eva, "/language");
    await says("/language");
    for (const [message, data] of [
      [shown, "l.en"],
      [bot.last(eva), "l.xx"],
      [bot.last(eva), "l.en-us"],
    ] as const) {
      const query = { id: data, from: eva.user, chat_instance: "1", data };
      bot.telegram.push({ callback_query: { ...query, message: message as never } });
      await bot.settled();
    }
    expect(eva.messages(shown?.chat.id ?? 0).at(-1)).toEqual(shown);
    expect((await says("/help"))?.text).toContain(de.welcome.help[0]);
  });
});
