import type { Chat, Message } from "grammy/types";
import { describe, expect, it, onTestFinished } from "vitest";
import { de } from "../../../src/bot/texts/de.ts";
import { en } from "../../../src/bot/texts/en.ts";
import type { Person, SendOptions } from "../../../src/stand-in/index.ts";
import { LocalTelegram, type LocalTelegramOptions } from "../../../src/stand-in/index.ts";
import { buttonsOf, startTestBot, type TestBot } from "../../support/bot.ts";

const day = 24 * 60 * 60_000;
const lid = "lid wont open, the top is jammed";
const lidAnswer = /turn the lid to the left/;
const introduced = (texts = en) => texts.groups.introduction("@faq_bot");

/** A group of Ann and Bob with the bot. */
interface Group {
  bot: TestBot;
  telegram: LocalTelegram;
  ann: Person;
  bob: Person;
  chat: Chat;
  clock: { now: number };
  /** What all see of the bot's. */
  shown(chat?: Chat): Message[];
  /** Lets somebody write and returns what the bot says to all. */
  says(text: string, how?: SendOptions & { by?: Person }): Promise<Message[]>;
  /** What only one person sees. */
  whispered(person?: Person): Message[];
  tap(message: Message, button: string, by?: Person): ReturnType<Person["tap"]>;
}

async function group(
  options: LocalTelegramOptions & { forum?: boolean; perMinute?: number } = {},
): Promise<Group> {
  const { forum = false, perMinute = 1e6, ...made } = options;
  const clock = { now: Date.UTC(2026, 6) };
  const telegram = new LocalTelegram({ now: () => clock.now, ...made });
  const ann = telegram.addPerson({ first_name: "Ann", language_code: "en" });
  const bob = telegram.addPerson({ first_name: "Bob", language_code: "de" });
  const plenty = { atOnce: 1e6, perSecond: 1 };
  const allowances = { acts: plenty, typing: plenty, group: perMinute };
  const bot = await startTestBot({ telegram, now: () => clock.now, allowances });
  onTestFinished(() => bot[Symbol.asyncDispose]());
  const chat = telegram.addGroup("Tea lovers", [ann, bob], { forum });
  const shown = ({ id } = chat) =>
    telegram.messages(id).filter(({ from, via_bot }) => from?.is_bot && !via_bot);
  return {
    ...{ bot, telegram, ann, bob, chat, clock, shown },
    async says(text, { by = ann, ...how } = {}) {
      const before = shown().length;
      by.send(text, { chat: chat.id, ...how });
      await bot.settled();
      return shown().slice(before);
    },
    whispered: (person = ann) =>
      person.messages(chat.id).filter((m) => m.ephemeral_message_id && m.from?.is_bot),
    async tap(message, button, by = ann) {
      const answer = by.tap(message, button);
      await bot.settled();
      return answer;
    },
  };
}

const textsOf = (messages: readonly Message[]) => messages.map(({ text }) => text);

/** The addresses on a message's buttons. */
const linksOf = (message: Message | undefined) =>
  message?.reply_markup?.inline_keyboard.flat().flatMap((b) => ("url" in b ? [b.url] : [])) ?? [];

/** The number of the message that each of these answers. */
const quotedBy = (messages: readonly Message[]) =>
  messages.map(({ reply_to_message }) => reply_to_message?.message_id);

