import { expect, it, onTestFinished } from "vitest";
import { openDatabase } from "../../src/store/open.ts";
import { startTestBot } from "../support/bot.ts";
import { Moments } from "./support/moments.ts";
import { boldIn, saidBy } from "./support/people.ts";

const hour = 60 * 60 * 1000;

/** A bot on a clock that can be set, and somebody else who writes to it. */
async function botOnAClock() {
  let time = Date.UTC(2026, 0, 1);
  const now = () => time;
  const store = await openDatabase("sqlite::memory:", { now });
  const bot = await startTestBot({ store, now });
  onTestFinished(async () => {
    await bot[Symbol.asyncDispose]();
    await store.close();
  });
  const { telegram, ann } = bot;
  const bob = telegram.addPerson({ first_name: "Bob" });
  const moments = new Moments(telegram);
  const set = (by: number) => {
    time += by;
  };
  return { bot, telegram, ann, bob, moments, set };
}

const shifts: [string, number][] = [
  ["an hour on", hour],
  ["an hour back", -hour],
];

it.each(shifts)(
  "a clock that is set %s in the middle of a dialog changes nothing",
  async (_, by) => {
    const { bot, set } = await botOnAClock();
    const says = async (words: string) => (await bot.asks(words)).at(-1)?.text;
    expect(await says("/start fix-lid")).toContain("Which kettle");
    set(by);
    expect(await says("red")).toContain("Is it still hot?");
    set(-by);
    expect(await says("no")).toContain("Turn the lid");
  },
);

it.each(shifts)(
  "a clock that is set %s while a reply is on its way: the reply comes once",
  async (_, by) => {
    const { bot, telegram, ann, bob, moments, set } = await botOnAClock();
    const held = moments.hold(ann.id);
    ann.writes("/search first");
    ann.writes("/search second");
    await telegram.until(() => held.waiting > 0);
    set(by);
    for (const words of ["one", "two", "three"]) {
      bob.writes(`/search ${words}`); // whatever comes makes the bot look for what it may take up
      await telegram.until(() => saidBy(telegram, bob.id).map(boldIn).includes(words));
    }
    expect(held.waiting).toBe(1);
    held.letGo();
    await bot.settled();
    expect(saidBy(telegram, ann.id).map(boldIn)).toEqual(["first", "second"]);
  },
);
