/**
 * `npm run train [-- --data DIR] [--out DIR]`: trains the matchers of all languages of a knowledge base and keeps them, so
 * that the bot needn't train when it starts. By default it does that for the bot's own, where the bot keeps them.
 */
import { parseArgs } from "node:util";
import { loadLanguages } from "../src/app/load-languages.ts";
import { trainingTaskOf } from "../src/match/create-matcher.ts";
import { findTrained, isQuickToTrain, loadOrTrain } from "../src/match/training/matcher-cache.ts";
import { botDir, runCommand } from "./command-line.ts";

const usage = `npm run train [-- options]
  --data DIR    the knowledge base (default: FAQ_DIR, else faq-data)
  --out DIR     where to keep the trained matchers (default data)`;

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { data: { type: "string" }, out: { type: "string", default: "data" } },
  });
  const dir = values.data ?? botDir(positionals[0]);
  for (const { knowledge } of await loadLanguages(dir)) {
    console.log(`${knowledge.language}: ${await train(trainingTaskOf(knowledge), values.out)}`);
  }
}

async function train(task: ReturnType<typeof trainingTaskOf>, out: string): Promise<string> {
  if (isQuickToTrain(task)) return "needs no training";
  if (await findTrained(task, out)) return "is trained already";
  const begunAt = performance.now();
  await loadOrTrain(task, { cacheDir: out });
  if (!(await findTrained(task, out)))
    throw new Error(`Nothing could be written to ${out}: check the folder's permissions.`);
  return `trained in ${((performance.now() - begunAt) / 1000).toFixed(1)} s`;
}

runCommand(main, usage);