describe("what the bot answers in a group", () => {
  it.each([
    ["a mention", `@faq_bot ${lid}`, lidAnswer],
    ["a question", `/ask ${lid}`, lidAnswer],
    ["a question by name", `/ask@faq_bot ${lid}`, lidAnswer],
    ["a search", "/search lid", /lid/],
    ["a search by name", "/search@faq_bot lid", /lid/],
    ["the topics", "/faq", /choose a topic/],
    ["the topics by name", "/faq@faq_bot", /choose a topic/],
    ["/ask alone", "/ask", /reply with \/ask/],
  ])("%s, with a quote", async (_, text, expected) => {
    const { telegram, says, chat } = await loudGroup();
    const said = await says(text);
    expect(textsOf(said)).toEqual([expect.stringMatching(expected)]);
    const asked = telegram.messages(chat.id).at(-2);
    expect(asked?.text).toBe(text);
    expect(quotedBy(said)).toEqual([asked?.message_id]);
  });

  it("a reply to it, and an edited question by editing the answer", async () => {
    const { ann, bot, chat, says, shown } = await group();
    const [first] = await says(`@faq_bot ${lid}`);
    expect(textsOf(await says("how long is the warranty", { replyTo: first as Message }))).toEqual([
      expect.stringContaining("Three years"),
    ]);
    const asked = ann.send("/ask who won the match", { chat: chat.id });
    await bot.settled();
    ann.edit(asked, `/ask ${lid}`);
    await bot.settled();
    expect(shown()).toHaveLength(3);
    expect(shown().at(-1)?.text).toMatch(lidAnswer);
  });

  it.each([
    lid,
    "/ask@other_bot lid",
    "/ban",
    "/asking",
    "write to me@faq_bot please",
    "@faq_bot2 lid",
  ])("nothing else: %s", async (text) => {
    const { says } = await group();
    expect(await says(text)).toEqual([]);
  });

  it("not what follows a search without words, unless it replies to the bot", async () => {
    const { says } = await loudGroup();
    const [asks] = await says("/search");
    expect(await says("warranty")).toEqual([]);
    expect(await says("warranty", { replyTo: asks as Message })).toHaveLength(1);
  });

  it("in privacy mode no less", async () => {
    const { says } = await group({ privacy: true });
    expect(await says(`@faq_bot ${lid}`)).toHaveLength(1);
    expect(await says(`/ask ${lid}`)).toHaveLength(1);
    expect(await says(lid)).toEqual([]);
  });

  it("/ask in private is a plain question", async () => {
    const { bot } = await group();
    expect(textsOf(await bot.asks(`/ask ${lid}`))).toEqual([expect.stringMatching(lidAnswer)]);
    expect(textsOf(await bot.asks("/ask"))).toEqual([en.groups.how]);
  });
});

describe("somebody else's message is answered", () => {
  it.each(["@faq_bot ^", "@faq_bot", "^ @FAQ_bot", "/ask", "/ask@faq_bot"])(
    "by a reply %j, quoting that message",
    async (text) => {
      const { bob, chat, says } = await group();
      const asked = bob.send(lid, { chat: chat.id });
      const said = await says(text, { replyTo: asked });
      expect(textsOf(said)).toEqual([expect.stringMatching(lidAnswer)]);
      expect(quotedBy(said)).toEqual([asked.message_id]);
    },
  );

  it("by its caption; one without words is said to have none", async () => {
    const { bob, chat, says } = await group();
    const captioned = bob.send(lid, { chat: chat.id, kind: "photo" });
    expect((await says("/ask", { replyTo: captioned }))[0]?.text).toMatch(lidAnswer);
    const picture = bob.send("", { chat: chat.id, kind: "photo" });
    expect(textsOf(await says("@faq_bot ^", { replyTo: picture }))).toEqual([en.groups.wordless]);
  });

  it("unless a bot wrote it", async () => {
    const { says } = await group();
    const [answer] = await says(`@faq_bot ${lid}`);
    expect(textsOf(await says("/ask", { replyTo: answer as Message }))).toEqual([en.groups.how]);
  });
});

describe("an answer in a group is short", () => {
  it("with the way to its source and to the private chat, where it goes on", async () => {
    const { bot, says } = await group();
    const [answer] = await says("/ask limescale in my ketle, how can i get rid of the white stuff");
    expect(buttonsOf(answer)).toEqual(["Open on the website", en.groups.more]);
    const link = linksOf(answer)[1] ?? "";
    const [whole] = await bot.asks(`/start ${new URL(link).searchParams.get("start")}`);
    expect(whole?.text).toContain("How do I remove limescale?");
  });

  it("ends with a block, and shows that something is left out", async () => {
    const { says } = await group();
    const [answer] = await says("/start@faq_bot very-long");
    expect(answer?.text?.length).toBeLessThan(800);
    expect(answer?.text).toMatch(/[.!?]\n\n…$/);
  });

  it("says honestly that there is none, with the way to more in private", async () => {
    const { bot, says } = await group();
    const [unknown] = await says("@faq_bot who won the match yesterday evening");
    expect(unknown?.text).toBe(en.groups.unknown);
    expect(linksOf(unknown)).toEqual(["https://t.me/faq_bot?start=elsewhere"]);
    expect(textsOf(await bot.asks("/start elsewhere"))).toEqual([en.answer.unknown]);
  });
});

