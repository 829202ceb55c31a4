/**
 * `npm run --silent bench:load`: the whole bot under load beside the least that a grammY bot can be, all against
 * the same stand-in for Telegram, each in a process of its own.
 *
 * `--only 1,3` runs some of the parts, `--json` prints figures for programs, and `--flags=--cpu-prof` gives
 * the Node that runs the bot more arguments.
 */
import { availableParallelism, loadavg } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { Bench } from "./load/bench.ts";
import { connections } from "./load/courier.ts";
import { onPostgres } from "./load/on-postgres.ts";
import { type Section, show } from "./load/report.ts";
import { type Contestants, inDialogs, longPolling, questions } from "./load/throughput.ts";
import { besideFlood, calmly } from "./load/waiting.ts";

/** No part begins after so many milliseconds; all ends by force some time later, whatever has happened. */
const limits = { begin: 220_000, end: 295_000 };

const parts = [questions, inDialogs, longPolling, calmly, onPostgres, besideFlood];

const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    only: { type: "string", default: parts.map((_, i) => i + 1).join(",") },
    flags: { type: "string", default: "" },
  },
});

async function startContestants(bench: Bench): Promise<Contestants> {
  const first = await bench.bot("trains the matcher", "webhook");
  await first.child.stop();
  const bot = await bench.bot("the bot", "webhook");
  await pause(3000);
  const rest = bot.child.memory;
  const echo = await bench.echo("(a) bare grammY", "webhook", "default");
  const pooled = await bench.echo("(b) bare grammY with undici", "webhook", "pool");
  return { bot, echo, pooled, rest };
}

function skipped(number: string): Section {
  return { title: `${number}. SKIPPED: this machine is too slow just now`, rows: [], goals: [] };
}

/** How busy the machine has been for the last minute: how many wanted a processor. */
function wanting(): number {
  return Math.round((loadavg()[0] ?? 0) * 10) / 10;
}

async function main() {
  const machine = {
    node: process.version,
    processors: availableParallelism(),
    webhookConnections: connections,
    loadAverage: { before: wanting(), after: 0 },
  };
  await using bench = await Bench.open(values.flags.split(" ").filter(Boolean));
  const contestants = await startContestants(bench);
  const sections: Section[] = [];
  for (const number of values.only.split(",")) {
    const part = parts[Number(number) - 1];
    if (!part) throw new Error(`--only takes numbers from 1 to ${parts.length}, such as 1,3`);
    const section =
      performance.now() > limits.begin ? skipped(number) : await part(bench, contestants);
    if (!values.json) console.log(show(section));
    sections.push(section);
  }
  machine.loadAverage.after = wanting();
  if (values.json) console.log(JSON.stringify({ machine, sections }, undefined, 2));
  else console.log(`\n${JSON.stringify(machine)}`);
}

setTimeout(() => {
  console.error(`It takes longer than ${limits.end / 1000} s and is given up.`);
  process.exit(1);
}, limits.end).unref();
await main().catch((error: Error) => {
  console.error(error);
  process.exitCode = 1;
});
