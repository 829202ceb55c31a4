/**
 * `npm run --silent bench:load`: the whole bot under load beside the smallest possible bots, all against the same fake
 * Telegram, each in a process of its own; its memory, its start, and the time of the tests. Takes seven minutes, and
 * `npm test` after them. Exits with 1 if a part fails; a missed goal is no failure.
 */
import { parseArgs } from "node:util";
import { runCommand } from "../command-line.ts";
import { Benchmark } from "./load/benchmark.ts";
import { collectGoals } from "./load/goals.ts";
import { besideFlood, steadyLoad } from "./load/latency.ts";
import { describeMachine, formatMachine, loadAverage } from "./load/machine.ts";
import { residentMemory } from "./load/memory.ts";
import { onPostgres } from "./load/postgres.ts";
import { formatGoals, formatSection, type Section, verdictOn } from "./load/report.ts";
import { startTime } from "./load/start-time.ts";
import { testSuite } from "./load/test-suite.ts";
import { dialogBurst, longPolling, questionBurst } from "./load/throughput.ts";

/** The process ends after so many milliseconds in any case: enough for a machine that's several times slower than ours. */
const deadline = 60 * 60_000;

/** In this order: the first two want a quiet machine, and the tests come when all bots are stopped. */
const parts = {
  start: startTime,
  memory: residentMemory,
  questions: questionBurst,
  dialogs: dialogBurst,
  polling: longPolling,
  steady: steadyLoad,
  postgres: onPostgres,
  flood: besideFlood,
  tests: testSuite,
};

type PartName = keyof typeof parts;

const names = Object.keys(parts) as PartName[];

const usage = `npm run --silent bench:load [-- options]
  --only NAMES    some parts: ${names.join(",")}
  --json          prints JSON
  --flags FLAGS   arguments for the Node that runs the bot, such as --flags=--cpu-prof`;

function chosenParts(only: string): PartName[] {
  const chosen = only.split(",");
  const unknown = chosen.find((name) => !Object.hasOwn(parts, name));
  if (unknown !== undefined)
    throw new Error(`There is no part '${unknown}': --only takes ${names.join(", ")}.`);
  return names.filter((name) => chosen.includes(name));
}

async function main() {
  const { values } = parseArgs({
    options: {
      json: { type: "boolean", default: false },
      only: { type: "string", default: names.join(",") },
      flags: { type: "string", default: "" },
    },
  });
  const chosen = chosenParts(values.only);
  const machine = describeMachine();
  const sections: Section[] = [];
  const report = () => {
    machine.loadAverage.after = loadAverage();
    const goals = collectGoals(chosen, sections);
    const verdicts = goals.map((goal) => ({ ...goal, verdict: verdictOn(goal) }));
    if (values.json)
      console.log(JSON.stringify({ machine, sections, goals: verdicts }, undefined, 2));
    else console.log(`${formatGoals(goals)}\n${formatMachine(machine)}`);
  };
  setTimeout(() => {
    report();
    console.error(`Gave up after ${deadline / 60_000} minutes.`);
    process.exit(1);
  }, deadline).unref();
  await using benchmark = await Benchmark.open(values.flags.split(" ").filter(Boolean));
  await benchmark.train();
  for (const name of chosen) {
    const section = await runPart(name, benchmark);
    if (!values.json) console.log(formatSection(section));
    sections.push(section);
  }
  report();
}

/** Runs a part. One that fails says so and leaves its goals unmeasured. */
async function runPart(name: PartName, benchmark: Benchmark): Promise<Section> {
  try {
    const section = await parts[name](benchmark);
    return { ...section, title: `${name}: ${section.title}` };
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
    await benchmark.stopBots(); // the next parts start theirs anew
    return { title: `${name}: FAILED`, source: "Why stands above.", rows: [], goals: [] };
  }
}

runCommand(main, usage);
