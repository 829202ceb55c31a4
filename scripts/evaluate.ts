/** `npm run --silent evaluate -- file.jsonl`: measures the matcher on labelled messages that it hasn't learned from. */
import { parseArgs } from "node:util";
import { z } from "zod";
import type { Knowledge } from "../src/faq/knowledge.ts";
import { loadKnowledge, loadLender } from "../src/faq/load.ts";
import { readText } from "../src/files/read-text.ts";
import { createMatcher } from "../src/match/create-matcher.ts";
import {
  confusions,
  type Figures,
  figuresOf,
  type JudgedMessage,
  reliability,
} from "../src/match/measure.ts";
import type { Reliability } from "../src/match/model/trained-matcher.ts";
import { knowledgeOptions, runCommand } from "./command-line.ts";

const usage = `npm run --silent evaluate -- <file.jsonl> [options]
  lines of the file: {"text", "labels": [ids], "kind"}; no labels for a message that no entry answers
  --json        figures as JSON
  --data DIR    the knowledge base (default faq-data)
  --lang en     its language
  --p1 0.9      exit code 1 if the right entry ranks first less often; likewise --r3 --right --helped
                --unknown, and if more than --wrong --false-answers`;

const line = z.object({
  text: z.string(),
  labels: z.array(z.string()).default([]),
  kind: z.string().optional(),
});

const minimums = ["p1", "r3", "right", "helped", "unknown"] as const;
const maximums = { wrong: "wrong", "false-answers": "falseAnswers" } as const;

function readCommand() {
  const bar = { type: "string" } as const;
  return parseArgs({
    allowPositionals: true,
    options: {
      ...knowledgeOptions,
      json: { type: "boolean", default: false },
      p1: bar,
      r3: bar,
      right: bar,
      helped: bar,
      unknown: bar,
      wrong: bar,
      "false-answers": bar,
    },
  });
}

type Bars = ReturnType<typeof readCommand>["values"];

async function main() {
  const { values, positionals } = readCommand();
  for (const name of [...minimums, ...Object.keys(maximums)] as (keyof Bars)[]) {
    const bar = values[name];
    if (bar !== undefined && !(Number(bar) >= 0 && Number(bar) <= 1)) {
      throw new Error(`--${name} takes a share from 0 to 1, such as 0.9, not "${bar}".`);
    }
  }
  const [file] = positionals;
  if (!file) throw new Error(`Give a file to evaluate on.\n${usage}`);
  const lender = await loadLender(values.data, values.lang);
  const knowledge = await loadKnowledge(values.data, values.lang, lender);
  const matcher = await createMatcher(knowledge, "data");
  const judged = (await readLines(file)).map((m) => ({ ...m, decision: matcher.match(m.text) }));
  const report = { ...reportOf(judged, knowledge), heldOut: matcher.reliability };
  console.log(values.json ? JSON.stringify(report, null, 2) : describe(report));
  const failures = missedBars(report.all, values);
  for (const failure of failures) console.error(failure);
  if (failures.length > 0) process.exitCode = 1;
}

async function readLines(file: string) {
  const lines = (await readText(file)).split("\n");
  return lines.flatMap((raw, i) => {
    if (raw.trim() === "") return [];
    try {
      return [line.parse(JSON.parse(raw))];
    } catch {
      throw new Error(
        `${file}, line ${i + 1} is not of the form {"text", "labels": [ids], "kind"}.`,
      );
    }
  });
}

function reportOf(judged: JudgedMessage[], knowledge: Knowledge) {
  const grouped = (name: (j: JudgedMessage) => string) =>
    Object.fromEntries(
      [...Map.groupBy(judged, name)].map(([group, all]) => [group, figuresOf(all)]),
    );
  const sectionOf = ({ labels }: JudgedMessage) =>
    knowledge.entry(labels[0] ?? "")?.section ?? "(no entry)";
  const byEntry = Object.entries(grouped(({ labels }) => labels[0] ?? ""));
  return {
    all: figuresOf(judged),
    kinds: grouped(({ kind }) => kind ?? "(no kind)"),
    sections: grouped(sectionOf),
    worst: byEntry
      .filter(([id]) => id)
      .map(([id, { p1, answerable }]) => ({ id, p1, messages: answerable }))
      .sort((a, b) => a.p1 - b.p1 || b.messages - a.messages)
      .slice(0, 10),
    confusions: confusions(judged).slice(0, 10),
    reliability: reliability(judged),
  };
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`.padStart(8);

function describe({
  all,
  kinds,
  sections,
  worst,
  confusions,
  reliability,
  heldOut,
}: ReturnType<typeof reportOf> & { heldOut: readonly Reliability[] }) {
  const heads = ["messages", "P@1", "R@3", "right", "wrong", "helped", "false", "unknown"];
  const head = `${"".padEnd(24)}${heads.map((name) => name.padStart(8)).join(" ")}`;
  const row = (name: string, f: Figures) =>
    `${name.slice(0, 23).padEnd(24)}${String(f.answerable + f.unanswerable).padStart(8)} ${[
      f.p1,
      f.r3,
      f.right,
      f.wrong,
      f.helped,
      f.falseAnswers,
      f.unknown,
    ]
      .map(percent)
      .join(" ")}`;
  const rows = (groups: Record<string, Figures>) =>
    Object.entries(groups).map(([n, f]) => row(n, f));
  return [
    head,
    row("all", all),
    "",
    ...rows(kinds),
    "",
    ...rows(sections),
    "",
    "P@1, R@3: the right entry first, among three. right, wrong: shown at once. helped: shown or suggested.",
    "false, unknown: of the messages without an answer, shown one all the same; called unknown.",
    "",
    "Worst entries",
    ...worst.map(({ id, p1, messages }) => `${percent(p1)} of ${messages}  ${id}`),
    "",
    "Confusions (asked, got)",
    ...confusions.map(({ asked, got, count }) => `${count} ×  ${asked}  →  ${got}`),
    "",
    `A message with suggestions has ${all.suggested.toFixed(1)} of them.`,
    "",
    "Reliability (chance said, how often right, messages)",
    ...reliability.map(reliabilityRow),
    "",
    "The same in cross-validation on the phrasings",
    ...heldOut.map(reliabilityRow),
  ].join("\n");
}

function reliabilityRow({ chance, right, messages }: Reliability): string {
  return `${percent(chance)} ${percent(right)} ${String(messages).padStart(6)}`;
}

function missedBars(all: Figures, bars: Bars): string[] {
  const low = minimums
    .filter((name) => bars[name] !== undefined && all[name] < Number(bars[name]))
    .map((name) => `${name} is ${percent(all[name]).trim()}, below ${bars[name]}`);
  const high = Object.entries(maximums)
    .filter(
      ([name, key]) =>
        bars[name as keyof typeof maximums] !== undefined &&
        all[key] > Number(bars[name as keyof typeof maximums]),
    )
    .map(
      ([name, key]) =>
        `${name} is ${percent(all[key]).trim()}, above ${bars[name as keyof typeof maximums]}`,
    );
  return [...low, ...high];
}

runCommand(main, usage);
