import type { Message } from "grammy/types";
import { expect, it, onTestFinished } from "vitest";
import type { Staff } from "../../../../src/bot/staff/rights.ts";
import { LocalTelegram } from "../../../../src/stand-in/index.ts";
import { openDatabase } from "../../../../src/store/open.ts";
import { startTestBot, type TestBotOptions } from "../../../support/bot.ts";

/** The first person of a local Telegram, who is Ann. */
const ann = 1001;

/** A bot with a clock of its own, which is moved on when a report has become too old. */
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

it("tells an administrator how the bot was used", async () => {
  const { bot, asks, aMinuteLater } = await started({ admins: new Set([ann]), chat: undefined });
  const { text: empty } = await asks("/stats 1");
  expect(empty).toBe(
    "Statistics for today\n25 Nov 2026, UTC\n\nNobody asked anything in this period.",
  );
  await asks("who won the match yesterday evening");
  await bot.tap(await asks("how do i boil water"), "Helped");
  await bot.tap(await asks("boil the water in it"), "Not what I meant");
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

it("tells how long answers took in fractions of a millisecond, whatever the clock on the wall does", async () => {
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
  "says how to ask when it is asked for %s",
  async (words) => {
    const { asks } = await started({ admins: new Set([ann]), chat: undefined });
    expect((await asks(`/stats ${words}`)).text).toMatch(/^Send a number of days from 1 to 400/);
  },
);

it("refuses others in one line, also while they are asked for words, and goes on with that", async () => {
  const { asks } = await started({ admins: new Set([7]), chat: undefined });
  await asks("/search");
  expect((await asks("/stats")).text).toMatch(/^This is for the bot's staff/);
  expect((await asks("warranty")).text).toContain("match");
});

it("tells anybody in the staff's group, and in other groups nobody", async () => {
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
