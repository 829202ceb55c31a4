import { setTimeout as pause } from "node:timers/promises";
import type { Bench } from "./bench.ts";
import type { Contestant } from "./contestant.ts";
import { quantile } from "./figures.ts";
import { load, type Round, steady } from "./load.ts";
import { rowOf, type Section } from "./report.ts";
import type { Contestants } from "./throughput.ts";

/** How long people wait while little happens, and what stays in memory after much has. */
export async function calmly(bench: Bench, all: Contestants): Promise<Section> {
  const { bot, echo, rest } = all;
  const round = (team: readonly Contestant[]) => {
    const people = bench.writer.newcomers(500);
    return load(team, steady(bench.questions.asked(bench.writer, people, 2), 100));
  };
  const [ours, theirs] = [await round([bot]), await round([echo])];
  await pause(5000);
  return {
    title: "4. Webhook: 100 questions a second",
    rows: [rowOf(bot.name, [ours]), rowOf(echo.name, [theirs])],
    goals: [
      { what: "memory of the bot at rest, MB", value: rest },
      { what: "memory of the bot now, at rest again, MB", value: bot.child.memory },
    ],
  };
}

/** One person writes every 2 ms while fifty others write once a second. */
export async function besideFlood(bench: Bench, { bot }: Contestants): Promise<Section> {
  const { writer, questions } = bench;
  const calm = () => steady(questions.asked(writer, writer.newcomers(50), 8), 50);
  const flood = () => {
    const people = writer.newcomers(1);
    return steady(questions.asked(writer, people, 4000), 500);
  };
  const without: Round[] = [];
  const beside: Round[] = [];
  for (let i = 0; i < 2; i++) {
    without.push(await load([bot], calm()));
    const [others, one] = [calm(), flood()];
    beside.push(
      await load([bot], (deliver) =>
        Promise.all([others(deliver), one((update) => deliver(update, false))]),
      ),
    );
  }
  const p99 = (all: Round[]) =>
    quantile(
      all.flatMap(({ latencies }) => latencies),
      0.99,
    );
  return {
    title: "6. Webhook: 50 people who write once a second, beside one who writes every 2 ms",
    rows: [rowOf("without the flood", without), rowOf("beside it", beside)],
    goals: [{ what: "p99 beside ÷ without", value: p99(beside) / p99(without), atMost: 2 }],
  };
}
