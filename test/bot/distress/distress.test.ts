import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Message } from "grammy/types";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { en } from "../../../src/bot/texts/en.ts";
import { texts } from "../../../src/bot/texts/texts.ts";
import { situations } from "../../../src/distress/situation.ts";
import { LocalTelegram, type Person } from "../../../src/stand-in/index.ts";
import { openDatabase } from "../../../src/store/open.ts";
import { buttonsOf, startTestBot, type TestBot } from "../../support/bot.ts";
import { startGroup } from "../../support/group.ts";
import { askStaff, textsOf, withStaff } from "../../support/staff.ts";

const plea = "i want to kill myself";
const reply = en.distress["self-harm"];
const minute = 60_000;

/** The entries that matter here, since the matcher takes a minute to learn them all. */
async function partOfTelegramFaq(): Promise<string> {
  const ids = new Set([
    "q-there-39s-illegal-content-on-telegram-how-do-i-take-it-down",
    "q-what-if-someone-is-pretending-to-be-me",
    "q-how-does-account-self-destruction-work",
    "q-how-do-i-delete-my-account",
    "q-how-do-i-change-my-phone-number",
    "passport",
  ]);
  const { entries } = JSON.parse(await readFile("faq-data/en/faq.json", "utf8"));
  const phrasings = (await readFile("faq-data/en/phrasings.jsonl", "utf8")).split("\n");
  const dir = await mkdtemp(join(tmpdir(), "distress-"));
  await mkdir(join(dir, "en"));
  const kept = entries
    .filter(({ id }: { id: string }) => ids.has(id))
    .map((entry: object) => ({ ...entry, related: [] }));
  await writeFile(join(dir, "en/faq.json"), JSON.stringify({ entries: kept }));
  const lines = phrasings.filter((line) => line && ids.has(JSON.parse(line).id));
  await writeFile(join(dir, "en/phrasings.jsonl"), lines.map((line) => `${line}\n`).join(""));
  return dir;
}

async function startBot() {
  const clock = { now: Date.UTC(2026, 6) };
  const telegram = new LocalTelegram({ now: () => clock.now });
  const store = await openDatabase("sqlite::memory:");
  const bot = await startTestBot({ telegram, store, now: () => clock.now });
  onTestFinished(async () => {
    await bot[Symbol.asyncDispose]();
    await store.close();
  });
  return { bot, store, clock };
}

describe("the texts", () => {
  it.each(texts.map((own) => [own.language, own] as const))("in %s are calm", (_, { distress }) => {
    for (const situation of situations) {
      expect(distress[situation]).toMatch(/https:\/\/[a-z.]+/);
      expect(distress[situation].length).toBeLessThan(600);
    }
    expect(distress.after).toContain("https://findahelpline.com");
    expect(distress.afterThanks).toContain("https://findahelpline.com");
    expect(Object.values(distress).join()).not.toMatch(/[!¡]/);
    expect(Object.values(distress).join()).not.toMatch(/\b\d{3}\b/); // no emergency number
  });
});

describe("with Telegram's FAQ", () => {
  let bot: TestBot;
  let maria: Person;
  let faqDir: string;
  beforeAll(async () => {
    faqDir = await partOfTelegramFaq();
    bot = await startTestBot({ faqDir });
    maria = bot.telegram.addPerson({ first_name: "Maria", language_code: "es" });
  });
  afterAll(async () => {
    await bot[Symbol.asyncDispose]();
    await rm(faqDir, { recursive: true });
  });

  const reporting = "There's illegal content on Telegram. How do I take it down?";
  const shortOf = (question: string) =>
    expect.stringMatching(new RegExp(`^${question.slice(0, 6)}|report|take`, "i"));

  it.each([
    "i want to kill myself",
    "i feel suicidal",
    "end my life",
    "how do i end my life",
    "delete my account, i want to die",
  ])("%j gets help and no button", async (message) => {
    const [answer, ...others] = await bot.asks(message);
    expect([answer?.text, buttonsOf(answer), others]).toEqual([reply, [], []]);
  });

  it("threats and children: with the way to report content", async () => {
    const [threats] = await bot.asks("he'll send my pictures to my family");
    expect(threats?.text).toBe(en.distress.threats);
    expect(buttonsOf(threats)).toHaveLength(2);
    expect(buttonsOf(threats)[0]).toEqual(shortOf(reporting));
    const [child] = await bot.asks("im 13 and a guy wants nudes from me");
    expect([child?.text, buttonsOf(child).length]).toEqual([en.distress.child, 1]);
  });

  it("a death: with what becomes of accounts that nobody uses, and nothing else", async () => {
    const [answer] = await bot.asks("my friend is dead, how do i close his account");
    expect(answer?.text).toBe(`${en.distress.death}\n\n${en.distress.unusedAccount}`);
    expect(buttonsOf(answer)).toHaveLength(1);
    const [opened] = await bot.tap(answer as Message, buttonsOf(answer)[0] as string);
    expect(opened?.text).toContain("self-destruct");
  });

  it("in the language of the words, if that isn't the person's", async () => {
    const es = texts.find(({ language }) => language === "es");
    expect((await bot.asks("quiero morirme"))[0]?.text).toBe(es?.distress["self-harm"]);
    expect((await bot.asks("i want to die", maria))[0]?.text).toBe(reply);
    expect((await bot.asks("pienso en el suicidio", maria))[0]?.text).toBe(
      es?.distress["self-harm"],
    );
  });

  it("inline: no results", async () => {
    const { results } = await bot.ann.queryInline("i want to die");
    expect(results).toEqual([]);
    expect((await bot.ann.queryInline("my phone died")).results).not.toEqual([]);
  });

  it("afterwards a clear question is answered, but none about deleting", async () => {
    await bot.asks("someone is blackmailing me");
    expect((await bot.asks("should i delete everything"))[0]?.text).toBe(en.distress.after);
    expect((await bot.asks("how do i delete my account"))[0]?.text).toBe(en.distress.afterThanks);
    const [answer] = await bot.asks("how do i change my phone number");
    expect(answer?.text).toMatch(/^How do I change my phone number/);
  });
});

