/**
 * `npm run --silent bench:cases`: 500 people with an open case each, and staff that writes 50 messages a minute, spread at
 * random over the cases; everybody writes back. Half of it is edited later, or pictures. Every message has a word of its
 * own, so one that's lost, comes twice or comes to somebody else is found. Exits with 1 if a goal is missed.
 *
 * The bot is a process of its own. Telegram is the stand-in, in which every call takes 50 ms (`--latency`). What it leaves
 * out: the 20 messages a minute that the real one takes for one group, which `--rounds limited` adds; its limits on new
 * topics and on all sending; the network's bad moments; pictures that have a size.
 *
 * `--rounds` names what is done after the cases are open, by default `steady,killed`. `--cases`, `--rate` and `--seconds`
 * change the load, `--seed` repeats other draws, and `--flags=--cpu-prof` passes arguments to the Node that runs the bot.
 */
import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { seeded } from "../../src/match/training/random.ts";
import { LocalTelegram, startLocalTelegram } from "../../src/stand-in/index.ts";
import { BotProcess } from "./cases/bot-process.ts";
import { HelpDesk } from "./cases/help-desk.ts";
import { killed, limited, opening, steady } from "./cases/rounds.ts";
import { Schedule } from "./cases/schedule.ts";
import { formatSection, isReached } from "./load/report.ts";

/** When a text is edited, in milliseconds after it was sent. */
const editing = { least: 500, most: 4000 };

const rounds = { steady, killed, limited };

const { values } = parseArgs({
  options: {
    cases: { type: "string", default: "500" },
    rate: { type: "string", default: "50" },
    seconds: { type: "string", default: "60" },
    latency: { type: "string", default: "50" },
    seed: { type: "string", default: "1" },
    rounds: { type: "string", default: "steady,killed" },
    flags: { type: "string", default: "" },
  },
});

/** @throws an Error that names the rounds if there's another one */
function chosenRounds() {
  return values.rounds.split(",").map((name) => {
    const found = Object.entries(rounds).find(([known]) => known === name);
    if (!found) throw new Error(`--rounds takes ${Object.keys(rounds).join(", ")}`);
    return found[1];
  });
}

async function main() {
  const chosen = chosenRounds();
  // Only what's missing, so that no language is learned meanwhile.
  execFileSync(process.execPath, [join(import.meta.dirname, "../train.ts")], { stdio: "ignore" });
  const random = seeded(Number(values.seed));
  const schedule = new Schedule();
  const later = (act: () => void) =>
    schedule.in(editing.least + random() * (editing.most - editing.least), act);
  const telegram = new LocalTelegram({ token: `424242:${"A".repeat(35)}` });
  const desk = new HelpDesk({ telegram, people: Number(values.cases), staff: 5, random, later });
  const { chat: staffChat } = desk;
  telegram.fail({ how: { kind: "delay", ms: Number(values.latency) } });
  const server = await startLocalTelegram({ telegram });
  const dir = await mkdtemp(join(tmpdir(), "bench-cases-"));
  const flags = values.flags.split(" ").filter(Boolean);
  const bot = new BotProcess({ telegram, apiRoot: server.apiRoot, staffChat, dir, flags });
  const [length, rate] = [Number(values.seconds) * 1000, Number(values.rate)];
  try {
    await bot.start();
    for (const round of [opening, ...chosen]) {
      const section = await round({ desk, bot, schedule, random, length, rate });
      console.log(formatSection(section));
      if (!section.goals.every(isReached)) process.exitCode = 1;
    }
    console.log(`\nWarnings and errors in the bot's log: ${bot.warnings.length}`);
    for (const line of bot.warnings.slice(0, 3)) console.log(line);
    const machine = {
      node: process.version,
      processors: availableParallelism(),
      seed: values.seed,
    };
    console.log(`\n${JSON.stringify({ ...machine, loadAverage: loadavg()[0] })}`);
  } finally {
    await bot.stop();
    await server.close();
    await rm(dir, { recursive: true });
  }
}

// On exit, `Child` kills the bot, but a signal alone causes no exit event.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
await main();
