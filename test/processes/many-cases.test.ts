import { expect, it } from "vitest";
import type { Delivery } from "../../scripts/bench/cases/deliveries.ts";
import { HelpDesk } from "../../scripts/bench/cases/help-desk.ts";
import { seeded } from "../../src/match/training/random.ts";
import { newLife } from "../faults/support/life.ts";

const count = 40;
const messagesEach = 2;

it("when the bot is killed amid forty cases, every message comes to its own case, in order, and only what was in hand comes twice", async () => {
  const life = await newLife();
  const desk = new HelpDesk({
    ...{ telegram: life.telegram, random: seeded(5) },
    ...{ people: count, staff: 3 },
  });
  const { deliveries, people, chat } = desk;
  const start = () => life.starts({ STAFF_CHAT_ID: String(chat) });
  await start();
  desk.open();
  await life.until(() => deliveries.open === 0);

  const middle = { when: "done", method: "sendMessage", nth: count } as const;
  life.moments.at(middle, () => life.gets("SIGKILL"));
  for (let i = 0; i < messagesEach; i++) {
    for (const person of people) {
      desk.staffWrites(person);
      desk.personWrites(person);
    }
  }
  await life.ends();
  const [missing, inHand] = [deliveries.open, life.inbox().filter((row) => row.inHand).length];
  expect(missing).toBeGreaterThan(count); // else it wasn't the middle
  await start();
  await life.until(() => deliveries.open === 0);
  await expect.poll(() => life.inbox().filter(({ done }) => !done)).toEqual([]);

  expect(deliveries.crossings).toEqual([]);
  const doubled = deliveries.all.filter(({ copies }) => copies > 1);
  expect(doubled.length).toBeLessThanOrEqual(inHand);
  expect(Math.max(...doubled.map(({ copies }) => copies))).toBeLessThanOrEqual(2);
  for (const person of people) {
    for (const to of ["person", "staff"]) {
      const arrivals = deliveries.all.filter(isOf(person.id, to)).map(({ arrivedAt }) => arrivedAt);
      expect(arrivals).toEqual(arrivals.toSorted((a = 0, b = 0) => a - b));
    }
  }
});

function isOf(person: number, to: string) {
  return (delivery: Delivery) => delivery.person === person && delivery.to === to;
}
