import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { seeded } from "../../src/match/training/random.ts";
import type { Failure } from "../../src/stand-in/index.ts";
import { openGateway } from "../faults/support/gateway.ts";
import { someSeed } from "../faults/support/kills.ts";
import { type Life, newLife } from "../faults/support/life.ts";
import { Asker, doublesOf, isServed, withoutDoubles } from "../faults/support/people.ts";
import { freePort } from "../support/free-port.ts";

async function lifeBy(by: "polling" | "webhook"): Promise<Life> {
  if (by === "polling") return newLife();
  const port = await freePort();
  return newLife({ webhook: (await openGateway(port)).url, port });
}

const crowd = ({ telegram }: Life, count: number) =>
  Array.from({ length: count }, (_, n) => new Asker(telegram, `p${n}x`));

/** Makes all calls of the bot fail, except receiving. @returns ends it */
function failing({ telegram }: Life, how: Failure): () => void {
  const methods = [
    ...["sendMessage", "editMessageText", "getMe", "getMyCommands", "getMyDescription"],
    ...["getMyShortDescription", "getMyName", "answerCallbackQuery"],
  ];
  const ends = methods.map((method) => telegram.fail({ method, how }));
  return () => {
    for (const end of ends) end();
  };
}

describe("while every call but receiving is reset", () => {
  it.each(["polling", "webhook"] as const)(
    "30 people write, and all are answered in order and once, soon after it is over (by %s)",
    async (by) => {
      const life = await lifeBy(by);
      await life.starts();
      const people = crowd(life, 30);
      const back = failing(life, { kind: "reset" });
      for (const person of people) person.asks(2);
      await pause(8000);
      for (const person of people) person.asks(1);
      const begun = performance.now();
      back();
      await life.until(() => people.every(isServed));
      const seconds = (performance.now() - begun) / 1000;
      console.info(`by ${by}: all answered ${seconds.toFixed(1)} s after recovery`);
      for (const person of people) expect(person.got).toEqual(person.expected);
      expect(seconds).toBeLessThan(60);
    },
  );
});

it("while sends hang, 40 people write and the process is killed four times: all 40 get one answer", async () => {
  const life = await newLife();
  await life.starts();
  const people = crowd(life, 40);
  const back = life.telegram.fail({ method: "sendMessage", how: { kind: "hang" } });
  const hanging = () => life.telegram.calls.filter(({ method }) => method === "sendMessage").length;
  for (const person of people) person.asks(1);
  await life.until(() => hanging() >= 40);
  for (let kill = 0; kill < 4; kill++) {
    await life.dies();
    const before = hanging();
    await life.starts();
    await life.until(() => hanging() > before);
  }
  await life.dies();
  back();
  await life.starts();
  await life.until(() => people.every(isServed));
  for (const person of people) expect(person.got).toEqual(person.expected);
});

it("200 kills at random times without a break: nothing is lost, the order is kept, and only what was in hand may come twice", {
  timeout: 900_000,
}, async () => {
  const random = seeded(someSeed());
  const life = await newLife();
  life.telegram.fail({ method: "sendMessage", how: { kind: "delay", ms: 20 } });
  const people = crowd(life, 8);
  const inHand: number[] = [];
  for (let kill = 0; kill < 200; kill++) {
    await life.starts();
    for (const person of people) person.asks(Math.floor(random() * 3));
    await pause(random() * 400);
    await life.dies();
    inHand.push(...life.inbox().flatMap((row) => (row.inHand ? row.chat : [])));
  }
  await life.starts();
  await life.until(() => people.every(isServed));
  for (const person of people) {
    expect(withoutDoubles(person.got)).toEqual(person.expected);
    const kills = inHand.filter((chat) => chat === person.chat);
    expect(doublesOf(person)).toBeLessThanOrEqual(kills.length);
  }
  const doubles = people.reduce((sum, person) => sum + doublesOf(person), 0);
  console.info(`${inHand.length} in hand at the kills, ${doubles} replies came twice`);
  expect(inHand.length).toBeGreaterThan(0);
});
