/** `npm run --silent match -- "text"`: explains one match. With --jsonl it matches lines from standard input. */
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { z } from "zod";
import { loadKnowledge, loadLender } from "../src/faq/load.ts";
import { createMatcher } from "../src/match/create-matcher.ts";
import type { Explanation, Matcher } from "../src/match/matcher.ts";
import { knowledgeOptions, runCommand } from "./command-line.ts";

const usage = `npm run --silent match -- [options] "text"
  --jsonl       read lines {"text": …} from standard input and write a line for each
  --data DIR    the knowledge base (default faq-data)
  --lang en     its language`;

const line = z.looseObject({ text: z.string() });

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      ...knowledgeOptions,
      jsonl: { type: "boolean", default: false },
    },
  });
  if (!values.jsonl && positionals.length === 0) throw new Error(`Give a text to match.\n${usage}`);
  const lender = await loadLender(values.data, values.lang);
  const knowledge = await loadKnowledge(values.data, values.lang, lender);
  const matcher = await createMatcher(knowledge, "data");
  if (values.jsonl) return matchLines(matcher);
  console.log(describe(matcher.explain(positionals.join(" "))));
}

async function matchLines(matcher: Matcher) {
  let number = 0;
  for await (const raw of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number++;
    if (raw.trim() === "") continue;
    const { text } = parseLine(raw, number);
    const { kind, results } = matcher.match(text);
    process.stdout.write(`${JSON.stringify({ text, decision: kind, results })}\n`);
  }
}

function parseLine(raw: string, number: number) {
  try {
    return line.parse(JSON.parse(raw.trim()));
  } catch {
    throw new Error(`Line ${number} is not of the form {"text": "…"}.`);
  }
}

function describe({
  kind,
  rule,
  words,
  repaired,
  signals,
  thresholds,
  shown,
  results,
}: Explanation) {
  const figures = (record: Record<string, number>) =>
    Object.entries(record)
      .map(([name, value]) => `${name} ${value.toFixed(2)}`)
      .join(", ");
  return [
    `${kind}: ${rule}`,
    "",
    `read as     ${words.join(" ")}`,
    `repaired    ${repaired.map(([from, to]) => `${from} → ${to}`).join(", ") || "nothing"}`,
    `signals     ${figures(signals)}`,
    `thresholds  ${figures(thresholds)}`,
    `shown       ${shown.join(", ") || "nothing"}`,
    "",
    ...results
      .slice(0, 5)
      .flatMap(({ id, score, margin, nearest }) => [
        `${score.toFixed(2)}  ${id}  (classifier ${margin.toFixed(2)})`,
        ...(nearest ? [`      nearest: "${nearest.text}" (${nearest.similarity.toFixed(2)})`] : []),
      ]),
  ].join("\n");
}

runCommand(main, usage);
