import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Message } from "grammy/types";
import { describe, expect, it, onTestFinished } from "vitest";
import { de } from "../../../src/bot/texts/de.ts";
import { en, type Texts } from "../../../src/bot/texts/en.ts";
import { texts } from "../../../src/bot/texts/texts.ts";
import { isolate, ownName, plural } from "../../../src/bot/texts/wording.ts";
import type { Person } from "../../../src/stand-in/index.ts";
import { LocalTelegram } from "../../../src/stand-in/index.ts";
import { openDatabase } from "../../../src/store/open.ts";
import { buttonsOf, startTestBot, type TestBot, type TestBotOptions } from "../../support/bot.ts";

/** A knowledge base in English and German. */
const both = { faqDir: "test/fixtures/teapot" };

async function started(options?: TestBotOptions): Promise<TestBot> {
  const bot = await startTestBot(options);
  onTestFinished(() => bot[Symbol.asyncDispose]());
  return bot;
}

/** A bot, and Eva whose Telegram speaks German. */
async function withEva(options?: TestBotOptions) {
  const bot = await started(options);
  const eva = bot.telegram.addPerson({ first_name: "Eva", language_code: "de" });
  return { bot, eva, says: async (text: string) => (await bot.asks(text, eva)).at(-1) };
}

async function taps(bot: TestBot, person: Person, button: string): Promise<string | undefined> {
  const { text } = await person.tap(bot.last(person), button);
  await bot.settled();
  return text;
}

/** What somebody sees last in a group after they have written there. */
async function inGroup(bot: TestBot, person: Person, text: string): Promise<Message | undefined> {
  const group = bot.telegram.addGroup("Tea lovers", [bot.ann, person]);
  person.send(text, { chat: group.id });
  await bot.settled();
  return person.messages(group.id).at(-1);
}

describe("a person is spoken to in the language of their Telegram", () => {
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
  ])("%s: %s", async (language_code, hello) => {
    const bot = await started(both);
    const eva = bot.telegram.addPerson({ first_name: "Eva", language_code });
    expect((await bot.asks("/start", eva))[0]?.text).toContain(hello);
  });

  it("in dialogs and by notices, too, around what there is in English only", async () => {
    const { bot, eva, says } = await withEva();
    expect((await says("/start fix-lid"))?.text).toContain("bisher nur auf Englisch");
    const buttons = ["The classic one", "The travel kettle", "I don't know"];
    expect(buttonsOf(bot.last(eva))).toEqual([...buttons, de.dialog.read, de.dialog.stop]);
    await taps(bot, eva, "The travel kettle");
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

  it("and when the bot has no time for them", async () => {
    const few = { atOnce: 1, perSecond: 0.001 };
    const { says } = await withEva({ allowances: { acts: few, typing: few } });
    await says("/help");
    expect((await says("/help"))?.text).toBe(de.guards.tooFast);
  });
});

