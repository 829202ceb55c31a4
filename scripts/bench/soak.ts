/**
 * `npm run --silent soak [-- --rate 400]`: 100,000 updates of 5,000 people, by webhook and at a steady rate. Prints
 * whether every update got its reply exactly once, and how the bot's memory grows. Exits with 1 if one did not.
 */
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { seeded } from "../../src/match/training/random.ts";
import { Benchmark } from "./load/benchmark.ts";
import { deliveryTo } from "./load/delivery.ts";
import { atRate } from "./load/load-generator.ts";
import { ReplyChecker } from "./load/reply-checker.ts";
import { SimulatedUser } from "./load/simulated-user.ts";
import { slope } from "./load/statistics.ts";

/** After each leg the bot rests for so many milliseconds before its memory is measured. */
const legs = { count: 20, rest: 4000 };
const people = 5000;

/** The process exits after so many milliseconds in any case. */
const deadline = 590_000;

const { values } = parseArgs({
  options: {
    rate: { type: "string", default: "400" },
    flags: { type: "string", default: "" },
  },
});

async function main() {
  await using benchmark = await Benchmark.open(values.flags.split(" ").filter(Boolean));
  const bot = await benchmark.bot("the bot", "webhook");
  const delivery = deliveryTo([bot]);
  const random = seeded(2);
  const { factory, questions } = benchmark;
  const users = new Map(
    factory.newPeople(people).map((id) => [id, new SimulatedUser(id, factory, questions, random)]),
  );
  const checker = new ReplyChecker(bot.api, (call) =>
    users.get(call.payload.chat_id ?? 0)?.receive(call),
  );
  const act = async (user: SimulatedUser) => {
    await checker.finish(user.id);
    const action = user.act();
    checker.begin(user.id, action);
    await delivery.post(action.update, () => {});
  };
  const samples: { x: number; y: number }[] = [{ x: 0, y: bot.child.memory }];
  console.log(`updates   seconds   memory MB   lost   duplicated   (${values.rate} updates/s)`);
  for (let leg = 1; leg <= legs.count; leg++) {
    const start = performance.now();
    await atRate(shuffled([...users.values()], random), Number(values.rate), act);
    const seconds = (performance.now() - start) / 1000;
    await pause(legs.rest);
    await Promise.all([...users.keys()].map((person) => checker.finish(person)));
    const sample = { x: (leg * people) / 10_000, y: bot.child.memory };
    samples.push(sample);
    const cells = [
      leg * people,
      seconds.toFixed(1),
      sample.y.toFixed(0),
      checker.lost,
      checker.duplicated,
    ];
    console.log(cells.map((cell, i) => String(cell).padStart([7, 10, 12, 7, 13][i] ?? 0)).join(""));
  }
  delivery.close();
  const growth = slope(samples.slice(samples.length / 2));
  console.log(`Memory grows by ${growth.toFixed(2)} MB per 10,000 updates in the second half.`);
  console.log(`Warnings and errors in its log: ${bot.child.warnings.length}`);
  for (const line of bot.child.warnings.slice(0, 3)) console.log(line);
  if (checker.lost + checker.duplicated > 0) process.exitCode = 1;
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

setTimeout(() => {
  console.error(`Gave up after ${deadline / 1000} s.`);
  process.exit(1);
}, deadline).unref();
await main();
