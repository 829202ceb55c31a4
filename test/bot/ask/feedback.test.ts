import type { Message } from "grammy/types";
import { expect, it, onTestFinished } from "vitest";
import { openDatabase } from "../../../src/store/open.ts";
import { buttonsOf, startTestBot } from "../../support/bot.ts";

/** A bot, and what it has noted of what happened. */
async function started() {
  const store = await openDatabase("sqlite::memory:");
  const bot = await startTestBot({ store });
  onTestFinished(async () => {
    await bot[Symbol.asyncDispose]();
    await store.close();
  });
  const noted = async (kind: string) => {
    const all = { from: 0, until: Number.MAX_SAFE_INTEGER, limit: 100 };
    return (await store.events({ kinds: [kind], ...all })).map(({ body }) => body);
  };
  const asks = async (text: string) => (await bot.asks(text))[0] as Message;
  const now = (message: Message) =>
    bot.telegram.messages(bot.ann.id).find(({ message_id }) => message_id === message.message_id);
  return { bot, noted, asks, now };
}

it("an answer that helped is marked so, counted once, and the vote can be changed", async () => {
  const { bot, noted, asks, now } = await started();
  const answer = await asks("how do i boil water");
  expect(await bot.tap(answer, "Helped")).toEqual([]);
  expect(buttonsOf(now(answer))).toContain("✓ Helped");
  expect(await bot.tap(now(answer) as Message, "✓ Helped")).toEqual([]);
  const [others] = await bot.tap(now(answer) as Message, "Not what I meant");
  expect(others?.text).toMatch(/^Sorry about that/);
  expect(buttonsOf(now(answer))).toEqual(expect.arrayContaining(["Helped", "✓ Not what I meant"]));
  expect(await noted("voted")).toEqual([
    { entry: "boil-water", vote: "helped" },
    { entry: "boil-water", vote: "missed", before: "helped" },
  ]);
});

it("each answer has its own vote, and the mark stays when the page is turned", async () => {
  const { bot, asks, now } = await started();
  const first = await asks("/start warranty");
  const second = await asks("/start warranty");
  await bot.tap(first, "Helped");
  expect(buttonsOf(now(second))).toContain("Helped");
  await bot.tap(now(first) as Message, "Official text");
  expect(now(first)?.text).toContain("word for word");
  expect(buttonsOf(now(first))).toContain("✓ Helped");
});

it("what was not meant offers what else fits the question, and is noted without who asked", async () => {
  const { bot, noted, asks } = await started();
  const answer = await asks("how do i boil water, call me at +49 170 1234567");
  const [others] = await bot.tap(
    (await asks("boil the water in it")) ?? answer,
    "Not what I meant",
  );
  expect(others?.reply_to_message?.text).toBe("boil the water in it");
  expect(buttonsOf(others)).not.toContain("How do I boil water?");
  expect(buttonsOf(others)).toEqual(expect.arrayContaining(["Search", "Telegram support"]));
  const missed = JSON.stringify(await noted("missed"));
  expect(missed).toContain('"words":"boil the water in it"');
  expect(missed).toContain('"shown":["boil-water"],"why":"refused"');
  expect(missed).not.toMatch(/1234567|Ann/);
});

it("what nobody can answer, and suggestions, are noted; a chosen one says of which", async () => {
  const { bot, noted, asks } = await started();
  await asks("who won the match yesterday evening");
  const suggestions = await asks("my lid and the water");
  const [answer] = await bot.tap(suggestions, "How do I boil water?");
  expect(answer?.reply_to_message?.text).toBe("my lid and the water");
  await bot.tap(suggestions, "None of these");
  expect(await noted("missed")).toMatchObject([
    { words: "who won the match yesterday evening", why: "unknown", shown: [] },
    { words: "my lid and the water", why: "suggested" },
    { words: "my lid and the water", why: "none" },
  ]);
  const asked = (await noted("asked")) as { decision: string; entry?: string }[];
  expect(asked.map(({ decision }) => decision)).toEqual(["unknown", "suggest"]);
  expect(await noted("chosen")).toEqual([{ of: expect.any(Number), entry: "boil-water" }]);
});

it("a message with a secret in it is not quoted", async () => {
  const { bot } = await started();
  const replies = await bot.asks("my code is 48213, how do i boil water");
  expect(replies).toHaveLength(2);
  for (const { reply_to_message } of replies) expect(reply_to_message).toBeUndefined();
});

it("every answer can be shared by a link that opens it", async () => {
  const { bot, asks } = await started();
  const answer = await asks("how do i boil water");
  const share = answer.reply_markup?.inline_keyboard.flat().find(({ text }) => text === "Share");
  const url = new URL(share && "url" in share ? share.url : "");
  expect(url.origin + url.pathname).toBe("https://t.me/share/url");
  const link = new URL(url.searchParams.get("url") ?? "");
  expect(url.searchParams.get("text")).toContain("How do I boil water?");
  const [opened] = await bot.asks(`/start ${link.searchParams.get("start")}`);
  expect(opened?.text).toContain("How do I boil water?");
});