describe("/language", () => {
  it("shows the languages by their own names, and speaks what is tapped at once", async () => {
    const { bot, eva, says } = await withEva();
    const list = await says("/language");
    expect(list?.text).toBe(de.account.language.choose);
    const names = texts.map(({ language }) => ownName(language));
    expect(names).toEqual(expect.arrayContaining(["Deutsch", "English"]));
    expect(buttonsOf(list)).toEqual(["✓ Wie mein Telegram", ...names]);
    await taps(bot, eva, "English");
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
    await taps(bot, eva, "Same as my Telegram");
    expect((await says("/help"))?.text).toContain(de.welcome.help[0]);
  });

  it("is remembered when the bot starts again", async () => {
    const [telegram, store] = [new LocalTelegram(), await openDatabase("sqlite::memory:")];
    onTestFinished(() => store.close());
    {
      await using bot = await startTestBot({ telegram, store });
      await bot.asks("/language");
      await taps(bot, bot.ann, "Deutsch");
    }
    const bot = await started({ telegram, store });
    expect((await bot.asks("/help"))[0]?.text).toContain(de.welcome.help[0]);
  });

  it("holds in groups and while one types, and is chosen in private", async () => {
    const { bot, eva, says } = await withEva();
    const asked = await inGroup(bot, eva, "/language");
    expect(asked?.text).toBe(de.account.language.now("Deutsch"));
    expect(asked?.reply_markup?.inline_keyboard[0]?.[0]).toMatchObject({
      url: "https://t.me/faq_bot?start=language",
    });
    await says("/language");
    await taps(bot, eva, "English");
    expect((await inGroup(bot, eva, "/help"))?.text).toContain(en.welcome.help[0]);
    const asking = await inGroup(bot, eva, "/search");
    expect(asking?.text).toBe(en.search.ask);
    const chat = asking?.chat.id ?? 0;
    eva.send("limescale", { chat, replyTo: asking as Message });
    await bot.settled();
    expect(eva.messages(chat).at(-1)?.text).toContain(en.search.results(1));
    expect(JSON.stringify((await eva.queryInline("limescale")).results)).not.toContain("Englisch");
  });

  it("forged, in a group or for a language that is not spoken, changes nothing", async () => {
    const { bot, eva, says } = await withEva();
    const shown = await inGroup(bot, eva, "/language");
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

describe("who is spoken to in a group", () => {
  it("hears their own language", async () => {
    const { bot, eva } = await withEva();
    expect((await inGroup(bot, eva, "/help"))?.text).toContain(de.welcome.help[0]);
    expect((await inGroup(bot, bot.ann, "/help"))?.text).toContain(en.welcome.help[0]);
  });
});

describe("where nothing is known in a language", () => {
  it("English answers, suggestions and results of typing say that they are", async () => {
    const { eva, says } = await withEva();
    const line = de.answer.borrowed("Englisch");
    expect((await says("limescale in my ketle"))?.text).toContain(line);
    expect((await says("my lid and the water"))?.text).toBe(`${de.answer.suggest}\n\n${line}`);
    expect((await says("/start"))?.text).toContain(de.welcome.understands("Englisch"));
    expect(JSON.stringify((await eva.queryInline("limescale")).results)).toContain(line);
  });

  it("a question in it is told so in it, whatever Telegram speaks", async () => {
    const { bot, says } = await withEva();
    const question = "wie kann ich mein Konto löschen";
    const told = de.answer.otherLanguage("Deutsch", "Englisch");
    expect((await says(question))?.text).toBe(told);
    expect((await bot.asks(question))[0]?.text).toBe(told);
    const dutch = de.answer.otherLanguage("Niederländisch", "Englisch");
    expect((await says("hoe kan ik mijn bericht wissen, het is niet van mij"))?.text).toBe(dutch);
  });
});

describe("a knowledge base in several languages", () => {
  it("answers everybody from their own", async () => {
    const { bot, eva, says } = await withEva(both);
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
    const bot = await started(both);
    const [answer] = await bot.asks("darf ich die Kanne mit Seife waschen");
    expect(answer?.text).toContain("Heißes Wasser genügt.");
  });
});

describe("a knowledge base in a language that the bot does not speak", () => {
  it("answers those who do, and everybody else if there is no other", async () => {
    const faqDir = await mkdtemp(join(tmpdir(), "dutch-"));
    onTestFinished(() => rm(faqDir, { recursive: true }));
    await cp("test/fixtures/teapot/en", join(faqDir, "nl"), { recursive: true });
    await cp("test/fixtures/teapot/en", join(faqDir, "en copy"), { recursive: true });
    const { bot, says } = await withEva({ faqDir });
    const jan = bot.telegram.addPerson({ first_name: "Jan", language_code: "nl" });
    const answer = "Can I wash it with soap?\n\nHot water is enough.";
    expect((await bot.asks("/start wash", jan))[0]?.text).toBe(answer);
    expect((await bot.asks("/start wash"))[0]?.text).toBe(
      `${answer}\n\n${en.answer.borrowed("Dutch")}`,
    );
    expect(buttonsOf(await says("/language"))).toContain("Nederlands");
  });
});

describe("Telegram is told how the bot presents itself", () => {
  const settings = (telegram: LocalTelegram) =>
    telegram.calls.filter(({ method }) => method.startsWith("setMy"));

  it("in every language, once", async () => {
    const telegram = new LocalTelegram();
    await (await startTestBot({ telegram }))[Symbol.asyncDispose]();
    const menu = async (type: string, language_code?: string) => {
      const known = await telegram.call("getMyCommands", { scope: { type }, language_code });
      return Object.fromEntries((known as Command[]).map((one) => [one.command, one.description]));
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
    [en.profile.name, "", de.profile.name],
    [en.profile.name, "Teebot", "Teebot"],
  ])(
    "and by no other name than its operator's: %s (%s) is %s in German",
    async (given, own, german) => {
      const telegram = new LocalTelegram({ bot: { first_name: given, username: "faq_bot" } });
      await telegram.call("setMyName", { name: own, language_code: "de" });
      await started({ telegram });
      expect(await telegram.call("getMyName", {})).toEqual({ name: given });
      expect(await telegram.call("getMyName", { language_code: "de" })).toEqual({ name: german });
    },
  );

  it("and where it does not want to hear it, the bot goes on", async () => {
    const telegram = new LocalTelegram();
    const how = { kind: "error", status: 400, description: "Bad Request: no" } as const;
    for (const method of ["setMyCommands", "setMyDescription"])
      telegram.fail({ method, times: 9, how });
    const bot = await started({ telegram });
    expect(bot.log.filter((line) => line.includes("could not be set now"))).toHaveLength(1);
    expect((await bot.asks("/help"))[0]?.text).toContain(en.welcome.help[0]);
  });
});

interface Command {
  command: string;
  description: string;
}

function commandsIn(sentence: string): string[] {
  return (sentence.match(/\/[a-z]+/g) ?? []).sort();
}

/** Texts that may be as they are in English. */
const alike = new Set(["platforms.android", "platforms.desktop", "platforms.web", "dialog.chosen"]);

/** Every sentence by where it stands, with what is inserted put into it. */
function sentences(of: object, path = ""): [where: string, sentence: string][] {
  return Object.entries(of).flatMap(([key, value]: [string, unknown]) => {
    const where = path ? `${path}.${key}` : key;
    if (typeof value === "string") return [[where, value]];
    if (typeof value !== "function") return sentences(value as object, where);
    return [
      [
        where,
        where === "search.results" || where === "browse.pageOf" ? value(5, 9) : value("Xy", "Zz"),
      ],
    ];
  });
}

describe.each(texts.map((one): [string, Texts] => [one.language, one]))(
  "the texts in %s",
  (_, own) => {
    const all = sentences(own);
    const at = Object.fromEntries(all);

    it("are all there, and inserted words are in them", () => {
      const english = sentences(en);
      expect(all.map(([where]) => where)).toEqual(english.map(([where]) => where));
      for (const [where, sentence] of english) {
        expect([where, at[where]?.trim()]).not.toEqual([where, ""]);
        for (const word of ["Xy", "Zz"].filter((word) => sentence.includes(word)))
          expect([where, at[where]]).toEqual([where, expect.stringContaining(word)]);
        expect([where, commandsIn(at[where] ?? "")]).toEqual([where, commandsIn(sentence)]);
      }
    });

    it.skipIf(own === en)("are translated", () => {
      const english = new Map(sentences(en));
      const same = all.filter(([where, text]) => english.get(where) === text && !alike.has(where));
      expect(same).toEqual([]);
    });

    it("fit where they are shown", () => {
      const limits: [where: RegExp, most: number][] = [
        [/^profile\.name$/, 64],
        [/^profile\.shortDescription$/, 120],
        [/^profile\.description$/, 400], // a sentence on languages may follow
        [/^profile\.commands\./, 256],
        [
          /^(fallback\.oldButton|search\.old|answer\.gone|guards\.tooFast|dialog\.(repeated|late|foreign|gone))$/,
          200,
        ], // notices
        [
          /^buttons\.|^dialog\.(all|fix|works|still|back|stop|read|copy|again)$|^account\.language\.(like|cho.*P)/,
          40,
        ],
      ];
      const tooLong = all.filter(([where, { length }]) =>
        limits.some(([shown, most]) => shown.test(where) && length > most),
      );
      expect(tooLong).toEqual([]);
    });
  },
);

describe("wording", () => {
  const files = {
    en: { one: "# file", other: "# files" },
    ru: { one: "# файл", few: "# файла", many: "# файлов", other: "# файла" },
  };
  it.each([
    ["en", 1, "1 file"],
    ["en", 1000, "1,000 files"],
    ["ru", 21, "21 файл"],
    ["ru", 2, "2 файла"],
    ["ru", 1000, "1\u00a0000 файлов"],
  ] as const)("%s: %s takes the form that the language has for it", (language, count, expected) => {
    expect(plural(language, count, files[language])).toBe(expected);
  });

  it("words are isolated in what runs from right to left, and nowhere else", () => {
    expect(isolate("Ann", "fa")).toBe("\u2068Ann\u2069");
    expect(isolate("Ann", "de")).toBe("Ann");
    expect(isolate("", "ar")).toBe("");
  });

  it("languages call themselves by names that can stand alone", () => {
    expect(["es", "pt-br", "fa"].map(ownName)).toEqual(["Español", "Português (Brasil)", "فارسی"]);
  });
});
