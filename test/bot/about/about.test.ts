import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Message } from "grammy/types";
import { describe, expect, it } from "vitest";
import { loadLanguages } from "../../../src/app/load-languages.ts";
import { de } from "../../../src/bot/texts/de.ts";
import { en } from "../../../src/bot/texts/en.ts";
import { LocalTelegram } from "../../../src/stand-in/index.ts";
import { kettlesWith } from "../../support/about.ts";
import { buttonsOf } from "../../support/bot.ts";
import { startBotForTest, startBotWithEva } from "../../support/languages.ts";

const contact = { name: "The kettle shop", url: "https://kettle.example/help" };
const offTopic = "who won the match yesterday evening";

const spoken = {
  product: "Kettle & Co",
  official: true,
  contact,
  profile: {
    name: "Kettle helper",
    shortDescription: "All about kettles.",
    description: "Ask me about kettles.",
  },
  invitation: "Ask me about kettles.",
  introduction: "I belong to the kettle shop.",
  who: "I'm the kettle shop's bot.",
  groupIntroduction: "Hello, kettle lovers! Mention {bot}.",
  sharing: "Look what the kettle shop says: {question}",
  examples: ["warranty", "colours"],
  searchExample: "limescale",
  platforms: { desktop: "Kitchen computer" },
  sentences: {
    topics: "All about kettles:",
    unknown: "The shop's FAQ doesn't say.",
    unknownInGroup: "Not in the shop's FAQ.",
    greeting: "Hello, tea drinker!",
    disclaimer: "I can't see your kettle.",
    secret: "Keep your codes, even from the shop.",
    insult: "What's wrong with your kettle?",
    afterDeath: "Ask about kettles when you're ready.",
  },
};

