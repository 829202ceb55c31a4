import type { Message } from "grammy/types";
import { describe, expect, it, onTestFinished } from "vitest";
import { en } from "../../../src/bot/texts/en.ts";
import { LocalTelegram } from "../../../src/stand-in/index.ts";
import { openDatabase } from "../../../src/store/open.ts";
import { buttonsOf, startTestBot } from "../../support/bot.ts";
import { question, startGroup, textsOf } from "../../support/group.ts";

const minute = 60_000;

/** A bot with a clock, and what it has recorded. */
async function start() {
  const clock = { time: Date.UTC(2026, 0, 7, 12) };
  const now = () => clock.time;
  const telegram = new LocalTelegram({ now });
  const store = await openDatabase("sqlite::memory:", { now });
  const bot = await startTestBot({ telegram, store, now });
  onTestFinished(async () => {
    await bot[Symbol.asyncDispose]();
    await store.close();
  });
  const asks = async (text: string) => (await bot.asks(text))[0] as Message;
  const recorded = async (kind: string) => {
    const all = { from: 0, until: Number.MAX_SAFE_INTEGER, limit: 100 };
    return (await store.events({ kinds: [kind], ...all })).map(({ body }) => body);
  };
  return { bot, asks, clock, recorded };
}

const { conversation } = en;

describe("after an answer", () => {
  it("a platform gets its steps, and puts them first from then on", async () => {
    const { asks } = await start();
    await asks("how do i boil water");
    const part = await asks("and on android?");
    expect(part.text).toBe("How do I boil water?\n\nAndroid\n1. Open the menu.\n2. Choose Boil.");
    const { text = "" } = await asks("water wont boil");
    expect(text.indexOf("Android")).toBeLessThan(text.indexOf("iPhone"));
  });

  it("a platform without steps of its own gets the answer, and hears so", async () => {
    const { asks } = await start();
    await asks("lid wont open");
    const { text = "" } = await asks("its in the browser");
    expect(text).toContain("turn the lid to the left");
    expect(text).toContain(conversation.separately(en.platforms.web));
  });

  it("a follow-up gets the part that it's about, or hears that there's no more", async () => {
    const { asks, bot } = await start();
    await asks("white crust inside");
    const part = await asks("and how often must i rinse it");
    expect(part.text).toContain("How do I remove limescale?");
    expect(part.text).toContain("Rinse twice.");
    expect(part.text).not.toContain("vinegar");
    const nothing = await asks("is it dangerous?");
    expect(nothing.text).toBe(`How do I remove limescale?\n\n${conversation.noMore}`);
    await bot.tap(nothing, en.buttons.full);
    expect(bot.last().text).toContain("vinegar");
  });

  it.each([
    ["it worked, thanks", "glad", "helped"],
    ["👍", "glad", "helped"],
    ["no luck", "failed", "missed"],
    ["😭", "failed", "missed"],
  ] as const)("%j gets a sentence, and counts as a vote", async (text, sentence, vote) => {
    const { asks, recorded } = await start();
    await asks("warranty period");
    expect((await asks(text)).text).toBe(conversation[sentence]);
    expect(await recorded("voted")).toEqual([{ entry: "warranty", vote }]);
    expect(await recorded("missed")).toEqual([]);
  });

  it("who says that it wasn't what they asked is offered the next best entries", async () => {
    const { asks } = await start();
    await asks("how do i boil water");
    const others = await asks("no that's not it");
    expect(others.text).toBe(en.feedback.others);
    expect(buttonsOf(others)).toContain("How do I remove limescale?");
    expect((await asks("the first one")).text).toContain("vinegar");
  });

  it("the same question again gets the heart of the answer and what else may be meant", async () => {
    const { asks } = await start();
    await asks("how do i boil water");
    const again = await asks("I ASKED HOW TO BOIL WATER!!!");
    expect(again.text).toContain("Fill it, close the lid");
    expect(again.text).toContain(conversation.again);
    expect(buttonsOf(again)).toContain("How do I remove limescale?");
  });

  it("a correction gets what was meant", async () => {
    const { asks } = await start();
    await asks("how do i boil water");
    const { text } = await asks("no i mean the lid, not the water");
    expect(text).toContain("turn the lid to the left");
  });

  it("the bot goes on from a linked entry, and from one that was chosen", async () => {
    const { asks, bot } = await start();
    await asks("/start boil-water");
    expect((await asks("and on ios?")).text).toContain("Open the Kettle app");
    await bot.tap(await asks("water and limescale"), "How do I boil water?");
    expect((await asks("and on android?")).text).toContain("Open the menu");
  });
});

