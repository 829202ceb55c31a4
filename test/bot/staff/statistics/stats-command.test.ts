import type { Message } from "grammy/types";
import { expect, it, onTestFinished } from "vitest";
import type { Staff } from "../../../../src/bot/staff/rights.ts";
import { LocalTelegram } from "../../../../src/stand-in/index.ts";
import { openDatabase } from "../../../../src/store/open.ts";
import { startTestBot, type TestBotOptions } from "../../../support/bot.ts";

/** Ann's id: she is the first person of a local Telegram. */
const ann = 1001;

/** A bot with a clock that the test moves on, so that reports are made anew. */
async function started(
  staff: Staff,
  { telegram, monotonicNow }: Pick<TestBotOptions, "telegram" | "monotonicNow"> = {},
) {
  let time = Date.UTC(2026, 10, 25, 9);
  const now = () => time;
  const store = await openDatabase("sqlite::memory:", { now });
  const options = { ...(telegram && { telegram }), ...(monotonicNow && { monotonicNow }) };
  const bot = await startTestBot({ store, now, staff, ...options });
  onTestFinished(async () => {
    await bot[Symbol.asyncDispose]();
    await store.close();
  });
  expect(bot.ann.id).toBe(ann);
  return {
    bot,
    store,
    asks: async (text: string) => (await bot.asks(text))[0] as Message,
    aMinuteLater: () => {
      time += 60_000;
    },
  };
}

it("/stats tells an administrator how the bot was used", async () => {
  const { bot, asks, aMinuteLater } = await started({ admins: new Set([ann]), chat: undefined });
  const { text: empty } = await asks("/stats 1");
  expect(empty).toBe(
    "Statistics for today\n25 Nov 2026, UTC\n\nNobody asked anything in this period.",
  );
  await bot.tap(await asks("how do i boil water"), "Helped");
  await asks("who won the match yesterday evening");
  await bot.tap(await asks("boil the water in it"), "Not quite");
  aMinuteLater();
  const { text = "" } = await asks("/stats 30");
  expect(text).toContain("27 Oct 2026 – 25 Nov 2026, UTC");
  expect(text).toContain("3 questions");
  expect(text).toContain("███████░░░ 2 answered directly");
  expect(text).toContain("███░░░░░░░ 1 unknown");
  expect(text).toContain("Confirmed: 33.3% (1)");
  expect(text).toContain("Assumed solved: 33.3%");
  expect(text).toContain("1. How do I boil water? (refused 1, passed over 0)");
});

it("response times are in fractions of a millisecond and don't depend on the wall clock", async () => {
  let moment = 0;
  const monotonicNow = () => {
    moment += 0.213_456;
    return moment;
  };
  const admins = new Set([ann]);
  const { asks, store } = await started({ admins, chat: undefined }, { monotonicNow });
  await asks("how do i boil water");
  const query = { kinds: ["asked"], from: 0, until: Number.MAX_SAFE_INTEGER, limit: 9 };
  expect(await store.events(query)).toMatchObject([{ body: { took: 0.213 } }]);
  const { text } = await asks("/stats 1");
  expect(text).toContain("Half were answered within 0.21 ms, 95% within 0.21 ms.");
});

it.each(["0", "401", "many", "7 days"])(
  "/stats %s explains what can be asked for",
  async (words) => {
    const { asks } = await started({ admins: new Set([ann]), chat: undefined });
    expect((await asks(`/stats ${words}`)).text).toMatch(/^Send a number of days from 1 to 400/);
  },
);

it("others are refused in one line, which doesn't end their search", async () => {
  const { asks } = await started({ admins: new Set([7]), chat: undefined });
  await asks("/search");
  expect((await asks("/stats")).text).toMatch(/^This is for the bot's staff/);
  expect((await asks("warranty")).text).toContain("match");
});

it("every member may use it in the staff group, and nobody in other groups", async () => {
  const telegram = new LocalTelegram();
  const member = telegram.addPerson({ first_name: "Ann" });
  const staff = telegram.addGroup("Staff", [member]).id;
  const others = telegram.addGroup("Tea", [member]).id;
  const { bot } = await started({ admins: new Set([ann]), chat: staff }, { telegram });
  const saidIn = async (chat: number) => {
    member.send("/stats", { chat });
    await bot.settled();
    return telegram.messages(chat).at(-1)?.text;
  };
  expect(await saidIn(staff)).toContain("Statistics for the last 7 days");
  expect(await saidIn(others)).toMatch(/^This is for the bot's staff/);
});