describe("wherever it's written", () => {
  it("with a FAQ that has no fitting entries: without buttons", async () => {
    const { bot } = await startBot();
    for (const [message, situation] of [
      ["someone is blackmailing me", "threats"],
      ["my mom passed away", "death"],
      ["my husband hits me", "violence"],
    ] as const) {
      const [answer] = await bot.asks(message);
      expect([answer?.text, buttonsOf(answer)]).toEqual([en.distress[situation], []]);
    }
  });

  it("after /ask and /search, in a search, in a caption, and forwarded", async () => {
    const { bot } = await startBot();
    expect((await bot.asks(`/ask ${plea}`))[0]?.text).toBe(reply);
    expect((await bot.asks(`/search ${plea}`))[0]?.text).toBe(reply);
    await bot.asks("/search");
    expect((await bot.asks(plea))[0]?.text).toBe(reply);
    bot.ann.send(plea, { kind: "photo" });
    await bot.settled();
    expect(bot.last().text).toBe(reply);
    const bob = bot.telegram.addPerson({ first_name: "Bob", language_code: "en" });
    const elsewhere = bob.groups.create("Elsewhere", [], { bot: false }).id;
    bob.forward(bob.send(plea, { chat: elsewhere }), {});
    await bot.settled();
    expect(bot.last(bob).text).toBe(reply);
  });

  it("an edited message corrects the reply, both ways", async () => {
    const { bot } = await startBot();
    const message = bot.ann.send("how do i boil water");
    await bot.settled();
    bot.ann.edit(message, plea);
    await bot.settled();
    expect(bot.last().text).toBe(reply);
    expect(bot.telegram.messages(bot.ann.id).filter(({ from }) => from?.is_bot)).toHaveLength(1);
  });

  it("in a dialog, which stays where it is", async () => {
    const { bot } = await startBot();
    await bot.asks("/start fix-lid");
    expect((await bot.asks(plea)).map(({ text }) => text)).toEqual([reply]);
    expect((await bot.asks("should i delete everything"))[0]?.text).toBe(en.distress.after);
    expect((await bot.asks("blue"))[0]?.text).toMatch(/^Turn the lid/);
  });

  it("before a warning of secrets", async () => {
    const { bot } = await startBot();
    const replies = await bot.asks(`${plea}, my code is 12345`);
    expect(replies.map(({ text }) => text)).toEqual([reply]);
  });

  it("in a group only to the sender, only if it's for the bot, and without buttons", async () => {
    const { says, ephemeral, shown, ann, chat } = await startGroup();
    ann.groups.promoteBot(chat.id);
    expect(await says(plea)).toEqual([]);
    expect(await says(`@faq_bot ${plea}`)).toEqual([]);
    expect(textsOf(ephemeral())).toEqual([reply]);
    expect(buttonsOf(ephemeral()[0])).toEqual([]);
    expect(shown()).toEqual([]);
  });

  it("in a group for somebody else's message, too", async () => {
    const { says, ephemeral, ann, bob, chat, bot } = await startGroup();
    ann.groups.promoteBot(chat.id);
    const message = bob.send(plea, { chat: chat.id });
    await bot.settled();
    await says("/ask", { replyTo: message });
    expect(textsOf(ephemeral())).toEqual([reply]);
  });

  it("as a guest: one answer with links at most", async () => {
    const { telegram, ann, bob, bot } = await startGroup();
    const { id } = telegram.addGroup("Coffee", [ann, bob], { bot: false });
    ann.send(`@faq_bot ${plea}`, { chat: id });
    await bot.settled();
    const answers = telegram.messages(id).filter(({ from }) => from?.is_bot);
    expect(answers.map((answer) => [answer.text, buttonsOf(answer)])).toEqual([[reply, []]]);
  });
});

