import { expect, it } from "vitest";
import { newLife } from "../faults/support/life.ts";
import { Asker, isServed } from "../faults/support/people.ts";

it("SIGTERM ends a bot that waits for Telegram in vain: what it gives back is answered by the next process, once", {
  timeout: 120_000,
}, async () => {
  const life = await newLife();
  const [ann, bob] = [new Asker(life.telegram, "ann"), new Asker(life.telegram, "bob")];
  await life.starts();
  const held = life.moments.hold(ann.chat);
  ann.asks(2);
  bob.asks(2);
  await life.until(() => held.waiting > 0 && isServed(bob));
  const told = performance.now();
  life.gets("SIGTERM");
  const { code } = await life.ends();
  console.info(`it took ${Math.round(performance.now() - told)} ms`);
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
