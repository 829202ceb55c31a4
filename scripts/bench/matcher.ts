/**
 * `npm run --silent bench`: the matcher compared with fuse.js and MiniSearch on the same data. Every fifth
 * phrasing is held out and used as a message, unless `--messages file.jsonl` gives other messages. Then search as one
 * types. `--scale` also shows how cost grows with the size of the knowledge base, on invented ones.
 */
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import { z } from "zod";
import { createKnowledge, type Knowledge } from "../../src/faq/knowledge.ts";
import { loadKnowledge } from "../../src/faq/load.ts";
import { createMatcher, trainingTaskOf } from "../../src/match/create-matcher.ts";
import type { Example } from "../../src/match/model/phrasings.ts";
import { seeded } from "../../src/match/training/random.ts";
import { measureTyping } from "./typing.ts";

/** Finds entries for a message and returns their ids, best first. */
type Find = (text: string) => string[];

interface Message {
  text: string;
  labels: string[];
}

interface Row {
  name: string;
  p1: number;
  r3: number;
  /** The median and the 99th percentile of the time per message, in microseconds. */
  p50: number;
  p99: number;
  /** The time to build it, in milliseconds. */
  build: number;
  /** The memory that it uses, in megabytes. */
  memory: number;
}

/** Slow competitors only get about this many messages. */
const sampleSize = 50;

const { values } = parseArgs({
  options: {
    data: { type: "string", default: process.env.FAQ_DIR || "faq-data" },
    lang: { type: "string", default: "en" },
    messages: { type: "string" },
    scale: { type: "boolean", default: false },
  },
});

async function main() {
  const whole = await loadKnowledge(values.data, values.lang);
  const { knowledge, messages } = values.messages
    ? { knowledge: whole, messages: await readMessages(values.messages) }
    : holdOut(whole);
  const { questions, phrasings } = trainingTaskOf(knowledge);
  const examples = [...questions, ...phrasings];
  const labelled = examples.filter(({ id }) => id);
  const sample = messages.filter((_, i) => i % Math.ceil(messages.length / sampleSize) === 0);
  const rows = [
    await measure("this matcher", messages, () => matcherOf(knowledge)),
    await measure("MiniSearch, fuzzy", messages, () => miniSearchOf(labelled)),
    await measure("fuse.js, default", sample, () => fuseOf(labelled, {})),
    await measure("fuse.js, token search", sample, () =>
      fuseOf(labelled, { useTokenSearch: true }),
    ),
  ];
  const first = rows[0] as Row;
  console.log(
    `${knowledge.entries.length} entries, ${examples.length} examples, ${messages.length} messages\n`,
  );
  console.log(
    "                             P@1      R@3   p50 µs   p99 µs   build ms  memory MB   time, × this",
  );
  for (const row of rows) console.log(formatRow(row, first));
  await measureTyping(whole);
  if (values.scale) await measureScale();
}

async function readMessages(file: string): Promise<Message[]> {
  const line = z.object({ text: z.string(), labels: z.array(z.string()).default([]) });
  const lines = (await readFile(file, "utf8")).split("\n").filter((raw) => raw.trim());
  return lines.map((raw) => line.parse(JSON.parse(raw))).filter(({ labels }) => labels.length > 0);
}

function holdOut(knowledge: Knowledge) {
  const { language, entries, phrasings, slang } = knowledge;
  const training = phrasings.filter((_, i) => i % 5 !== 0);
  const heldOut = phrasings.filter(({ id }, i) => i % 5 === 0 && id);
  return {
    knowledge: createKnowledge(language, [...entries], training, { slang }),
    messages: heldOut.map(({ text, id }) => ({ text, labels: [id] })),
  };
}

async function matcherOf(knowledge: Knowledge): Promise<Find> {
  const matcher = await createMatcher(knowledge);
  return (text) => matcher.match(text).results.map(({ id }) => id);
}

function miniSearchOf(examples: Example[]): Find {
  const index = new MiniSearch<Example & { key: number }>({
    idField: "key",
    fields: ["text"],
    storeFields: ["id"],
  });
  index.addAll(examples.map((example, key) => ({ ...example, key })));
  return (text) =>
    distinct(index.search(text, { fuzzy: 0.2 }).map(({ id, ...rest }) => rest.id ?? id));
}