describe("after a list", () => {
  it("a place chooses, and so does another one later", async () => {
    const { asks } = await start();
    const list = await asks("water and limescale");
    const [first, second] = buttonsOf(list) as [string, string];
    expect((await asks("the second one pls")).text).toContain(second);
    expect((await asks("1")).text).toContain(first);
    expect((await asks("7")).text).toBe(conversation.tapOne);
  });

  it("a yes shows it again, a no the other ways to help", async () => {
    const { asks } = await start();
    const list = await asks("water and limescale");
    const again = await asks("yes");
    expect(again.text).toBe(conversation.which);
    expect(buttonsOf(again)).toEqual(buttonsOf(list));
    expect((await asks("none of them")).text).toBe(en.feedback.elsewhere);
  });

  it("a yes to a single suggestion opens it", async () => {
    const { asks } = await start();
    expect((await asks("boil faster please")).text).toBe(en.answer.suggestOne);
    expect((await asks("yeah")).text).toContain("Fill it, close the lid");
  });
});

describe("what came before is forgotten", () => {
  it("after half an hour", async () => {
    const { asks, clock } = await start();
    await asks("how do i boil water");
    clock.time += 29 * minute;
    expect((await asks("on android")).text).toContain("Open the menu");
    clock.time += 31 * minute;
    expect((await asks("yes")).text).toBe(conversation.listening);
    expect((await asks("on android")).text).not.toContain("Open the menu");
  });

  it("with /forget, which names it", async () => {
    const { asks } = await start();
    await asks("how do i boil water");
    expect((await asks("/forget")).text).toContain(en.account.forget.kept.other);
    expect((await asks("yes")).text).toBe(conversation.listening);
  });
});

describe("before anything was asked", () => {
  it.each(["yes", "ok", "why?", "👍", "😂", "2"])("%j gets a friendly line", async (text) => {
    const { asks, recorded } = await start();
    const { text: reply = "" } = await asks(text);
    const friendly = [conversation.listening, conversation.okay, conversation.glad];
    expect(friendly).toContain(reply);
    expect(await recorded("missed")).toEqual([]);
  });

  it("a greeting and a question about the bot are known without any small talk in the data", async () => {
    const { asks } = await start();
    expect((await asks("hello")).text).toBe(conversation.greeting);
    expect((await asks("who made you")).text).toContain(conversation.who);
  });
});

it("two questions in one message are both offered", async () => {
  const { asks } = await start();
  const list = await asks("hey! how to boil, and how many years guarantee?");
  expect(list.text).toBe(conversation.several);
  expect(buttonsOf(list)).toEqual([
    "How do I boil water?",
    "How long is the warranty?",
    en.buttons.none,
  ]);
});

it("one word gets entries to choose from", async () => {
  const { asks } = await start();
  const list = await asks("lid");
  expect(list.text).toBe(en.answer.suggest);
  expect(buttonsOf(list)).toContain("The lid is stuck, what do I do?");
});

describe("in a group a reply to the bot", () => {
  it.each(["thanks!", "ok", "haha good one", "👍", "you are useless"])(
    "that asks nothing gets no answer: %j",
    async (text) => {
      const { says } = await startGroup();
      const [first] = await says(`@faq_bot ${question}`);
      expect(await says(text, { replyTo: first as Message })).toEqual([]);
    },
  );

  it("that goes on gets one", async () => {
    const { says } = await startGroup();
    const [first] = await says("@faq_bot how do i boil water");
    const replies = await says("and on android?", { replyTo: first as Message });
    expect(textsOf(replies)).toEqual([expect.stringContaining("Open the menu")]);
  });
});