describe("a knowledge base that says whose it is", () => {
  const start = async (abouts: Record<string, object> = { en: spoken }) => {
    const faqDir = await kettlesWith(abouts);
    const telegram = new LocalTelegram();
    const bot = await startBotForTest({ faqDir, telegram });
    const asks = async (text: string) => (await bot.asks(text)).at(-1) as Message;
    return { bot, asks, faqDir, telegram };
  };

  it("has its sentences said in place of the neutral ones", async () => {
    const { asks } = await start();
    const hello = await asks("/start");
    expect(hello.text).toMatch(
      /^Hello, Ann! Ask me about kettles\.\n\nI belong to the kettle shop\.\n\n/,
    );
    const entries = buttonsOf(hello).slice(0, -3);
    expect(entries).toEqual([
      expect.stringContaining("warranty"),
      expect.stringContaining("colours"),
    ]);
    const help = (await asks("/help")).text ?? "";
    expect(help).toContain("for example: /search limescale");
    expect(help).toMatch(/I can't see your kettle\.$/);
    expect((await asks("/faq")).text).toBe("All about kettles:");
    expect((await asks("hello")).text).toBe("Hello, tea drinker!");
    expect((await asks("who are you")).text).toBe("I'm the kettle shop's bot.");
    expect((await asks("12345")).text).toBe("Keep your codes, even from the shop.");
    expect((await asks("my father died last week")).text).toMatch(
      /I'm very sorry for your loss.*\n\nAsk about kettles when you're ready\.$/s,
    );
  });

  it("has its contact under what has no answer, and in the share button its words", async () => {
    const { asks } = await start();
    const unknown = await asks(offTopic);
    expect(unknown.text).toBe("The shop's FAQ doesn't say.");
    expect(unknown.reply_markup?.inline_keyboard.at(-1)).toEqual([
      { text: contact.name, url: contact.url },
    ]);
    const human = await asks("can i talk to a human?");
    expect(human.text).toBe(en.about.contact.nobody);
    expect(buttonsOf(human)).toEqual([contact.name]);
    const answer = await asks("/start warranty");
    expect(JSON.stringify(answer.reply_markup)).toContain("Look+what+the+kettle+shop+says%3A+How");
  });

  it("introduces the bot to groups, and is what the bot is called at Telegram", async () => {
    const { bot, telegram } = await start();
    const group = bot.ann.groups.create("Kettles", []);
    await bot.settled();
    expect(telegram.messages(group.id).at(-1)?.text).toBe(
      "Hello, kettle lovers! Mention @faq_bot.",
    );
    expect(await telegram.call("getMyShortDescription", {})).toEqual({
      short_description: "All about kettles.",
    });
    expect(await telegram.call("getMyDescription", {})).toEqual({
      description: "Ask me about kettles.",
    });
  });

  it("lends people of other languages what isn't a sentence: its product, contact and examples", async () => {
    const { bot, says } = await startBotWithEva({ faqDir: await kettlesWith({ en: spoken }) });
    const hello = (await says("/start")) as Message;
    const { invitation, introduction } = de.welcome;
    const knows = "Ich kenne diese FAQ (Kettle & Co) auswendig.";
    expect(hello.text).toContain(
      `Hallo, Eva! ${invitation}\n\n${de.about.official} ${knows} ${introduction}`,
    );
    expect(buttonsOf(hello)[0]).toContain("How long is the warranty");
    expect((await says("/faq"))?.text).toBe("Kettle & Co: Wähl ein Thema.");
    const unknown = (await says(offTopic)) as Message;
    expect(unknown.text).toBe(de.about.contact.unknown);
    expect(buttonsOf(unknown).at(-1)).toBe(contact.name);
    expect(JSON.stringify((await says("/start warranty"))?.reply_markup)).toContain(
      "%28Kettle+%26+Co%29%3A+How",
    );
    expect(bot.log.filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  it("may give words alone in a language: people are then answered in another", async () => {
    const faqDir = await kettlesWith({ en: spoken, de: { invitation: "Frag mich zu Kesseln." } });
    const { says } = await startBotWithEva({ faqDir });
    const hello = await says("/start");
    expect(hello?.text).toContain("Hallo, Eva! Frag mich zu Kesseln.");
    expect(hello?.text).toContain(de.welcome.understands("Englisch"));
    expect((await says("/start warranty"))?.text).toContain(de.answer.borrowed("Englisch"));
    expect(buttonsOf(await says("/language"))).toContain("✓ Wie mein Telegram");
  });

  it.each([
    [true, "I'm the official helper. I know this FAQ by heart."],
    [false, "I'm an unofficial helper. I know this FAQ by heart."],
    [undefined, "I know this FAQ by heart."],
  ])("says which it is only if it says so itself: official %s", async (official, introduction) => {
    const { asks } = await start({ en: { official } });
    expect((await asks("/start")).text).toContain(`\n\n${introduction} Tell me`);
    const who = (await asks("who are you")).text;
    expect(who).toBe(`${en.conversation.who} ${introduction}`);
  });

  it("is taken into use by a reload, at Telegram too", async () => {
    const { bot, asks, faqDir, telegram } = await start();
    await writeFile(
      join(faqDir, "en", "about.json"),
      JSON.stringify({ invitation: "Tea?", profile: { shortDescription: "Tea." } }),
    );
    await bot.reload();
    expect((await asks("/start")).text).toMatch(/^Hello, Ann! Tea\?/);
    const short = () => telegram.call("getMyShortDescription", {});
    await expect.poll(short).toEqual({ short_description: "Tea." });
    await writeFile(join(faqDir, "en", "about.json"), "{");
    expect(await bot.reload()).toMatchObject({ kind: "kept" });
    await rm(join(faqDir, "en", "about.json"));
    await bot.reload();
    await expect.poll(short).toEqual({ short_description: en.profile.shortDescription });
  });
});

it("a flow that names no contact leads to that of the knowledge base", async () => {
  const lid = JSON.parse(await readFile("test/fixtures/kettle/en/flows/lid.json", "utf8"));
  delete lid.nodes.shop.contact;
  const files = { "en/flows/lid.json": JSON.stringify(lid) };
  const bot = await startBotForTest({ faqDir: await kettlesWith({ en: { contact } }, files) });
  await bot.asks("/start fix-lid");
  for (const label of ["The travel kettle", en.dialog.still]) await bot.tap(bot.last(), label);
  expect(buttonsOf(bot.last())[0]).toBe(contact.name);
  await expect(loadLanguages(await kettlesWith({ en: {} }, files))).rejects.toThrow(
    "lid.json: leads to no contact: add one to its end, or to about.json",
  );
});

describe("without flows, nothing leads to them", () => {
  it("in /start, /help, the menus and where there is no answer", async () => {
    const faqDir = await kettlesWith(
      {},
      { "en/flows": undefined, "en/dialog-words.json": undefined },
    );
    const { bot, says } = await startBotWithEva({ faqDir });
    for (const text of ["/start", "/help", offTopic]) {
      const [reply] = await bot.asks(text);
      expect(`${reply?.text} ${buttonsOf(reply)}`).not.toMatch(/troubleshoot|step by step/);
    }
    expect((await says("/help"))?.text).not.toContain("/troubleshoot");
    for (const type of ["default", "all_group_chats"])
      for (const language_code of [undefined, "de"]) {
        const scope = { scope: { type }, language_code };
        const commands = JSON.stringify(await bot.telegram.call("getMyCommands", scope));
        expect(commands).toContain("search");
        expect(commands).not.toContain("troubleshoot");
      }
  });

  it("and with flows they all do", async () => {
    const bot = await startBotForTest();
    expect((await bot.asks("/help"))[0]?.text).toContain("/troubleshoot");
    expect(buttonsOf((await bot.asks("/start"))[0])).toContain(en.dialog.all);
    const commands = JSON.stringify(await bot.telegram.call("getMyCommands", {}));
    expect(commands).toContain("troubleshoot");
  });
});
