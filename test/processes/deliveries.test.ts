import { beforeEach, expect, it } from "vitest";
import { deliver, deliverHalf, type Gateway, openGateway } from "../faults/support/gateway.ts";
import { type Life, newLife } from "../faults/support/life.ts";
import { Asker, isServed, withoutDoubles } from "../faults/support/people.ts";
import { freePort } from "../support/free-port.ts";

const timeout = 120_000;
let port: number;
let gateway: Gateway;
let life: Life;
let ann: Asker;
beforeEach(async () => {
  port = await freePort();
  gateway = await openGateway(port);
  life = await newLife({ webhook: gateway.url, port });
  ann = new Asker(life.telegram, "ann");
});

/** Sends a question, and handles its first delivery by a function of the test's. @returns the function's result */
function asksInto<T>(meets: (body: string) => Promise<T>, asker = ann): Promise<T> {
  const { carry } = gateway;
  const met = new Promise<T>((resolve, reject) => {
    gateway.carry = async (body) => {
      gateway.carry = carry;
      await meets(body).then(resolve, reject);
      return undefined; // Telegram gets no answer, so it delivers again
    };
  });
  asker.asks();
  return met;
}

/** Stops the bot, and expects its inbox to be done. */
async function endsWell(): Promise<void> {
  life.gets("SIGTERM");
  expect((await life.ends()).code).toBe(0);
  expect(life.inbox().filter(({ done }) => !done)).toEqual([]);
}

it("a bot that dies during a delivery answers once when it comes again", {
  timeout,
}, async () => {
  await life.starts();
  const deaths: [string, (body: string) => Promise<unknown>, number][] = [
    ["before any of it has come", async () => {}, 0],
    ["in the middle of it", (body) => deliverHalf(port, body), 0],
    ["when it is stored, before Telegram hears so", (body) => deliver(port, body), 1],
  ];
  for (const [when, receives, stored] of deaths) {
    const asker = new Asker(life.telegram, "bob");
    const held = life.moments.hold(asker.chat); // so that no reply is on its way at the kill
    await asksInto(async (body) => {
      await receives(body);
      await life.dies();
    }, asker);
    held.letGo();
    expect(
      life.inbox().filter(({ chat }) => chat === asker.chat),
      when,
    ).toHaveLength(stored);
    await life.starts();
    await life.until(() => isServed(asker));
    expect(asker.got, when).toEqual(asker.expected);
  }
  await endsWell();
});

it("updates that were confirmed before the bot died are handled by the next process", {
  timeout,
}, async () => {
  await life.starts();
  const held = life.moments.hold(ann.chat);
  ann.asks(3);
  await life.telegram.settled();
  await life.until(() => held.waiting > 0);
  await life.dies();
  held.letGo();
  expect(life.inbox().map(({ done, inHand }) => ({ done, inHand }))).toEqual([
    { done: false, inHand: true },
    { done: false, inHand: false },
    { done: false, inHand: false },
  ]);
  await life.starts();
  await life.until(() => isServed(ann));
  expect(ann.got).toEqual(ann.expected);
  await endsWell();
});

it("an update that comes five times, in turn or at once, is answered once, also by the next process", {
  timeout,
}, async () => {
  const comes = (body: string) => deliver(port, body);
  const ways: ((body: string) => Promise<number[]>)[] = [
    async (body) => {
      const statuses: number[] = [];
      for (let i = 0; i < 5; i++) statuses.push(await comes(body));
      return statuses;
    },
    (body) => Promise.all([1, 2, 3, 4, 5].map(() => comes(body))),
  ];
  /** Resolves when all earlier updates of the chat are handled: they're handled in order, so another one is last. */
  const settles = async () => {
    ann.asks();
    await life.until(() => isServed(ann));
  };
  await life.starts();
  const bodies: string[] = [];
  for (const way of ways) {
    const statuses = await asksInto(async (body) => {
      bodies.push(body);
      return way(body);
    });
    expect(statuses).toEqual([200, 200, 200, 200, 200]);
    await settles();
  }
  expect(ann.got).toEqual(ann.expected);
  await life.dies(); // the end of the last update may not be stored, so its reply may come twice, but no earlier one
  await life.starts();
  for (const body of bodies) expect(await comes(body)).toBe(200);
  await settles();
  expect(withoutDoubles(ann.got)).toEqual(ann.expected);
  await endsWell();
});
