import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Benchmark } from "./benchmark.ts";
import { copyMatchers, linkCheckout, root } from "./checkout.ts";
import { Command } from "./command.ts";
import { measured } from "./goals.ts";
import type { Row, Section } from "./report.ts";
import { median } from "./statistics.ts";
import { freePort } from "./subject.ts";

const rounds = 5;

/** How often the page is asked for until it's served, in milliseconds. */
const interval = 5;

/** The time from the second start on this machine alone to a served page: by npm as in the README, and without npm. */
export async function startTime({ dir }: Benchmark): Promise<Section> {
  const cwd = join(dir, "start");
  linkCheckout(cwd);
  copyMatchers(join(dir, "data"), join(cwd, "data"));
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const [, ...args] = scripts.start.split(" ");
  const byNpm = () => secondsToPage("npm", ["start"], cwd);
  const byNode = () => secondsToPage(process.execPath, args, cwd);
  const first = await byNpm();
  const [npm, node]: [number[], number[]] = [[], []];
  for (let i = 0; i < rounds; i++) {
    npm.push(await byNpm());
    node.push(await byNode());
  }
  return {
    title: "from the start to a served page, in local mode",
    source: `${rounds} starts in turns, the page asked for every ${interval} ms until it's there; medians`,
    rows: [
      row("the first `npm start`, all trained", [first]),
      row("`npm start`", npm),
      row("the same command without npm", node),
    ],
    goals: [
      measured("start", median(npm)),
      { what: "of which npm, s", value: median(npm.map((time, i) => time - (node[i] ?? 0))) },
    ],
  };
}

function row(name: string, seconds: readonly number[]): Row {
  const [fastest, slowest] = [Math.min(...seconds), Math.max(...seconds)];
  return { name, figures: { seconds: median(seconds), fastest, slowest } };
}

/** @throws an Error with its output if the bot ends instead */
async function secondsToPage(file: string, args: readonly string[], cwd: string): Promise<number> {
  const port = await freePort();
  const start = performance.now();
  const command = new Command(file, args, { cwd, env: { PORT: String(port) } });
  let hasEnded = false;
  const noteEnd = () => {
    hasEnded = true;
  };
  command.ended.then(noteEnd, noteEnd);
  while (!(await isServed(`http://127.0.0.1:${port}/`))) {
    if (hasEnded) throw new Error(`It ended with ${await command.ended}: ${command.output}`);
    await pause(interval);
  }
  const seconds = (performance.now() - start) / 1000;
  await command.stop();
  return seconds;
}

async function isServed(url: string): Promise<boolean> {
  try {
    const response = await fetch(url);
    await response.text();
    return response.status === 200;
  } catch {
    return false;
  }
}
