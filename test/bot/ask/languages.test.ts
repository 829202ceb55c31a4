import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { de } from "../../../src/bot/texts/de.ts";
import { en } from "../../../src/bot/texts/en.ts";
import { es } from "../../../src/bot/texts/es.ts";
import { fa } from "../../../src/bot/texts/fa.ts";
import { fr } from "../../../src/bot/texts/fr.ts";
import { ru } from "../../../src/bot/texts/ru.ts";
import { languageName } from "../../../src/bot/texts/wording.ts";
import { buttonsOf } from "../../support/bot.ts";
import { startBotForTest, twoLanguages } from "../../support/languages.ts";

describe("a question in a language without entries", () => {
  it.each([
    ["German", "wer hat meine Nummer gesehen", de, "de"],
    ["Persian, not Arabic", "چطور اکانتم رو پاک کنم", fa, "fa"],
    ["Russian", "меня взломали что делать", ru, "ru"],
    ["Ukrainian, which the bot doesn't speak", "чому мене заблокували в групі", en, "uk"],
  ])(
    "gets a reply that says so, in that language if possible: %s",
    async (_, text, texts, code) => {
      const bot = await startBotForTest();
      const { language, answer } = texts;
      const expected = answer.otherLanguage(
        languageName(language, code),
        languageName(language, "en"),
      );
      expect((await bot.asks(text))[0]?.text).toBe(expected);
    },
  );

  it("is taken for the person's own where it may be another", async () => {
    const bot = await startBotForTest();
    const zari = bot.telegram.addPerson({ first_name: "Zari", language_code: "fa" });
    const expected = fa.answer.otherLanguage(languageName("fa", "fa"), languageName("fa", "en"));
    expect((await bot.asks("حساب", zari))[0]?.text).toBe(expected);
  });
});

describe("a question in English", () => {
  it.each([
    ["with look-alike letters from other scripts", "lid wоnt оpеn, the tоp is jammеd"],
    ["in small capitals", "ʟɪᴅ ᴡᴏɴᴛ ᴏᴘᴇɴ, ᴛʜᴇ ᴛᴏᴘ ɪs ᴊᴀᴍᴍᴇᴅ"],
    ["with invisible characters", "li\u200bd won\u200dt op\u00aden, the to\u2060p is jam\ufeffmed"],
  ])("%s is answered", async (_, text) => {
    const bot = await startBotForTest();
    expect((await bot.asks(text))[0]?.text).toContain("lid");
  });
});

describe("a question in familiar words that look foreign", () => {
  it("is taken for the language of the entries, even if the matcher isn't sure", async () => {
    const faqDir = await mkdtemp(join(tmpdir(), "secret-chats-"));
    onTestFinished(() => rm(faqDir, { recursive: true }));
    const answer = [{ type: "paragraph", html: "Tap Start." }];
    const entries = [
      { id: "open", question: "How do I open a secret chat?", answer },
      { id: "why", question: "How is a normal chat different from a secret chat?", answer },
    ];
    await mkdir(join(faqDir, "en"));
    await writeFile(join(faqDir, "en", "faq.json"), JSON.stringify({ entries }));
    const bot = await startBotForTest({ faqDir });
    expect((await bot.asks("secret chat"))[0]?.text).toBe(en.answer.suggest);
    const french = fr.answer.otherLanguage(languageName("fr", "fr"), languageName("fr", "en"));
    expect((await bot.asks("je ne reçois pas le code"))[0]?.text).toBe(french);
  });
});

describe("with entries in two languages", () => {
  it.each([
    ["German", "en", "darf ich die Kanne mit Seife waschen", "Heißes Wasser genügt."],
    ["English", "de", "can i wash it with soap", "Hot water is enough."],
  ])(
    "a question in %s is answered from those, whatever the language of Telegram",
    async (_, language_code, text, answer) => {
      const bot = await startBotForTest(twoLanguages);
      const person = bot.telegram.addPerson({ first_name: "Kim", language_code });
      expect((await bot.asks(text, person))[0]?.text).toContain(answer);
    },
  );
});

describe("whoever writes in another language", () => {
  const washed = "Heißes Wasser genügt.";
  const button = "Darf ich die Kanne mit Seife…";

  it("is answered in it behind buttons and in bare replies too, until they write in their own", async () => {
    const bot = await startBotForTest(twoLanguages);
    const [list] = await bot.asks("kanne");
    expect(buttonsOf(list)).toContain(button);
    const [answer] = await bot.tap(list as never, button);
    expect(answer?.text).toContain(washed);
    expect((await bot.asks("danke"))[0]?.text).toBe(de.conversation.thanks);
    expect((await bot.asks("can i wash it with soap"))[0]?.text).toContain("Hot water is enough.");
    expect((await bot.asks("thanks"))[0]?.text).toBe(en.conversation.thanks);
  });

  it("is answered in it no more once they have chosen a language", async () => {
    const bot = await startBotForTest(twoLanguages);
    await bot.asks("darf ich die Kanne mit Seife waschen");
    const [languages] = await bot.asks("/language");
    await bot.tap(languages as never, "English");
    expect((await bot.asks("/help"))[0]?.text).toContain(en.welcome.help[0]);
  });

  it("finds entries in it, by /search and inline", async () => {
    const bot = await startBotForTest(twoLanguages);
    const [found] = await bot.asks("/search Seife");
    expect(buttonsOf(found)).toContain(button);
    const { results } = await bot.ann.queryInline("darf ich die kanne mit seife waschen");
    expect(results[0]).toMatchObject({ title: "Darf ich die Kanne mit Seife waschen?" });
  });

  it("greets or thanks in it and gets a friendly word in it", async () => {
    const bot = await startBotForTest(twoLanguages);
    expect((await bot.asks("danke schön"))[0]?.text).toBe(de.conversation.thanks);
    expect((await bot.asks("muchas gracias"))[0]?.text).toBe(es.conversation.thanks);
  });
});

describe("an English term, which is everybody's", () => {
  it("is answered in the person's language, and found by /search in English", async () => {
    const bot = await startBotForTest(twoLanguages);
    const eva = bot.telegram.addPerson({ first_name: "Eva", language_code: "de" });
    const [reply] = await bot.asks("soap", eva);
    expect(`${reply?.text} ${buttonsOf(reply).join(" ")}`).toContain(
      "Darf ich die Kanne mit Seife",
    );
    const [found] = await bot.asks("/search soap", eva);
    expect(buttonsOf(found)).toContain("Can I wash it with soap?");
  });
});
