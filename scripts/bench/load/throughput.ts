import { type Bench, crowd } from "./bench.ts";
import type { Contestant } from "./contestant.ts";
import { dialogs } from "./dialogs.ts";
import { burst, load } from "./load.ts";
import { costRatio, ratio, rowOf, type Section } from "./report.ts";

/** The bots that take updates by webhook. */
export interface Contestants {
  bot: Contestant;
  echo: Contestant;
  pooled: Contestant;
  /** The bot's memory before it had anything to do, in megabytes. */
  rest: number;
}

/** Everybody asks, all at once. */
export async function questions(bench: Bench, all: Contestants): Promise<Section> {
  const { bot, echo, pooled } = all;
  const [ours = [], theirs = [], best = []] = await bench.rounds([[bot], [echo], [pooled]], 5);
  return {
    title: "1. Webhook: 2,000 questions of 1,000 people at once",
    rows: [rowOf(bot.name, ours), rowOf(echo.name, theirs), rowOf(pooled.name, best)],
    goals: [
      { ...ratio("the bot ÷ (a)", ours, theirs), atLeast: 1 },
      costRatio("the same by processor time", ours, theirs),
      ratio("the bot ÷ (b)", ours, best),
      costRatio("the same by processor time", ours, best),
    ],
  };
}

/** Everybody is led through a dialog. */
export async function inDialogs(bench: Bench, { bot, echo }: Contestants): Promise<Section> {
  const walk = (people: number[]) => load([bot], dialogs(bot.seat, bench.writer, people));
  const round = (team: readonly Contestant[]) =>
    team.includes(bot) ? walk(bench.writer.newcomers(300)) : bench.asking(team);
  const [ours = [], theirs = []] = await bench.rounds([[bot], [echo]], 3, round);
  return {
    title: "2. Webhook: 300 people in a dialog, 7 updates and 17 calls of the Bot API each",
    rows: [rowOf(bot.name, ours), rowOf(`${echo.name}, 1 call an update`, theirs)],
    goals: [
      { ...ratio("the bot ÷ (a)", ours, theirs), atLeast: 0.8 },
      costRatio("the same by processor time", ours, theirs),
    ],
  };
}

/** Everything that Telegram says takes 50 ms. */
export async function longPolling(bench: Bench): Promise<Section> {
  const bot = await bench.bot("the bot, long polling", "polling");
  const echo = await bench.echo("bare grammY, bot.start()", "polling", "default");
  bot.seat.latency = 50;
  echo.seat.latency = 50;
  const [ours = []] = await bench.rounds([[bot]], 3);
  const few = bench.questions.asked(bench.writer, bench.writer.newcomers(crowd), 1).slice(0, 60);
  const theirs = [await load([echo], burst(few))];
  const rows = [rowOf(bot.name, ours), rowOf(echo.name, theirs)];
  await Promise.all([bot, echo].map(({ child }) => child.stop()));
  const value = rows[0]?.figures["updates/s"] ?? Number.NaN;
  return {
    title: "3. Long polling, every call takes 50 ms",
    rows,
    goals: [{ what: "updates/s of the bot", value, atLeast: 500 }],
  };
}