describe("suggestions in a group", () => {
  const boil = "How do I boil water?";
  const asks = async (made: Group) => {
    const [list] = await made.says("@faq_bot my lid and the water");
    expect(list?.text).toBe(en.groups.suggest);
    return list as Message;
  };

  it("give way to the answer that the asker chooses", async () => {
    const made = await group();
    const list = await asks(made);
    await made.tap(list, boil);
    expect(made.shown()).toHaveLength(1);
    expect(made.shown()[0]?.text).toContain(boil);
    expect(buttonsOf(made.shown()[0])).toContain(en.groups.more);
  });

  it("show others what they tap, and nobody else", async () => {
    const made = await group();
    await made.tap(await asks(made), boil, made.bob);
    expect(textsOf(made.shown())).toEqual([en.groups.suggest]);
    expect(made.whispered(made.bob)[0]?.text).toContain(boil);
    expect(made.whispered()).toEqual([]);
  });

  it("lead others to their private chat where an older server shows all everything", async () => {
    const made = await group({ version: 10.1 });
    const list = await asks(made);
    const tap = await made.tap(list, boil, made.bob);
    expect(tap.url).toMatch(/^https:\/\/t\.me\/faq_bot\?start=/);
    expect(textsOf(made.shown())).toEqual([en.groups.suggest]);
  });

  it("may be chosen from by whoever wrote the message that somebody had answered", async () => {
    const made = await group();
    const question = made.bob.send("my lid and the water", { chat: made.chat.id });
    const [list] = await made.says("/ask", { replyTo: question });
    await made.tap(list as Message, boil, made.bob);
    expect(made.shown()[0]?.text).toContain(boil);
  });

  it("go on in private as the same suggestions; none of them is an honest word", async () => {
    const made = await group();
    const list = await asks(made);
    const link = new URL(linksOf(list)[0] ?? "");
    const [again] = await made.bot.asks(`/start ${link.searchParams.get("start")}`);
    expect(buttonsOf(again)).toContain(boil);
    await made.tap(list, en.buttons.none);
    expect(textsOf(made.shown())).toEqual([en.groups.unknown]);
  });
});

/** A group in which the commands that people write are seen by all, as where their apps do not know better. */
async function loudGroup(options?: Parameters<typeof group>[0]): Promise<Group> {
  const made = await group(options);
  await made.telegram.call("deleteMyCommands", { scope: { type: "all_group_chats" } });
  return made;
}

