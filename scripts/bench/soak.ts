/**
 * `npm run --silent soak [-- --rate 400]`: 100,000 updates of 5,000 people, by webhook and at a steady rate. Says
 * whether every update got its reply, once, and how the memory of the bot grows. Ends with 1 if one did not.
 */
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { seeded } from "../../src/match/random.ts";
import { Account } from "./load/account.ts";
import { Bench } from "./load/bench.ts";
import { deliveryTo } from "./load/delivery.ts";
import { slope } from "./load/figures.ts";
import { paced } from "./load/load.ts";
import { Visitor } from "./load/visitor.ts";

/** After each leg the bot is left alone for so many milliseconds, and its memory is looked at. */
const legs = { count: 20, rest: 4000 };
const people = 5000;

/** It ends itself after so many milliseconds, whatever has happened. */
const longest = 590_000;

const { values } = parseArgs({
  options: {
    rate: { type: "string", default: "400" },
    flags: { type: "string", default: "" },
  },
});

async function main() {
  await using bench = await Bench.open(values.flags.split(" ").filter(Boolean));
  const bot = await bench.bot("the bot", "webhook");
  const delivery = deliveryTo([bot]);
  const random = seeded(2);
  const visitors = new Map(
    bench.writer
      .newcomers(people)
      .map((id) => [id, new Visitor(id, bench.writer, bench.questions, random)]),
  );
  const account = new Account(bot.seat, (call) =>
    visitors.get(call.payload.chat_id ?? 0)?.sees(call),
  );
  const act = async (visitor: Visitor) => {
    await account.ends(visitor.id);
    const next = visitor.act();
    account.begins(visitor.id, next);
    await delivery.post(next.update, () => {});
  };
  const samples: { x: number; y: number }[] = [{ x: 0, y: bot.child.memory }];
  console.log(`updates   seconds   memory MB   lost   doubled   (${values.rate} updates/s)`);
  for (let leg = 1; leg <= legs.count; leg++) {
    const began = performance.now();
    await paced(shuffled([...visitors.values()], random), Number(values.rate), act);
    const took = (performance.now() - began) / 1000;
    await pause(legs.rest);
    await Promise.all([...visitors.keys()].map((person) => account.ends(person)));
    const sample = { x: (leg * people) / 10_000, y: bot.child.memory };
    samples.push(sample);
    const cells = [
      leg * people,
      took.toFixed(1),
      sample.y.toFixed(0),
      account.lost,
      account.doubled,
    ];
    console.log(cells.map((cell, i) => String(cell).padStart([7, 10, 12, 7, 10][i] ?? 0)).join(""));
  }
  await delivery.close();
  const growth = slope(samples.slice(samples.length / 2));
  console.log(`Memory grows by ${growth.toFixed(2)} MB in 10,000 updates, over the second half.`);
  console.log(`Warnings and errors in its log: ${bot.child.complaints.length}`);
  for (const line of bot.child.complaints.slice(0, 3)) console.log(line);
  if (account.lost + account.doubled > 0) process.exitCode = 1;
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

setTimeout(() => {
  console.error(`It takes longer than ${longest / 1000} s and is given up.`);
  process.exit(1);
}, longest).unref();
await main();
