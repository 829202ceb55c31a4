import type { Message } from "grammy/types";
import { expect, it, onTestFinished } from "vitest";
import { openDatabase } from "../../../src/store/open.ts";
import { buttonsOf, startTestBot } from "../../support/bot.ts";

/** A bot, and the events that it has recorded. */
async function startBot() {
  const store = await openDatabase("sqlite::memory:");
  const bot = await startTestBot({ store });
  onTestFinished(async () => {
    await bot[Symbol.asyncDispose]();
    await store.close();
  });
  const recorded = async (kind: string) => {
    const all = { from: 0, until: Number.MAX_SAFE_INTEGER, limit: 100 };
    return (await store.events({ kinds: [kind], ...all })).map(({ body }) => body);
  };
  const asks = async (text: string) => (await bot.asks(text))[0] as Message;
  const current = (message: Message) =>
    bot.telegram.messages(bot.ann.id).find(({ message_id }) => message_id === message.message_id);
  return { bot, recorded, asks, current };
}

it("a vote is marked and counted once, and can be changed", async () => {
  const { bot, recorded, asks, current } = await startBot();
  const answer = await asks("how do i boil water");
  expect(await bot.tap(answer, "Helped")).toEqual([]);
  expect(buttonsOf(current(answer))).toContain("✓ Helped");
  expect(await bot.tap(current(answer) as Message, "✓ Helped")).toEqual([]);
  const [others] = await bot.tap(current(answer) as Message, "Not quite");
  expect(others?.text).toMatch(/^Sorry about that/);
  expect(buttonsOf(current(answer))).toEqual(expect.arrayContaining(["Helped", "✓ Not quite"]));
  expect(await recorded("voted")).toEqual([
    { entry: "boil-water", vote: "helped" },
    { entry: "boil-water", vote: "missed", before: "helped" },
  ]);
});

it("each answer has its own vote, which stays marked on its other pages", async () => {
  const { bot, asks, current } = await startBot();
  const first = await asks("/start warranty");
  const second = await asks("/start warranty");
  await bot.tap(first, "Helped");
  expect(buttonsOf(current(second))).toContain("Helped");
  await bot.tap(current(first) as Message, "More");
  await bot.tap(current(first) as Message, "Official text");
  expect(current(first)?.text).toContain("word for word");
  expect(buttonsOf(current(first))).toContain("✓ Helped");
});

it('"Not quite" offers other entries, and records a miss without who asked', async () => {
  const { bot, recorded, asks } = await startBot();
  const answer = await asks("how do i boil water, call me at +49 170 1234567");
  await asks("who won the match yesterday evening");
  const [others] = await bot.tap(
    (await asks("how do i boil the water in it")) ?? answer,
    "Not quite",
  );
  expect(others?.reply_to_message?.text).toBe("how do i boil the water in it");
  expect(buttonsOf(others)).not.toContain("How do I boil water?");
  expect(buttonsOf(others)).toEqual(expect.arrayContaining(["Search", "All topics"]));
  const missed = JSON.stringify(await recorded("missed"));
  expect(missed).toContain('"words":"how do i boil the water in it"');
  expect(missed).toContain('"shown":["boil-water"],"why":"refused"');
  expect(missed).not.toMatch(/1234567|Ann/);
});

it("misses are recorded, and which suggestion was chosen", async () => {
  const { bot, recorded, asks } = await startBot();
  await asks("who won the match yesterday evening");
  const suggestions = await asks("water and limescale");
  const [answer] = await bot.tap(suggestions, "How do I boil water?");
  expect(answer?.reply_to_message?.text).toBe("water and limescale");
  await bot.tap(suggestions, "None of these");
  expect(await recorded("missed")).toMatchObject([
    { words: "who won the match yesterday evening", why: "unknown", shown: [] },
    { words: "water and limescale", why: "suggested" },
    { words: "water and limescale", why: "none" },
  ]);
  const asked = (await recorded("asked")) as { decision: string; entry?: string }[];
  expect(asked.map(({ decision }) => decision)).toEqual(["unknown", "suggest"]);
  expect(await recorded("chosen")).toEqual([{ of: expect.any(Number), entry: "boil-water" }]);
});

it("a message with a secret in it is not quoted", async () => {
  const { bot } = await startBot();
  const replies = await bot.asks("my code is 48213, how do i boil water");
  expect(replies).toHaveLength(2);
  for (const { reply_to_message } of replies) expect(reply_to_message).toBeUndefined();
});

it("an answer can be shared by a link that opens it", async () => {
  const { bot, asks } = await startBot();
  const answer = await asks("how do i boil water");
  const share = answer.reply_markup?.inline_keyboard.flat().find(({ text }) => text === "Share");
  const url = new URL(share && "url" in share ? share.url : "");
  expect(url.origin + url.pathname).toBe("https://t.me/share/url");
  const link = new URL(url.searchParams.get("url") ?? "");
  expect(url.searchParams.get("text")).toContain("How do I boil water?");
  const [opened] = await bot.asks(`/start ${link.searchParams.get("start")}`);
  expect(opened?.text).toContain("How do I boil water?");
});
