import type { Message } from "grammy/types";
import { expect, it, onTestFinished } from "vitest";
import { startTestBot, type TestBotOptions } from "../support/bot.ts";

const morning = Date.UTC(2026, 10, 25, 9);

async function started(options: TestBotOptions = {}) {
  let time = morning;
  const bot = await startTestBot({ now: () => time, ...options });
  onTestFinished(() => bot[Symbol.asyncDispose]());
  const later = () => {
    time += 60_000; // a report is good for a minute
  };
  return { bot, later, asks: async (text: string) => (await bot.asks(text))[0] as Message };
}

/** Ann is the first person that there is. */
const annIsAdmin = { staff: { admins: new Set([1001]), chat: undefined } };

it("says to an administrator how the bot was used", async () => {
  const { bot, later, asks } = await started(annIsAdmin);
  expect(bot.ann.id).toBe(1001);
  expect((await asks("/stats")).text).toContain("Nobody has asked anything");
  await asks("hello");
  await asks("who won the match yesterday evening");
  await bot.taps(await asks("how do i boil water"), "Helped");
  await bot.taps(await asks("boil the water in it"), "Not what I meant");
  later();
  const { text } = await asks("/stats 30");
  expect(text).toMatchInlineSnapshot(`
    "Statistics of the last 30 days
    27 Oct 2026 – 25 Nov 2026, UTC

    4 questions
    █████░░░░░ 2 answered directly
    ░░░░░░░░░░ 0 chosen from suggestions
    ░░░░░░░░░░ 0 suggested, not chosen
    █████░░░░░ 2 not known
    ░░░░░░░░░░ 0 other language
    Half of them were answered within 0 ms, 95 % within 0 ms.

    • Confirmed: 25% (1)
    • Not helpful: 25% (1)
    • Assumed solved: 25%
    • Deflected: 50%
    Confirmed: Somebody tapped “Helped” under the answer: the only sure sign that it did.
    Not helpful: Somebody tapped “Not what I meant” under the answer; a vote that was changed counts once, as it is now.
    Assumed solved: Answered directly and not voted down: an upper bound, as most people vote for nothing, and whether they asked again is not known, because nothing is kept of who asks.
    Deflected: The bot had an answer or suggestions to show, so that nobody else was bothered: this says nothing about whether they were right.

    Most in need of better words
    1. How do I boil water? (refused 1, passed over 0)"
  `);
});
