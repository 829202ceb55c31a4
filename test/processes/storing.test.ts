import { expect, it } from "vitest";
import { deliver, openGateway } from "../faults/support/gateway.ts";
import { type Life, newLife } from "../faults/support/life.ts";
import { Asker, isServed } from "../faults/support/people.ts";
import { freePort } from "../support/free-port.ts";

const timeout = 120_000;

/** Kills the bot while nothing can be stored, and waits until the next process has answered. */
async function nextLifeAnswers(life: Life, asker: Asker, unlock: () => void): Promise<void> {
  await life.dies();
  unlock();
  expect(life.inbox()).toEqual([]);
  expect(life.telegram.updates.pending).toHaveLength(1);
  await life.starts();
  await life.until(() => isServed(asker));
  expect(asker.got).toEqual(asker.expected);
}

it("updates that can't be stored aren't confirmed to Telegram, so a killed bot loses nothing", {
  timeout,
}, async () => {
  const life = await newLife();
  const ann = new Asker(life.telegram, "ann");
  await life.starts();
  const unlock = life.locks();
  ann.asks();
  await life.until(() => life.telegram.polls.length > 1); // the poll that received it, and the next, which would confirm it
  await nextLifeAnswers(life, ann, unlock);
});

it("deliveries that can't be stored are refused, so a killed bot loses nothing", {
  timeout,
}, async () => {
  const port = await freePort();
  const gateway = await openGateway(port);
  const life = await newLife({ webhook: gateway.url, port });
  const ann = new Asker(life.telegram, "ann");
  await life.starts();
  const unlock = life.locks();
  const { carry } = gateway;
  const status = await new Promise<number>((resolve) => {
    gateway.carry = async (body) => {
      gateway.carry = carry;
      const answered = await deliver(port, body);
      resolve(answered);
      await life.ends();
      return answered;
    };
    ann.asks();
  });
  expect(status).toBe(503);
  await nextLifeAnswers(life, ann, unlock);
});