function fuseOf(examples: Example[], options: object): Find {
  const fuse = new Fuse(examples, { keys: ["text"], ignoreLocation: true, ...options });
  return (text) => distinct(fuse.search(text).map(({ item }) => item.id));
}

function distinct(ids: string[]): string[] {
  return [...new Set(ids)].slice(0, 10);
}

async function measure(
  name: string,
  messages: Message[],
  build: () => Find | Promise<Find>,
): Promise<Row> {
  globalThis.gc?.();
  const before = process.memoryUsage();
  const start = performance.now();
  const find = await build();
  const buildTime = performance.now() - start;
  globalThis.gc?.();
  const after = process.memoryUsage();
  for (const { text } of messages.slice(0, 50)) find(text); // so that it is compiled before it is timed
  const times: number[] = [];
  let first = 0;
  let third = 0;
  for (const { text, labels } of messages) {
    const start = performance.now();
    const ids = find(text);
    times.push((performance.now() - start) * 1000);
    if (labels.includes(ids[0] ?? "")) first++;
    if (ids.slice(0, 3).some((id) => labels.includes(id))) third++;
  }
  times.sort((a, b) => a - b);
  const percentile = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  const memory = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  return {
    name,
    p1: first / messages.length,
    r3: third / messages.length,
    p50: percentile(0.5),
    p99: percentile(0.99),
    build: buildTime,
    memory: memory / 1e6,
  };
}

function formatRow(row: Row, first: Row): string {
  const cells = [
    `${(row.p1 * 100).toFixed(1)} %`,
    `${(row.r3 * 100).toFixed(1)} %`,
    row.p50.toFixed(0),
    row.p99.toFixed(0),
    `  ${row.build.toFixed(0)}`,
    `  ${row.memory.toFixed(0)}`,
    `      ${(row.p50 / first.p50).toFixed(1)}`,
  ];
  return `${row.name.padEnd(24)}${cells.map((cell) => cell.padStart(9)).join("")}`;
}

/** Measures knowledge bases of different sizes. Their words are invented; phrasings are as long as real ones. */
async function measureScale() {
  console.log(
    "\nentries  phrasings   p50 µs   p99 µs   build ms   memory MB   time, × first   phrasings, × first",
  );
  let first: Row | undefined;
  for (const [entries, each] of [
    [50, 20],
    [100, 50],
    [300, 50],
    [1000, 100],
  ] as const) {
    const knowledge = inventKnowledge(entries, each);
    const messages = knowledge.phrasings.filter((_, i) => i % (each * 2) === 0).slice(0, 500);
    const heldOut = messages.map(({ text, id }) => ({ text: `${text} please`, labels: [id] }));
    const row = await measure("", heldOut, () => matcherOf(knowledge));
    first ??= row;
    const cells = [
      entries,
      entries * each,
      row.p50.toFixed(0),
      row.p99.toFixed(0),
      row.build.toFixed(0),
      row.memory.toFixed(0),
      (row.p50 / first.p50).toFixed(1),
      (entries * each) / 1000,
    ];
    console.log(
      cells.map((cell, i) => String(cell).padStart([7, 11, 9, 9, 11, 12, 16, 21][i] ?? 9)).join(""),
    );
  }
}

function inventKnowledge(entries: number, each: number): Knowledge {
  const random = seeded(7);
  const pick = (count: number) => Math.floor(random() * count);
  const word = () =>
    Array.from(
      { length: 2 + pick(3) },
      () => "bcdfgklmnprstvz"[pick(15)] + ("aeiou"[pick(5)] ?? ""),
    ).join("");
  const common = Array.from({ length: 400 }, word);
  const topics = Array.from({ length: entries }, (_, i) => ({
    id: `e-${i}`,
    words: Array.from({ length: 15 }, word),
  }));
  const text = (words: string[]) =>
    Array.from({ length: 9 }, () =>
      random() < 0.35 ? words[pick(words.length)] : common[pick(400)],
    ).join(" ");
  const faqEntries = topics.map(({ id, words }) => ({
    id,
    key: id,
    section: "All",
    language: "en",
    question: text(words),
    answer: [],
    related: [],
    url: undefined,
    official: undefined,
  }));
  const phrasings = topics.flatMap(({ id, words }) =>
    Array.from({ length: each }, () => ({ id, text: text(words) })),
  );
  return createKnowledge("en", faqEntries, phrasings);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
