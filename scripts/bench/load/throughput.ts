import type { Benchmark } from "./benchmark.ts";
import { dialogs } from "./dialogs.ts";
import { burst, runLoad } from "./load-generator.ts";
import { cpuRatio, ratio, type Section, tableRow } from "./report.ts";
import type { Subject } from "./subject.ts";

/** The bots that receive updates by webhook. */
export interface Subjects {
  bot: Subject;
  echo: Subject;
  pooled: Subject;
  /** The bot's memory after its start, in megabytes. */
  restingMemory: number;
}

/** A burst of questions. */
export async function questionBurst(benchmark: Benchmark, subjects: Subjects): Promise<Section> {
  const { bot, echo, pooled } = subjects;
  const [ours = [], theirs = [], best = []] = await benchmark.rounds([[bot], [echo], [pooled]], 5);
  return {
    title: "1. Webhook: 2,000 questions of 1,000 people at once",
    rows: [tableRow(bot.name, ours), tableRow(echo.name, theirs), tableRow(pooled.name, best)],
    goals: [
      { ...ratio("the bot ÷ (a)", ours, theirs), atLeast: 1 },
      cpuRatio("the same by processor time", ours, theirs),
      ratio("the bot ÷ (b)", ours, best),
      cpuRatio("the same by processor time", ours, best),
    ],
  };
}

/** A dialog with many people at once. */
export async function dialogBurst(benchmark: Benchmark, { bot, echo }: Subjects): Promise<Section> {
  const walk = (people: number[]) => runLoad([bot], dialogs(bot.api, benchmark.factory, people));
  const round = (instances: readonly Subject[]) =>
    instances.includes(bot)
      ? walk(benchmark.factory.newPeople(300))
      : benchmark.askQuestions(instances);
  const [ours = [], theirs = []] = await benchmark.rounds([[bot], [echo]], 3, round);
  return {
    title: "2. Webhook: 300 people in a dialog, 7 updates and 17 calls of the Bot API each",
    rows: [tableRow(bot.name, ours), tableRow(`${echo.name}, 1 call an update`, theirs)],
    goals: [
      { ...ratio("the bot ÷ (a)", ours, theirs), atLeast: 0.8 },
      cpuRatio("the same by processor time", ours, theirs),
    ],
  };
}

/** Long polling with a latency of 50 ms per call. */
export async function longPolling(benchmark: Benchmark): Promise<Section> {
  const bot = await benchmark.bot("the bot, long polling", "polling");
  const echo = await benchmark.echo("bare grammY, bot.start()", "polling", "default");
  bot.api.latency = 50;
  echo.api.latency = 50;
  const [ours = []] = await benchmark.rounds([[bot]], 3);
  const people = benchmark.factory.newPeople(60);
  const updates = benchmark.questions.updates(benchmark.factory, people, 1);
  const theirs = [await runLoad([echo], burst(updates))];
  const rows = [tableRow(bot.name, ours), tableRow(echo.name, theirs)];
  await Promise.all([bot, echo].map(({ child }) => child.stop()));
  const value = rows[0]?.figures["updates/s"] ?? Number.NaN;
  return {
    title: "3. Long polling, every call takes 50 ms",
    rows,
    goals: [{ what: "updates/s of the bot", value, atLeast: 500 }],
  };
}
