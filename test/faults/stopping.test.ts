import { beforeEach, expect, it } from "vitest";
import { type Life, newLife } from "./support/life.ts";
import { Asker, isServed } from "./support/people.ts";

const timeout = 120_000;
let life: Life;
let askers: Asker[];
beforeEach(async () => {
  life = await newLife();
  askers = Array.from({ length: 10 }, (_, i) => new Asker(life.telegram, `asker${i}x`));
});

const everybodyAsks = (times: number) => {
  for (const asker of askers) asker.asks(times);
};

/** Starts the bot again, and lets it answer what is left. */
async function nextLife(): Promise<void> {
  await life.starts();
  await life.until(() => askers.every(isServed));
}

it("SIGTERM in the middle of work: what is in hand is finished, nothing is lost and nothing comes twice", {
  timeout,
}, async () => {
  await life.starts();
  const told = new Promise<void>((resolve) => {
    life.moments.at({ when: "done", method: "sendMessage", nth: 12 }, () => {
      life.gets("SIGTERM");
      everybodyAsks(20);
      resolve();
    });
  });
  everybodyAsks(5);
  await told;
  const { code, output } = await life.ends();
  expect(code).toBe(0);
  expect(output).not.toMatch(/"level":[456]0/);
  expect(life.inbox().filter(({ inHand }) => inHand)).toEqual([]);
  expect(askers.every(isServed)).toBe(false);
  await nextLife();
  expect(askers.map(({ got }) => got)).toEqual(askers.map(({ expected }) => expected));
});

it("a second SIGTERM ends it at once, and nothing is lost", { timeout }, async () => {
  await life.starts();
  const chats = askers.map(({ chat }) => life.moments.hold(chat));
  everybodyAsks(3);
  await life.until(() => chats.every(({ waiting }) => waiting > 0));
  life.gets("SIGTERM");
  // It has heard the first when it tells Telegram what it has accepted; the replies that are held keep it from ending.
  await life.until(() => life.telegram.polls.some(({ params }) => params.timeout === 0));
  life.gets("SIGTERM");
  expect((await life.ends()).code).toBe(1);
  expect(life.inbox().filter(({ inHand }) => inHand)).toHaveLength(askers.length);
  for (const chat of chats) chat.letGo();
  await nextLife();
  expect(askers.map(({ got }) => got)).toEqual(askers.map(({ expected }) => expected));
});