describe("only who asked sees", () => {
  const commands = ["/faq", "/search lid", "/search@faq_bot lid", "/help", "/language"];
  it.each(commands)("%s, which only the bot is shown", async (text) => {
    const { bob, says, whispered } = await group();
    expect(await says(text)).toEqual([]);
    expect(whispered()).toHaveLength(1);
    expect(whispered(bob)).toEqual([]);
  });

  it.each(commands)("the answer to %s where the bot is an administrator", async (text) => {
    const made = await loudGroup();
    promote(made);
    expect(await made.says(text)).toEqual([]);
    expect(made.whispered()).toHaveLength(1);
    expect(made.whispered(made.bob)).toEqual([]);
  });

  it("where they have come to in a list that only they see", async () => {
    const { says, shown, whispered, tap: taps } = await group();
    await says("/faq");
    await taps(whispered()[0] as Message, "Buying (3)");
    expect(textsOf(whispered())).toEqual(["Buying"]);
    await taps(whispered()[0] as Message, "How long is the warranty?");
    expect(whispered()[0]?.text).toContain("Three years");
    expect(buttonsOf(whispered()[0])).toContain(en.buttons.back);
    expect(shown()).toEqual([]);
  });

  it("nothing, rather than all everything, when the answer comes too late", async () => {
    const { ann, bot, chat, clock, shown, whispered } = await group();
    ann.send("/faq", { chat: chat.id });
    clock.now += 60_000;
    await bot.settled();
    expect([...shown(), ...whispered()]).toEqual([]);
  });

  it("the pages of a list that all see, after a tap", async () => {
    const { says, shown, whispered, tap: taps } = await loudGroup();
    const [list] = await says("/faq");
    await taps(list as Message, "Buying (3)");
    expect(textsOf(shown())).toEqual([en.browse.topics]);
    expect(textsOf(whispered())).toEqual(["Buying"]);
  });

  it("nothing on an older server, which is asked once: replies are public there", async () => {
    const { ann, chat, says, shown, tap: taps, telegram } = await loudGroup({ version: 10.1 });
    promote({ ann, chat });
    telegram.clearCalls();
    const [list] = await says("/faq");
    const [results] = await says("/search lid");
    expect(quotedBy([list, results] as Message[]).every(Boolean)).toBe(true);
    await taps(list as Message, "Buying (3)");
    expect(textsOf(shown())).toEqual(["Buying", results?.text]);
    const tried = telegram.calls.filter(({ params }) => "ephemeral_message_parameters" in params);
    expect(tried).toHaveLength(1);
  });

  it("nothing where Telegram refuses; it is not asked there again", async () => {
    const { says, telegram } = await loudGroup();
    expect(await says("/faq")).toHaveLength(1);
    telegram.clearCalls();
    expect(await says("/faq")).toHaveLength(1);
    expect(telegram.calls.filter(({ method }) => method === "sendMessage")).toHaveLength(1);
  });
});

function promote({ ann, chat }: Pick<Group, "ann" | "chat">): void {
  ann.groups.promoteBot(chat.id);
}

describe("topics", () => {
  it.each([
    ["a mention", `@faq_bot ${lid}`],
    ["a command", "/faq"],
    ["a dialog", "/start@faq_bot fix-lid"],
  ])("%s is answered in its topic, General among them", async (_, text) => {
    const { ann, chat, says } = await loudGroup({ forum: true });
    const { message_thread_id: topic } = ann.groups.openTopic(chat.id, "Kettles");
    expect((await says(text, { topic })).map((m) => m.message_thread_id)).toEqual([topic]);
    expect((await says(text)).map((m) => m.message_thread_id)).toEqual([undefined]);
  });

  it("/ask in a topic points at nothing by itself", async () => {
    const { ann, chat, says } = await group({ forum: true });
    const { message_thread_id: topic } = ann.groups.openTopic(chat.id, "Kettles");
    expect(textsOf(await says("/ask", { topic }))).toEqual([en.groups.how]);
  });
});

describe("where it is added", () => {
  it("it introduces itself once, to whom added it in their language, and not again for a month", async () => {
    const { bot, bob, ann, telegram, chat, clock, shown } = await group();
    const made = bob.groups.create("Kettles", [ann]);
    await bot.settled();
    expect(textsOf(shown(made))).toEqual([introduced(de)]);
    const again = async () => {
      bob.groups.removeBot(made.id);
      bob.groups.addBot(made.id);
      await bot.settled();
      return shown(made).length;
    };
    expect(await again()).toBe(1);
    bob.groups.promoteBot(made.id);
    clock.now += 29 * day;
    expect(await again()).toBe(1);
    clock.now += 2 * day;
    expect(await again()).toBe(2);
    expect(telegram.messages(chat.id)).toEqual([]);
  });

  it("the command that an adding link sends says nothing twice; later it introduces", async () => {
    const { bot, ann, clock, shown } = await group();
    const made = ann.groups.create("Kettles", []);
    ann.send("/start@faq_bot true", { chat: made.id });
    await bot.settled();
    expect(textsOf(shown(made))).toEqual([introduced()]);
    clock.now += 2 * 60_000;
    ann.send("/start@faq_bot", { chat: made.id });
    await bot.settled();
    expect(textsOf(shown(made))).toEqual([introduced(), introduced()]);
  });

  it("and removed it says nothing", async () => {
    const { ann, bot, chat, shown } = await group();
    ann.groups.removeBot(chat.id);
    await bot.settled();
    expect(shown()).toEqual([]);
    expect(bot.log.filter((line) => line.includes('"level":50'))).toEqual([]);
  });
});

