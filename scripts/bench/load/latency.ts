import { setTimeout as pause } from "node:timers/promises";
import type { Benchmark } from "./benchmark.ts";
import { type LoadResult, runLoad, steady } from "./load-generator.ts";
import { type Section, tableRow } from "./report.ts";
import { quantile } from "./statistics.ts";
import type { Subject } from "./subject.ts";
import type { Subjects } from "./throughput.ts";

/** Latency under a light load, and memory before and after the heavy load. */
export async function steadyLoad(benchmark: Benchmark, subjects: Subjects): Promise<Section> {
  const { bot, echo, restingMemory } = subjects;
  const round = (instances: readonly Subject[]) => {
    const people = benchmark.factory.newPeople(500);
    const updates = benchmark.questions.updates(benchmark.factory, people, 2);
    return runLoad(instances, steady(updates, 100));
  };
  const [ours, theirs] = [await round([bot]), await round([echo])];
  await pause(5000);
  return {
    title: "4. Webhook: 100 questions a second",
    rows: [tableRow(bot.name, [ours]), tableRow(echo.name, [theirs])],
    goals: [
      { what: "memory of the bot at rest, MB", value: restingMemory },
      { what: "memory of the bot now, at rest again, MB", value: bot.child.memory },
    ],
  };
}

/** Latency for fifty people who write once a second while another one writes every 2 ms. */
export async function besideFlood(benchmark: Benchmark, { bot }: Subjects): Promise<Section> {
  const { factory, questions } = benchmark;
  const normal = () => steady(questions.updates(factory, factory.newPeople(50), 8), 50);
  const flood = () => {
    const people = factory.newPeople(1);
    return steady(questions.updates(factory, people, 4000), 500);
  };
  const without: LoadResult[] = [];
  const beside: LoadResult[] = [];
  for (let i = 0; i < 2; i++) {
    without.push(await runLoad([bot], normal()));
    const [others, one] = [normal(), flood()];
    beside.push(
      await runLoad([bot], (deliver) =>
        Promise.all([others(deliver), one((update) => deliver(update, false))]),
      ),
    );
  }
  const p99 = (results: LoadResult[]) =>
    quantile(
      results.flatMap(({ latencies }) => latencies),
      0.99,
    );
  return {
    title: "6. Webhook: 50 people who write once a second, beside one who writes every 2 ms",
    rows: [tableRow("without the flood", without), tableRow("beside it", beside)],
    goals: [{ what: "p99 beside ÷ without", value: p99(beside) / p99(without), atMost: 2 }],
  };
}
