import type { Message } from "grammy/types";
import { beforeAll, describe, expect, it } from "vitest";
import { type Texts, texts } from "../../../src/bot/texts/texts.ts";
import type { Person } from "../../../src/stand-in/index.ts";
import { startTestBot, type TestBot } from "../../support/bot.ts";

/** The messenger's name as the bot's languages spell it. */
const messenger = /telegram|телеграм|تيليجرام|تيليغرام|تلجرام|تلغرام|تليجرام|تلگرام/i;

/** The sentences in which the messenger itself is meant. */
const allowed = (own: Texts): string[] => [
  own.account.language.likeTelegram,
  ...own.account.privacy.lines.filter((_, at) => at === 2 || at === 5),
];

/** Every sentence by its path, with sample words inserted. */
function sentences(of: object, path = ""): [where: string, sentence: string][] {
  return Object.entries(of).flatMap(([key, value]: [string, unknown]) => {
    const where = path ? `${path}.${key}` : key;
    if (typeof value === "string") return [[where, value]];
    if (typeof value !== "function") return sentences(value as object, where);
    const counts = where === "search.results" || where === "browse.pageOf";
    return [[where, counts ? value(5, 9) : value("Xy", "Zz")]];
  });
}

const languages = texts.map((own): [string, Texts] => [own.language, own]);

it.each(languages)("no neutral sentence in %s is about Telegram's FAQ or support", (_, own) => {
  const naming = sentences(own).filter(([, sentence]) => messenger.test(sentence));
  expect(naming.map(([, sentence]) => sentence)).toEqual(
    expect.arrayContaining(allowed(own).filter((sentence) => messenger.test(sentence))),
  );
  expect(naming).toHaveLength(3);
});

/** What a person reads of a message: its text and its buttons. */
const readIn = ({ text, reply_markup }: Message): string[] => {
  const buttons = reply_markup?.inline_keyboard.flat() ?? [];
  return [text ?? "", ...buttons.map((button) => button.text)];
};

/** The words that are written with a shared link. */
const sharedBy = ({ reply_markup }: Message): string[] =>
  (reply_markup?.inline_keyboard.flat() ?? []).flatMap((button) => {
    const url = "url" in button ? new URL(button.url) : undefined;
    return url?.pathname === "/share/url" ? [url.searchParams.get("text") ?? ""] : [];
  });

describe("the bot on the FAQ of something else", () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startTestBot();
    return () => bot[Symbol.asyncDispose]();
  });

  /** Goes through what a person may see of the bot. @returns all that it said */
  async function everythingSaidTo(person: Person): Promise<string[]> {
    const says = async (text: string) => (await bot.asks(text, person)).at(-1) as Message;
    const said: string[] = [];
    for (const text of [
      ...["/start", "/start nonsense", "/help", "/faq", "/privacy", "/language", "/cancel"],
      ...["/troubleshoot", "/search warranty", "/forget", "hello", "who are you", "thanks", "yes"],
      ...["who won the match yesterday evening", "can i talk to a human?", "you stupid bot"],
      ...["water and limescale", "12345", "my father died last week"],
    ]) {
      said.push(...readIn(await says(text)));
    }
    const answer = await says("/start warranty");
    said.push(...readIn(answer), ...sharedBy(answer));
    const { results, button } = await person.queryInline("warranty");
    said.push(JSON.stringify(results).replaceAll(/https?:[^"\\]*/g, ""), button?.text ?? "");
    const group = person.groups.create("Kettles", []);
    person.send("@faq_bot who won the match yesterday evening", { chat: group.id });
    person.send("/start@faq_bot", { chat: group.id });
    await bot.settled();
    said.push(...person.messages(group.id).flatMap(readIn));
    const code = person.user.language_code?.slice(0, 2);
    const where = code === "en" ? {} : { language_code: code };
    const calls = ["getMyDescription", "getMyShortDescription", "getMyCommands"] as const;
    const profile = calls.map((method) => bot.telegram.call(method, where));
    said.push(JSON.stringify(await Promise.all(profile)));
    return said;
  }

  it.each(languages)(
    "says nothing of Telegram in %s where the messenger isn't meant",
    async (code, own) => {
      const person = bot.telegram.addPerson({ first_name: "Eva", language_code: code });
      const said = await everythingSaidTo(person);
      const known = allowed(own);
      const naming = said.filter((text) => {
        const rest = known.reduce((rest, sentence) => rest.replace(sentence, ""), text);
        return messenger.test(rest);
      });
      expect(naming).toEqual([]);
      expect(said.length).toBeGreaterThan(60);
    },
  );

  it("claims neither to be official nor not to be, and shows no contact", async () => {
    const person = bot.telegram.addPerson({ first_name: "Eva", language_code: "en" });
    const said = (await everythingSaidTo(person)).filter((text) => text !== "Official text");
    expect(said.filter((text) => /\bofficial|unofficial|last button|support/i.test(text))).toEqual([
      expect.stringContaining("claiming to be from support"),
    ]);
  });
});
