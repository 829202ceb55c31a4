/**
 * `npm run check:data [-- --data DIR] [--coverage]`: checks a knowledge base, by default the bot's (which `.env` may name),
 * and lists everything that is wrong with it, and what could be better. With --coverage it also says how many phrasings every entry has and how
 * varied they are.
 */
import { parseArgs } from "node:util";
import { type Coverage, coverageOf } from "../src/faq/coverage.ts";
import type { Knowledge } from "../src/faq/knowledge.ts";
import { languagesIn, loadKnowledge } from "../src/faq/load.ts";
import { loadAbouts } from "../src/faq/load-abouts.ts";
import { notesOn } from "../src/faq/notes.ts";
import { loadFlows } from "../src/flows/load.ts";
import { loadEnvFile } from "../src/settings/env-file.ts";
import { settingsIn } from "../src/settings/schema.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { data: { type: "string" }, coverage: { type: "boolean", default: false } },
});
const [envFile] = positionals;

function botDir(): string {
  const file = loadEnvFile(process.env, envFile);
  if (file.kind === "unreadable") throw new Error(file.problem);
  return settingsIn(process.env).FAQ_DIR ?? "faq-data";
}

function row({ id, phrasings, words, lengths }: Coverage): string {
  const cells = [phrasings, words, lengths.join("–")].map((cell) => String(cell).padStart(9));
  return `${cells.join(" ")}  ${id}`;
}

/** What to expect of so few phrasings an entry, as measured on invented knowledge bases (docs/measurements.md). */
function fewPhrasings(each: number): string | undefined {
  if (each === 0) {
    return "no phrasings: nearly every question gets entries to choose from, hardly any an answer at once; write 10 an entry, better 30";
  }
  if (each < 8)
    return `${each} phrasings an entry: few questions get an answer at once; write 10, better 30`;
  if (each < 25)
    return `${each} phrasings an entry: at most two fifths of the questions get an answer at once, far fewer if people use other words; with 30 about three fifths`;
  return undefined;
}

try {
  const dir = values.data ?? botDir();
  const knowledges: Knowledge[] = [];
  for (const language of await languagesIn(dir)) {
    const knowledge = await loadKnowledge(dir, language);
    knowledges.push(knowledge);
    const { entries, sections, phrasings, scenarios } = knowledge;
    const coverage = coverageOf(knowledge);
    const offTopic = phrasings.filter(({ id }) => id === "").length;
    console.log(
      `${language}: ${entries.length} entries in ${sections.length} sections, ${phrasings.length} phrasings, no problems`,
    );
    console.log(
      `${language}: at least ${coverage[0]?.phrasings ?? 0} phrasings an entry, ${offTopic} messages that none answers`,
    );
    const note = fewPhrasings(coverage[Math.floor(coverage.length / 2)]?.phrasings ?? 0);
    for (const line of [...(note ? [note] : []), ...notesOn(entries)]) {
      console.log(`${language}: ${line}`);
    }
    if (scenarios.length > 0) {
      console.log(`${language}: ${scenarios.length} scenarios, no problems`);
    }
    const { all } = await loadFlows(dir, knowledge);
    if (all.length > 0) {
      const nodes = all.reduce((sum, flow) => sum + flow.nodes.size, 0);
      console.log(`${language}: ${all.length} flows with ${nodes} nodes, no problems`);
    }
    if (values.coverage) {
      console.log(
        "phrasings     words   lengths  entry (lengths: shortest–middle–longest, in words)",
      );
      for (const entry of coverage) console.log(row(entry));
    }
  }
  const abouts = await loadAbouts(dir, knowledges);
  if (abouts.size > 0) console.log(`about.json: ${[...abouts.keys()].join(", ")}, no problems`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
