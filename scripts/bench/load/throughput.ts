import type { Benchmark } from "./benchmark.ts";
import { dialogs } from "./dialogs.ts";
import { measured } from "./goals.ts";
import { burst, runLoad } from "./load-generator.ts";
import { cpuPerUpdate, cpuRatio, ratio, type Section, tableRow } from "./report.ts";
import { median } from "./statistics.ts";
import type { Subject } from "./subject.ts";

/** A burst of questions. */
export async function questionBurst(benchmark: Benchmark): Promise<Section> {
  const { bot, echo, pooled, telegraf } = await benchmark.webhookBots();
  const groups = [[bot], [echo], [pooled], [telegraf]];
  const [ours = [], theirs = [], best = [], others = []] = await benchmark.rounds(groups, 7);
  return {
    title: "webhook, 2,000 questions of 1,000 people at once",
    source: "7 rounds in turns after 2 for warming up; medians, ratios of one turn each",
    rows: [
      tableRow(bot.name, ours),
      tableRow(echo.name, theirs),
      tableRow(pooled.name, best),
      tableRow(telegraf.name, others),
    ],
    goals: [
      measured("webhook", ratio(ours, theirs)),
      measured("webhookCpu", cpuRatio(ours, theirs)),
      measured("cpu", median(ours.map(cpuPerUpdate))),
      { what: "webhook ÷ (b), updates a second", value: ratio(ours, best) },
      { what: "webhook ÷ (b), by processor time", value: cpuRatio(ours, best) },
      { what: "webhook ÷ (c), updates a second", value: ratio(ours, others) },
      { what: "webhook ÷ (c), by processor time", value: cpuRatio(ours, others) },
    ],
  };
}

/** A dialog with many people at once. */
export async function dialogBurst(benchmark: Benchmark): Promise<Section> {
  const { bot, echo } = await benchmark.webhookBots();
  const walk = (people: number[]) => runLoad([bot], dialogs(bot.api, benchmark.factory, people));
  const round = (instances: readonly Subject[]) =>
    instances.includes(bot)
      ? walk(benchmark.factory.newPeople(300))
      : benchmark.askQuestions(instances);
  const [ours = [], theirs = []] = await benchmark.rounds([[bot], [echo]], 5, round);
  return {
    title: "webhook, 300 people in a dialog, 7 updates and 17 calls of the Bot API each",
    source: "5 rounds in turns after 2 for warming up; medians, ratios of one turn each",
    rows: [tableRow(bot.name, ours), tableRow(`${echo.name}, 1 call an update`, theirs)],
    goals: [
      measured("dialogs", ratio(ours, theirs)),
      measured("dialogsCpu", cpuRatio(ours, theirs)),
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
  await Promise.all([bot, echo].map(({ child }) => child.stop()));
  const rate = median(ours.map(({ updatesPerSecond }) => updatesPerSecond));
  return {
    title: "long polling, every call takes 50 ms",
    source:
      "3 rounds of 2,000 questions after 2 for warming up, the median; bare grammY: 60 messages",
    rows: [tableRow(bot.name, ours), tableRow(echo.name, theirs)],
    goals: [measured("polling", rate)],
  };
}