describe("with staff", () => {
  it("the reply has the way to them, and what goes to them isn't held up", async () => {
    const { bot, ann, staff } = await withStaff();
    const [answer] = await bot.asks(plea);
    expect(buttonsOf(answer)).toEqual([en.cases.ask]);
    await bot.tap(answer as Message, en.cases.ask);
    await bot.asks("please, i want to end it all");
    expect(staff.texts[0]).toContain("i want to end it all");
    await bot.asks("i want to die");
    expect(staff.texts.at(-1)).toBe("i want to die");
    const message = ann.send("the lid is stuck");
    await bot.settled();
    ann.edit(message, "my husband hits me");
    await bot.settled();
    expect(staff.texts.at(-1)).toBe("my husband hits me");
    expect(bot.last().text).toBe(en.distress.violence);
  });

  it("in an open case the person gets the reply once, and staff every message", async () => {
    const { bot, staff, clock } = await withStaff();
    await askStaff(bot);
    const first = await bot.asks(plea);
    expect(first.map(({ text }) => text)).toEqual([reply, en.cases.passedOn]);
    expect(staff.texts.at(-1)).toBe(plea);
    expect(await bot.asks("i really want to die")).toEqual([]); // acknowledged by a reaction
    expect(staff.texts.at(-1)).toBe("i really want to die");
    expect(await bot.asks("should i delete everything")).toEqual([]);
    expect(await bot.asks("fuck you")).toEqual([]);
    expect(staff.texts.at(-1)).toBe("fuck you");
    clock.time += 31 * minute;
    expect((await bot.asks(plea)).map(({ text }) => text)).toContain(reply);
  });

  it("staff may write of it in their group", async () => {
    const { bot, staff, chat, bob } = await withStaff();
    await askStaff(bot);
    await staff.send("please tell us: do you want to kill yourself or is it that you want to die");
    expect(bot.last().text).toContain("do you want to kill yourself");
    bob.send(`@faq_bot ${plea}`, { chat });
    await bot.settled();
    expect(bot.telegram.messages(chat).map(({ text }) => text)).not.toContain(reply);
  });
});

describe("nothing of it is kept", () => {
  it("among misses and in the log; only the kind of situation is remembered", async () => {
    const { bot, store } = await startBot();
    await bot.asks(plea);
    await bot.asks("do you even care");
    const query = { kinds: ["asked", "missed"], from: 0, until: Number.MAX_SAFE_INTEGER, limit: 9 };
    expect(await store.events(query)).toEqual([]);
    expect(bot.log.join()).not.toMatch(/kill|care/);
    const [key = ""] = await store.findKeys("person ", `:${bot.ann.id}`);
    const stored = (await store.read(key)) as Record<string, unknown>;
    const at = Date.UTC(2026, 6);
    expect(stored.distress).toEqual({ situation: "self-harm", at, said: "after" });
    expect(JSON.stringify(stored)).not.toContain("kill");
    await bot.asks("/forget");
    expect(await store.findKeys("person ", `:${bot.ann.id}`)).toEqual([]);
  });
});

describe("afterwards", () => {
  const nextReply = async (bot: TestBot) =>
    (await bot.asks("who won the match yesterday evening"))[0]?.text;

  it("what isn't a clear question gets a gentle line, for half an hour", async () => {
    const { bot, clock } = await startBot();
    await bot.asks(plea);
    const { after, afterThanks } = en.distress;
    for (const [message, gentle] of [
      ["do you care?", after],
      ["who won the match yesterday evening", afterThanks],
      ["hello", after],
      ["what should i do", afterThanks],
      ["goodbye", after],
    ] as const)
      expect((await bot.asks(message))[0]?.text).toBe(gentle);
    expect((await bot.asks("thank you for listening"))[0]?.text).toBe(en.distress.afterThanks);
    expect((await bot.asks("lid wont open, the top is jammed"))[0]?.text).toMatch(/turn the lid/);
    clock.now += 31 * minute;
    expect(await nextReply(bot)).toBe(en.answer.unknown);
  });

  it("who has moved on to a question is talked to as usual", async () => {
    const { bot } = await startBot();
    await bot.asks(plea);
    await bot.asks("how do i boil water");
    const [part] = await bot.asks("and on android?");
    expect(part?.text).toContain("Open the menu");
    const [help] = await bot.asks("that didnt work");
    expect(help?.text).toBe(en.conversation.failed);
  });

  it("after a threat, how to get rid of somebody is a question", async () => {
    const { bot } = await startBot();
    await bot.asks("he threatens to post my nudes");
    expect((await bot.asks("my lid and the water, how?"))[0]?.text).toBe(en.answer.suggest);
  });

  it("a death isn't followed by it", async () => {
    const { bot } = await startBot();
    await bot.asks("my mom passed away");
    expect(await nextReply(bot)).toBe(en.answer.unknown);
  });

  it("nor is an insult, which gets one calm line", async () => {
    const { bot } = await startBot();
    expect((await bot.asks("fuck you stupid bot"))[0]?.text).toBe(en.distress.insult);
    expect(await nextReply(bot)).toBe(en.answer.unknown);
  });
});
