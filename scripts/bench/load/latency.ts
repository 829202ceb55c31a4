import type { Benchmark } from "./benchmark.ts";
import { measured } from "./goals.ts";
import { type LoadResult, runLoad, steady } from "./load-generator.ts";
import { type Section, tableRow } from "./report.ts";
import { median, quantile } from "./statistics.ts";
import type { Subject } from "./subject.ts";

/** How often the flood is sent, and the calm before it. */
const floods = 3;

/** Latency under a light load. */
export async function steadyLoad(benchmark: Benchmark): Promise<Section> {
  const { bot, echo } = await benchmark.webhookBots();
  const round = async (instances: readonly Subject[]) => {
    await benchmark.askQuestions(instances);
    const people = benchmark.factory.newPeople(400);
    const updates = benchmark.questions.updates(benchmark.factory, people, 2);
    return runLoad(instances, steady(updates, 100));
  };
  const [ours, theirs] = [await round([bot]), await round([echo])];
  return {
    title: "webhook, 100 questions a second",
    source: "8 s each, after 2,000 questions at once for warming up",
    rows: [tableRow(bot.name, [ours]), tableRow(echo.name, [theirs])],
    goals: [],
  };
}

/** Latency for fifty people who write once a second while another one writes every 2 ms. */
export async function besideFlood(benchmark: Benchmark): Promise<Section> {
  const { bot } = await benchmark.webhookBots();
  const { factory, questions } = benchmark;
  const normal = () => steady(questions.updates(factory, factory.newPeople(50), 8), 50);
  const flood = () => {
    const people = factory.newPeople(1);
    return steady(questions.updates(factory, people, 4000), 500);
  };
  await benchmark.askQuestions([bot]);
  const without: LoadResult[] = [];
  const beside: LoadResult[] = [];
  for (let i = 0; i < floods; i++) {
    without.push(await runLoad([bot], normal()));
    const [others, one] = [normal(), flood()];
    beside.push(
      await runLoad([bot], (deliver) =>
        Promise.all([others(deliver), one((update) => deliver(update, false))]),
      ),
    );
  }
  const p99 = ({ latencies }: LoadResult) => quantile(latencies, 0.99);
  const ratios = beside.map((round, i) => p99(round) / p99(without[i] ?? round));
  return {
    title: "webhook, 50 people who write once a second, beside one who writes every 2 ms",
    source: `${floods} times 8 s without and 8 s beside it; the median ratio of 99 of 100 people`,
    rows: [tableRow("without the flood", without), tableRow("beside it", beside)],
    goals: [measured("flood", median(ratios))],
  };
}
