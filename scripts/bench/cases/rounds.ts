import { setTimeout as pause } from "node:timers/promises";
import type { Goal, Row, Section } from "../load/report.ts";
import { median, quantile } from "../load/statistics.ts";
import type { BotProcess } from "./bot-process.ts";
import type { Delivery } from "./deliveries.ts";
import { limitGroup } from "./group-limit.ts";
import type { HelpDesk } from "./help-desk.ts";
import type { Schedule } from "./schedule.ts";

/** What the rounds share. */
export interface Bench {
  desk: HelpDesk;
  bot: BotProcess;
  schedule: Schedule;
  random: () => number;
  /** For how long people and staff write in a round, in milliseconds. */
  length: number;
  /** How many messages staff writes in a minute; the person writes back to each. */
  rate: number;
}

/** When the bot was down, in milliseconds of this process, and how many updates it had in hand. */
interface Downtime {
  from: number;
  to: number;
  inHand: number;
}

/** How long a message may be under way, in milliseconds. */
const goal = 1000;

/** The time between an answer of staff's and what the person writes back, in milliseconds. */
const thinking = { least: 1000, most: 10_000 };

/** When nothing has arrived for so many milliseconds, what's missing is lost. A flood wait may last a minute. */
const patience = 100_000;

/** Everybody opens a case at the same time. */
export async function opening(bench: Bench): Promise<Section> {
  const { all, crossings } = bench.desk.deliveries;
  bench.desk.open();
  await untilArrived(bench);
  return {
    title: `${all.length} people open a case, all at the same moment`,
    rows: [rowOf("questions", all)],
    goals: safetyGoals(all, crossings.length, 0),
  };
}

/** People and staff write for a while. */
export async function steady(bench: Bench): Promise<Section> {
  const { written, crossed } = await conversation(bench);
  return {
    title: titleOf(bench),
    rows: rowsBySide(written),
    goals: [...safetyGoals(written, crossed, 0), speedGoal("99 of 100", written)],
  };
}

/** The same, and in the middle the bot is killed and started at once. */
export async function killed(bench: Bench): Promise<Section> {
  const kill = killIn(bench.length / 2, bench);
  const { written, crossed } = await conversation(bench);
  const { from, to, inHand } = await kill;
  const wasDown = ({ sentAt, arrivedAt = Number.POSITIVE_INFINITY }: Delivery) =>
    arrivedAt > from && sentAt < to;
  const apart = written.filter((delivery) => !wasDown(delivery));
  return {
    title: `${titleOf(bench)}, and the bot is killed and started again`,
    rows: [...rowsBySide(written), rowOf("that waited for the start", written.filter(wasDown))],
    goals: [
      ...safetyGoals(written, crossed, inHand),
      { what: "milliseconds from the kill until it served again", value: to - from },
      speedGoal("99 of 100", written),
      speedGoal("99 of 100 of those that didn't wait for the start", apart),
    ],
  };
}

/** The same without a kill, but Telegram limits what the bot sends to the staff's group. */
export async function limited(bench: Bench): Promise<Section> {
  const lift = limitGroup(bench.desk.telegram, bench.desk.chat);
  const { written, crossed } = await conversation(bench);
  lift();
  const toPeople = written.filter(({ to }) => to === "person");
  return {
    title: `${titleOf(bench)}, and Telegram takes 20 messages a minute for the staff's group`,
    rows: rowsBySide(written),
    goals: [...safetyGoals(written, crossed, 0), speedGoal("99 of 100 to people", toPeople)],
  };
}

/** @returns what was written, when all has arrived or nothing does any more, and how much of it came to somebody else */
async function conversation(bench: Bench) {
  const { desk, schedule, random, length, rate } = bench;
  const { all, crossings } = desk.deliveries;
  const before = { written: all.length, crossed: crossings.length };
  for (let i = 0; i < (rate * length) / 60_000; i++) {
    schedule.in(random() * length, () => {
      const person = desk.somebody();
      desk.staffWrites(person);
      const pause = thinking.least + random() * (thinking.most - thinking.least);
      schedule.in(pause, () => desk.personWrites(person));
    });
  }
  await schedule.done();
  await untilArrived(bench);
  return { written: all.slice(before.written), crossed: crossings.length - before.crossed };
}

/** Kills the bot when Telegram has carried out a call whose answer the bot hasn't got yet, and starts it at once. */
async function killIn(milliseconds: number, { desk, bot }: Bench): Promise<Downtime> {
  await pause(milliseconds);
  const { promise: killing, resolve } = Promise.withResolvers<{
    from: number;
    kill: Promise<number>;
  }>();
  const unsubscribe = desk.telegram.on((event) => {
    if (event.type !== "message" || !event.message.from?.is_bot) return;
    unsubscribe();
    resolve({ from: performance.now(), kill: bot.kill() });
  });
  const { from, kill } = await killing;
  const inHand = await kill;
  await bot.start();
  return { from, to: performance.now(), inHand };
}

async function untilArrived({ desk: { deliveries } }: Bench): Promise<void> {
  let [open, since] = [deliveries.open, performance.now()];
  while (deliveries.open > 0 && performance.now() - since < patience) {
    await pause(50);
    if (deliveries.open !== open) [open, since] = [deliveries.open, performance.now()];
  }
  await pause(3000); // for surplus copies
}

function titleOf({ desk, length, rate }: Bench): string {
  return `${desk.people.length} cases, staff writes ${rate} messages a minute for ${length / 1000} s`;
}

function rowsBySide(written: readonly Delivery[]): Row[] {
  return [
    rowOf(
      "to people",
      written.filter(({ to }) => to === "person"),
    ),
    rowOf(
      "to staff",
      written.filter(({ to }) => to === "staff"),
    ),
    rowOf("both", written),
  ];
}

function rowOf(name: string, written: readonly Delivery[]): Row {
  const times = timesOf(written);
  return {
    name,
    figures: {
      messages: written.length,
      "p50 ms": Math.round(median(times)),
      "p99 ms": Math.round(quantile(times, 0.99)),
      "most ms": Math.round(quantile(times, 1)),
      late: times.filter((time) => time > goal).length,
      lost: countLost(written),
      doubled: countDoubled(written),
    },
  };
}

/** Milliseconds from when each message was in Telegram until its copy was; forever for those that are lost. */
function timesOf(written: readonly Delivery[]): number[] {
  return written.map(({ sentAt, arrivedAt = Number.POSITIVE_INFINITY }) => arrivedAt - sentAt);
}

function countLost(written: readonly Delivery[]): number {
  return written.filter(({ arrivedAt }) => arrivedAt === undefined).length;
}

function countDoubled(written: readonly Delivery[]): number {
  return written.filter(({ copies }) => copies > 1).length;
}

/** @param inHand how many updates the bot had in hand when it was killed: their messages may come twice */
function safetyGoals(written: readonly Delivery[], crossed: number, inHand: number): Goal[] {
  return [
    { what: "lost", value: countLost(written), atMost: 0 },
    { what: "came to another case", value: crossed, atMost: 0 },
    { what: "came twice", value: countDoubled(written), atMost: inHand },
  ];
}

function speedGoal(what: string, written: readonly Delivery[]): Goal {
  const value = Math.round(quantile(timesOf(written), 0.99));
  return { what: `milliseconds until ${what} had arrived`, value, atMost: goal };
}
