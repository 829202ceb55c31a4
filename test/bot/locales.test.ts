import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { de } from "../../src/bot/texts/de.ts";
import { en } from "../../src/bot/texts/en.ts";
import { buttonsOf } from "../support/bot.ts";
import {
  startBotForTest,
  startBotWithEva,
  tapLast,
  twoLanguages,
  writeToGroup,
} from "../support/languages.ts";

describe("the bot speaks the language of a person's Telegram", () => {
  it.each([
    ["de", "Hallo, Eva!"],
    ["de-AT", "Hallo, Eva!"],
    ["DE_de", "Hallo, Eva!"],
    ["de-beta!", "Hallo, Eva!"],
    ["en-US", "Hello, Eva!"],
    ["xx", "Hello, Eva!"],
    ["", "Hello, Eva!"],
    ["__proto__", "Hello, Eva!"],
    ["x-".repeat(2000), "Hello, Eva!"],
  ])("%j: %s", async (language_code, hello) => {
    const bot = await startBotForTest(twoLanguages);
    const eva = bot.telegram.addPerson({ first_name: "Eva", language_code });
    expect((await bot.asks("/start", eva))[0]?.text).toContain(hello);
  });

  it("in dialogs and notices too, around what there is only in English", async () => {
    const { bot, eva, says } = await startBotWithEva();
    expect((await says("/start fix-lid"))?.text).toContain("bisher nur auf Englisch");
    const buttons = ["The classic one", "The travel kettle", "I don't know"];
    expect(buttonsOf(bot.last(eva))).toEqual([...buttons, de.dialog.read, de.dialog.stop]);
    await tapLast(bot, eva, "The travel kettle");
    expect(bot.telegram.messages(eva.id).at(-2)?.text).toContain("✓ The travel kettle");
    expect(buttonsOf(bot.last(eva))).toContain(de.dialog.works);
    expect((await says("/cancel"))?.text).toBe(de.dialog.stoppedNow);
    await says("/faq");
    bot.telegram.push({
      callback_query: {
        ...{ id: "old", from: eva.user, chat_instance: "1", data: "old" },
        message: bot.last(eva) as never,
      },
    });
    await bot.settled();
    const [answered] = bot.telegram.calls.filter(
      (call) => call.params.text === de.fallback.oldButton,
    );
    expect(answered?.method).toBe("answerCallbackQuery");
  });

  it("when it says that they are too fast", async () => {
    const few = { atOnce: 1, perSecond: 0.001 };
    const { says } = await startBotWithEva({ allowances: { acts: few, typing: few } });
    await says("/help");
    expect((await says("/help"))?.text).toBe(de.guards.tooFast);
  });
});

describe("in a group the bot speaks", () => {
  it("the language of whoever it answers", async () => {
    const { bot, eva } = await startBotWithEva();
    expect((await writeToGroup(bot, eva, "/help"))?.text).toContain(de.welcome.help[0]);
    expect((await writeToGroup(bot, bot.ann, "/help"))?.text).toContain(en.welcome.help[0]);
  });
});

describe("in a language without entries", () => {
  it("answers, suggestions and inline results say that they are in English", async () => {
    const { eva, says } = await startBotWithEva();
    const line = de.answer.borrowed("Englisch");
    expect((await says("limescale in my ketle"))?.text).toContain(line);
    expect((await says("water and limescale"))?.text).toBe(`${de.answer.suggest}\n\n${line}`);
    expect((await says("/start"))?.text).toContain(de.welcome.understands("Englisch"));
    expect(JSON.stringify((await eva.queryInline("limescale")).results)).toContain(line);
  });

  it("a question gets an explanation in that language, whatever the language of Telegram", async () => {
    const { bot, says } = await startBotWithEva();
    const question = "wie kann ich mein Konto löschen";
    const german = de.answer.otherLanguage("Deutsch", "Englisch");
    expect((await says(question))?.text).toBe(german);
    expect((await bot.asks(question))[0]?.text).toBe(german);
    const dutch = de.answer.otherLanguage("Niederländisch", "Englisch");
    expect((await says("hoe kan ik mijn bericht wissen, het is niet van mij"))?.text).toBe(dutch);
  });
});

describe("a knowledge base in several languages", () => {
  it("answers people in their own", async () => {
    const { bot, eva, says } = await startBotWithEva(twoLanguages);
    const german = "Darf ich die Kanne mit Seife waschen?\n\nHeißes Wasser genügt.";
    const english = "Can I wash it with soap?\n\nHot water is enough.";
    expect((await says("Darf ich die Kanne mit Seife waschen"))?.text).toBe(german);
    expect((await says("/start wash"))?.text).toBe(german);
    expect((await bot.asks("/start wash"))[0]?.text).toBe(english);
    expect(buttonsOf(await says("/faq"))).toEqual(["Tee (1)", "Pflege (1)"]);
    expect((await eva.queryInline("Seife")).results[0]).toMatchObject({
      title: german.split("\n")[0],
    });
  });

  it("answers a question in the language that it is asked in", async () => {
    const bot = await startBotForTest(twoLanguages);
    const [answer] = await bot.asks("darf ich die Kanne mit Seife waschen");
    expect(answer?.text).toContain("Heißes Wasser genügt.");
  });
});

describe("a knowledge base in a language that the bot has no texts in", () => {
  it("answers those who speak it, and everybody else if there is no other", async () => {
    const faqDir = await mkdtemp(join(tmpdir(), "dutch-"));
    onTestFinished(() => rm(faqDir, { recursive: true }));
    await cp("test/fixtures/teapot/en", join(faqDir, "nl"), { recursive: true });
    await cp("test/fixtures/teapot/en", join(faqDir, "en copy"), { recursive: true });
    const { bot, says } = await startBotWithEva({ faqDir });
    const jan = bot.telegram.addPerson({ first_name: "Jan", language_code: "nl" });
    const answer = "Can I wash it with soap?\n\nHot water is enough.";
    expect((await bot.asks("/start wash", jan))[0]?.text).toBe(answer);
    expect((await bot.asks("/start wash"))[0]?.text).toBe(
      `${answer}\n\n${en.answer.borrowed("Dutch")}`,
    );
    expect(buttonsOf(await says("/language"))).toContain("Nederlands");
  });
});
