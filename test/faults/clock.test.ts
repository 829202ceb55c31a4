import { expect, it, onTestFinished } from "vitest";
import { en } from "../../src/bot/texts/en.ts";
import { LocalTelegram } from "../../src/stand-in/index.ts";
import { openDatabase } from "../../src/store/open.ts";
import { startTestBot, type TestBotOptions } from "../support/bot.ts";
import { Moments } from "./support/moments.ts";
import { boldIn, saidBy } from "./support/people.ts";

const hour = 60 * 60 * 1000;

/** Starts a bot on a clock that can be set, with Bob, who writes to it too. */
async function botOnAClock(options: TestBotOptions = {}) {
  const begun = Date.UTC(2026, 0, 1);
  let time = begun;
  let passed = 0;
  const now = () => time + passed;
  const monotonicNow = () => passed;
  const store = await openDatabase("sqlite::memory:", { now });
  const telegram = new LocalTelegram({ now: () => begun + passed }); // Telegram's clock is never set
  const bot = await startTestBot({ store, now, monotonicNow, telegram, ...options });
  onTestFinished(async () => {
    await bot[Symbol.asyncDispose]();
    await store.close();
  });
  const { ann } = bot;
  const bob = telegram.addPerson({ first_name: "Bob" });
  const moments = new Moments(telegram);
  const set = (by: number) => {
    time += by;
  };
  /** Lets time pass, in milliseconds, whatever the clock says. */
  const waits = (milliseconds: number) => {
    passed += milliseconds;
  };
  return { bot, telegram, ann, bob, moments, set, waits };
}

const shifts: [string, number][] = [
  ["an hour forward", hour],
  ["an hour back", -hour],
];

it.each(shifts)(
  "a clock that is set %s in the middle of a dialog changes nothing",
  async (_, by) => {
    const { bot, set } = await botOnAClock();
    const lastReplyTo = async (words: string) => (await bot.asks(words)).at(-1)?.text;
    expect(await lastReplyTo("/start fix-lid")).toContain("Which kettle");
    set(by);
    expect(await lastReplyTo("red")).toContain("Is it still hot?");
    set(-by);
    expect(await lastReplyTo("no")).toContain("Turn the lid");
  },
);

it.each(shifts)(
  "a clock that is set %s while a reply is on its way: the reply comes once",
  async (_, by) => {
    const { bot, telegram, ann, bob, moments, set } = await botOnAClock();
    const held = moments.hold(ann.id);
    ann.send("/search first");
    ann.send("/search second");
    await telegram.until(() => held.waiting > 0);
    set(by);
    for (const words of ["one", "two", "three"]) {
      bob.send(`/search ${words}`); // each update makes the bot look for more that it may claim
      await telegram.until(() => saidBy(telegram, bob.id).map(boldIn).includes(words));
    }
    expect(held.waiting).toBe(1);
    held.letGo();
    await bot.settled();
    expect(saidBy(telegram, ann.id).map(boldIn)).toEqual(["first", "second"]);
  },
);

it.each(shifts)("a clock that is set %s makes no limit last longer", async (_, by) => {
  const allowances = { acts: { atOnce: 8, perSecond: 1 }, typing: { atOnce: 1, perSecond: 1 } };
  const { bot, telegram, ann, set, waits } = await botOnAClock({
    allowances: { ...allowances, group: 4 },
  });
  const asksTooMuch = async () => {
    for (let i = 0; i < 9; i++) await bot.asks(`what is ${i}`);
    return bot.last().text;
  };
  const { id } = telegram.addGroup("Kettles", [ann]);
  const answeredIn = async (chat: number) => {
    ann.send("@faq_bot how do i boil water", { chat });
    await bot.settled();
    return telegram.messages(chat).at(-1)?.from?.is_bot;
  };
  const minuteLater = () => {
    set(by);
    waits(61_000);
  };
  for (let i = 0; i < 5; i++) await answeredIn(id);
  expect(await answeredIn(id)).toBe(false);
  minuteLater();
  expect(await answeredIn(id)).toBe(true); // a group gets only so many messages in a minute
  minuteLater();
  expect(await asksTooMuch()).toContain(en.guards.tooFast);
  minuteLater();
  expect(await asksTooMuch()).toContain(en.guards.tooFast); // the notice comes again after a minute
});
