import { expect, it } from "vitest";
import { deliver, openGateway } from "../faults/support/gateway.ts";
import { freePort, type Life, newLife } from "../faults/support/life.ts";
import { Asker, isServed } from "../faults/support/people.ts";

const timeout = 120_000;

/** Kills the bot while nothing can be stored, and lets the next one answer. */
async function nextLifeAnswers(life: Life, asker: Asker, unlock: () => void): Promise<void> {
  await life.dies();
  unlock();
  expect(life.inbox()).toEqual([]);
  expect(life.telegram.updates.pending).toHaveLength(1);
  await life.starts();
  await life.until(() => isServed(asker));
  expect(asker.got).toEqual(asker.expected);
}

it("polling: updates that cannot be stored are not confirmed, so a bot that is killed then loses nothing", {
  timeout,
}, async () => {
  const life = await newLife();
  const ann = new Asker(life.telegram, "ann");
  await life.starts();
  const unlock = life.locks();
  ann.asks();
  await life.until(() => life.telegram.polls.length > 1); // the one that brought it, and the next, which may confirm it
  await nextLifeAnswers(life, ann, unlock);
});

it("webhook: updates that cannot be stored are refused, so a bot that is killed then loses nothing", {
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