describe("a busy group", () => {
  it("gets no more than Telegram takes, hears so once a minute, and is served again", async () => {
    const { says, shown, clock, bob } = await group({ perMinute: 5 });
    for (let n = 0; n < 8; n++) await says(`@faq_bot ${lid}`);
    const limited = shown();
    expect(limited).toHaveLength(5);
    expect(limited.at(-1)?.text).toBe(en.groups.tooMany);
    expect(await says("just talking")).toEqual([]);
    expect(await says("/faq", { by: bob })).toEqual([]);
    clock.now += 61_000;
    expect((await says(`@faq_bot ${lid}`))[0]?.text).toMatch(lidAnswer);
  });

  it("does not hold up others", async () => {
    const { says, bot, telegram, ann } = await group({ perMinute: 2 });
    for (let n = 0; n < 4; n++) await says(`@faq_bot ${lid}`);
    expect(await bot.asks(lid)).toHaveLength(1);
    const other = telegram.addGroup("Coffee", [ann]);
    ann.send(`/ask ${lid}`, { chat: other.id });
    await bot.settled();
    expect(telegram.messages(other.id).at(-1)?.text).toMatch(lidAnswer);
  });

  it("answers taps with a notice", async () => {
    const { says, tap: taps, shown } = await group({ perMinute: 3 });
    const [list] = await says("@faq_bot my lid and the water");
    await says(`@faq_bot ${lid}`);
    expect((await taps(list as Message, en.buttons.none)).text).toBe(en.groups.tooMany);
    expect(shown()).toHaveLength(2);
  });
});

describe("in a group that it is not in", () => {
  const guests = async (text: string, options: LocalTelegramOptions = {}) => {
    const { bot, telegram, ann, bob } = await group(options);
    const { id } = telegram.addGroup("Coffee", [ann, bob], { bot: false });
    const asked = ann.send(text, { chat: id });
    await bot.settled();
    const answers = telegram.messages(id).filter(({ from }) => from?.is_bot);
    return { bot, telegram, asked, answers };
  };

  it.each([
    [`@faq_bot ${lid}`, lidAnswer, en.groups.more],
    ["@faq_bot my lid and the water", /Which do you mean/, "How do I boil water?"],
    ["@faq_bot who won the match yesterday evening", /couldn't find that/, en.groups.more],
  ])("it answers %s once, with links only", async (text, expected, button) => {
    const { answers, asked } = await guests(text);
    expect(textsOf(answers)).toEqual([expect.stringMatching(expected)]);
    expect(quotedBy(answers)).toEqual([asked.message_id]);
    expect(buttonsOf(answers[0])).toContain(button);
    expect(linksOf(answers[0])).toHaveLength(buttonsOf(answers[0]).length);
  });

  it("it warns of secrets and keeps none", async () => {
    const { answers } = await guests("@faq_bot 12345");
    expect(textsOf(answers)).toEqual([en.guards.secret]);
  });

  it("an update that comes twice gets no second answer and no complaint", async () => {
    const { bot, telegram, asked, answers } = await guests(`@faq_bot ${lid}`);
    telegram.push({ guest_message: { ...asked, guest_query_id: "4444" } as never });
    await bot.settled();
    expect(telegram.messages(asked.chat.id).filter(({ from }) => from?.is_bot)).toEqual(answers);
    expect(bot.log.filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  it("an older Telegram tells it nothing", async () => {
    expect((await guests(`@faq_bot ${lid}`, { version: 9 })).answers).toEqual([]);
  });
});
