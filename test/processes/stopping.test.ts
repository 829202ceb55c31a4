import { beforeEach, expect, it } from "vitest";
import { type Life, newLife } from "../faults/support/life.ts";
import { Asker, isServed } from "../faults/support/people.ts";

let life: Life;
let askers: Asker[];
beforeEach(async () => {
  life = await newLife();
  askers = Array.from({ length: 10 }, (_, i) => new Asker(life.telegram, `asker${i}x`));
});

const everybodyAsks = (times: number) => {
  for (const asker of askers) asker.asks(times);
};

/** Starts the bot again, and waits until it has answered the rest. */
async function nextLife(): Promise<void> {
  await life.starts();
  await life.until(() => askers.every(isServed));
}

it("SIGTERM in the middle of work: updates in hand are finished, nothing is lost and nothing is answered twice", async () => {
  await life.starts();
  const stopped = new Promise<void>((resolve) => {
    life.moments.at({ when: "done", method: "sendMessage", nth: 12 }, () => {
      life.gets("SIGTERM");
      everybodyAsks(20);
      resolve();
    });
  });
  everybodyAsks(5);
  await stopped;
  const { code, output } = await life.ends();
  expect(code).toBe(0);
  expect(output).not.toMatch(/"level":[456]0/);
  expect(life.inbox().filter(({ inHand }) => inHand)).toEqual([]);
  expect(askers.every(isServed)).toBe(false);
  await nextLife();
  expect(askers.map(({ got }) => got)).toEqual(askers.map(({ expected }) => expected));
});

it("a second SIGTERM ends it at once, and nothing is lost", async () => {
  await life.starts();
  const chats = askers.map(({ chat }) => life.moments.hold(chat));
  everybodyAsks(3);
  await life.until(() => chats.every(({ waiting }) => waiting > 0));
  life.gets("SIGTERM");
  // The first signal has arrived when it confirms updates to Telegram; the held replies keep it from ending.
  await life.until(() => life.telegram.polls.some(({ params }) => params.timeout === 0));
  life.gets("SIGTERM");
  expect((await life.ends()).code).toBe(1);
  expect(life.inbox().filter(({ inHand }) => inHand)).toHaveLength(askers.length);
  for (const chat of chats) chat.letGo();
  await nextLife();
  expect(askers.map(({ got }) => got)).toEqual(askers.map(({ expected }) => expected));
});

it("SIGTERM ends a bot whose calls hang, and the next process answers, once, the updates that it released", async () => {
  const [ann, bob] = [new Asker(life.telegram, "ann"), new Asker(life.telegram, "bob")];
  await life.starts();
  const held = life.moments.hold(ann.chat);
  ann.asks(2);
  bob.asks(2);
  await life.until(() => held.waiting > 0 && isServed(bob));
  const stoppedAt = performance.now();
  life.gets("SIGTERM");
  const { code } = await life.ends();
  console.info(`it took ${Math.round(performance.now() - stoppedAt)} ms`);
  expect(code).toBe(0);
  held.letGo();
  const open = life.inbox().filter(({ done }) => !done);
  expect(open.map(({ chat, inHand, attempts }) => ({ chat, inHand, attempts }))).toEqual([
    { chat: ann.chat, inHand: false, attempts: 0 },
    { chat: ann.chat, inHand: false, attempts: 0 },
  ]);
  await life.starts();
  await life.until(() => isServed(ann));
  expect([ann.got, bob.got]).toEqual([ann.expected, bob.expected]);
});
