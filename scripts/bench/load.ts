/**
 * `npm run --silent bench:load`: the whole bot under load beside the smallest possible grammY bot. All run
 * against the same fake Telegram, each in a process of its own.
 *
 * `--only 1,3` runs some of the parts, `--json` prints JSON, and `--flags=--cpu-prof` passes arguments to the
 * Node that runs the bot.
 */
import { availableParallelism, loadavg } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { Benchmark } from "./load/benchmark.ts";
import { besideFlood, steadyLoad } from "./load/latency.ts";
import { onPostgres } from "./load/postgres.ts";
import { formatSection, type Section } from "./load/report.ts";
import { dialogBurst, longPolling, questionBurst, type Subjects } from "./load/throughput.ts";
import { connections } from "./load/webhook-sender.ts";

/** No part starts after `start` milliseconds, and the process exits after `end` milliseconds in any case. */
const deadlines = { start: 220_000, end: 295_000 };

const parts = [questionBurst, dialogBurst, longPolling, steadyLoad, onPostgres, besideFlood];

const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    only: { type: "string", default: parts.map((_, i) => i + 1).join(",") },
    flags: { type: "string", default: "" },
  },
});

async function startSubjects(benchmark: Benchmark): Promise<Subjects> {
  const first = await benchmark.bot("trains the matcher", "webhook");
  await first.child.stop();
  const bot = await benchmark.bot("the bot", "webhook");
  await pause(3000);
  const restingMemory = bot.child.memory;
  const echo = await benchmark.echo("(a) bare grammY", "webhook", "default");
  const pooled = await benchmark.echo("(b) bare grammY with undici", "webhook", "pool");
  return { bot, echo, pooled, restingMemory };
}

function skippedSection(number: string): Section {
  return {
    title: `${number}. SKIPPED: this machine is too slow at the moment`,
    rows: [],
    goals: [],
  };
}

/** The load average of the last minute, with one decimal. */
function loadAverage(): number {
  return Math.round((loadavg()[0] ?? 0) * 10) / 10;
}

async function main() {
  const machine = {
    node: process.version,
    processors: availableParallelism(),
    webhookConnections: connections,
    loadAverage: { before: loadAverage(), after: 0 },
  };
  await using benchmark = await Benchmark.open(values.flags.split(" ").filter(Boolean));
  const subjects = await startSubjects(benchmark);
  const sections: Section[] = [];
  for (const number of values.only.split(",")) {
    const part = parts[Number(number) - 1];
    if (!part) throw new Error(`--only takes numbers from 1 to ${parts.length}, such as 1,3`);
    const section =
      performance.now() > deadlines.start
        ? skippedSection(number)
        : await part(benchmark, subjects);
    if (!values.json) console.log(formatSection(section));
    sections.push(section);
  }
  machine.loadAverage.after = loadAverage();
  if (values.json) console.log(JSON.stringify({ machine, sections }, undefined, 2));
  else console.log(`\n${JSON.stringify(machine)}`);
}

setTimeout(() => {
  console.error(`Gave up after ${deadlines.end / 1000} s.`);
  process.exit(1);
}, deadlines.end).unref();
await main().catch((error: Error) => {
  console.error(error);
  process.exitCode = 1;
});
