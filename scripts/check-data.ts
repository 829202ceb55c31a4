/**
 * `npm run check:data [-- --data DIR] [--coverage] [--thorough]`: checks a knowledge base, by default the bot's (which `.env`
 * may name). It lists everything that is wrong with it and fails then, and what could be better. With --coverage it also
 * says how many phrasings every entry has and how varied they are, with --thorough which of many look misplaced.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { lenderAmong } from "../src/faq/borrow.ts";
import { addressNotes } from "../src/faq/button-notes.ts";
import { type Coverage, coverageOf } from "../src/faq/coverage.ts";
import { aboutFile } from "../src/faq/data-files.ts";
import type { Knowledge } from "../src/faq/knowledge.ts";
import { languagesIn, loadKnowledge } from "../src/faq/load.ts";
import { loadAbouts } from "../src/faq/load-abouts.ts";
import { notesOn } from "../src/faq/notes.ts";
import { phrasingNotes } from "../src/faq/phrasing-notes.ts";
import { KnowledgeError, type Problem } from "../src/faq/problems.ts";
import { type LanguageReport, type NoteGroup, reportOf } from "../src/faq/report.ts";
import { compareTranslations } from "../src/faq/translations.ts";
import { unreadFiles, unreadFolders } from "../src/faq/unread.ts";
import { flowAddresses } from "../src/flows/addresses.ts";
import type { Flows } from "../src/flows/flow.ts";
import { loadFlows } from "../src/flows/load.ts";
import { compareFlows } from "../src/flows/translations.ts";
import { reviewData } from "../src/match/review-data.ts";
import { doubtfulNotes, scenarioNotes } from "../src/match/review-notes.ts";
import { botDir, runCommand } from "./command-line.ts";

const usage = `npm run --silent check:data -- [options]
  --data DIR    the knowledge base (default: FAQ_DIR, else faq-data)
  --coverage    also how many phrasings every entry has, and how varied they are
  --thorough    also phrasings that look misplaced, however many there are`;

/** With fewer phrasings the thorough check takes a moment only, so that it's always done. */
const alwaysThorough = 3000;

/** Where trained matchers are kept. */
const cacheDir = "data";

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      data: { type: "string" },
      coverage: { type: "boolean", default: false },
      thorough: { type: "boolean", default: false },
    },
  });
  const dir = values.data ?? botDir(positionals[0]);
  const reports: LanguageReport[] = [];
  const loaded: Loaded[] = [];
  const folders = await unreadFolders(dir);
  const languages = await languagesIn(dir).catch((error) => holdsNone(error, folders));
  const lending = lenderAmong(languages);
  const lenderFirst = languages.toSorted((a, b) => Number(b === lending) - Number(a === lending));
  for (const language of lenderFirst) {
    const lender = loaded.find(({ knowledge }) => knowledge.language === lending)?.knowledge;
    const onLoad = (one: Loaded) => loaded.push(one);
    reports.push(await check(dir, language, { ...values, lender, onLoad }));
  }
  reports.push(
    ...checkTranslations(dir, loaded),
    await checkAbouts(
      dir,
      loaded.map(({ knowledge }) => knowledge),
    ),
  );
  reports.push({
    language: dir,
    counts: [],
    problems: [],
    notes: [{ subject: "folders", notes: folders }],
  });
  const isFine = reports.every(({ problems }) => problems.length === 0);
  (isFine ? console.log : console.error)(reportOf(reports));
  if (!isFine) process.exitCode = 1;
}

/** Where no language is found, what isn't read tells why. */
function holdsNone(error: Error, unread: readonly string[]): never {
  throw new Error([error.message, ...unread.map((line) => `  ${line}`)].join("\n"));
}

interface CheckOptions {
  coverage: boolean;
  thorough: boolean;
  /** The language that lends the entries that others lack, unless it has problems of its own. */
  lender: Knowledge | undefined;
  onLoad(language: Loaded): void;
}

async function check(
  dir: string,
  language: string,
  options: CheckOptions,
): Promise<LanguageReport> {
  const { lender } = options;
  const files = { subject: "files", notes: await unreadFiles(dir, language) };
  let knowledge: Knowledge | undefined;
  try {
    knowledge = await loadKnowledge(dir, language, lender);
    if (knowledge.entries.length === 0 && !lender)
      throw new KnowledgeError([withoutEntries(dir, language)]);
    const flows = await loadFlows(dir, knowledge, lender);
    options.onLoad({ knowledge, flows });
    const counts = countsOf(knowledge, flows);
    const table = options.coverage ? coverageTable(knowledge) : [];
    const notes = [files, ...(await notesAbout(knowledge, flows, isThorough(knowledge, options)))];
    const hint = isThorough(knowledge, options) ? [] : [thoroughHint];
    return { language, counts: [...counts, ...hint, ...table], problems: [], notes };
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    const isChecked = knowledge !== undefined && knowledge.entries.length > 0;
    const counts = isChecked || !existsSync(join(dir, language, "flows")) ? [] : [flowsHint];
    return {
      language,
      counts: counts.map((line) => `${language}: ${line}`),
      problems: error.problems,
      notes: [files],
    };
  }
}

/** A bot without entries has nothing to say. A file that is only begun is no mistake for the bot, which may run on. */
function withoutEntries(dir: string, language: string): Problem {
  const text =
    'has no entries: write one, such as {"id": "opening-hours", "question": "When do you open?", ' +
    '"answer": [{"type": "paragraph", "html": "At nine."}]}, or scrape a FAQ with: npm run scrape';
  return { file: join(dir, language, "faq.json"), text };
}

const flowsHint = "the flows are checked once these problems are mended.";

/** The data of a language that is right by itself. */
interface Loaded {
  knowledge: Knowledge;
  flows: Flows;
}

/** What languages with the same entries have in common, compared with English, or with the one that has most. */
function checkTranslations(dir: string, loaded: readonly Loaded[]): LanguageReport[] {
  const byEntries = loaded.toSorted(
    (a, b) => b.knowledge.entries.length - a.knowledge.entries.length,
  );
  const base = byEntries.find(({ knowledge }) => knowledge.language === "en") ?? byEntries[0];
  if (!base) return [];
  const { language } = base.knowledge;
  const others = loaded.filter((own) => own !== base);
  return others.map(({ knowledge, flows }) => {
    const folder = join(dir, knowledge.language);
    const answers = compareTranslations(base.knowledge, knowledge, join(folder, "faq.json"));
    const fileOf = (name: string) => join(folder, "flows", `${name}.json`);
    return {
      language: knowledge.language,
      counts: [],
      problems: [
        ...answers.problems,
        ...compareFlows({ flows: base.flows, language }, flows, fileOf),
      ],
      notes: [{ subject: `beside "${language}"`, notes: answers.notes }],
    };
  });
}

async function checkAbouts(dir: string, knowledges: Knowledge[]): Promise<LanguageReport> {
  const report: LanguageReport = { language: aboutFile, counts: [], problems: [], notes: [] };
  try {
    const languages = [...(await loadAbouts(dir, knowledges)).keys()];
    const counts = languages.length > 0 ? [`${aboutFile}: ${languages.join(", ")}`] : [];
    return { ...report, counts };
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    return { ...report, problems: error.problems };
  }
}

const thoroughHint = "With --thorough it also looks for misplaced phrasings, which takes a moment.";

function isThorough({ phrasings }: Knowledge, { thorough }: { thorough: boolean }): boolean {
  return thorough || phrasings.length < alwaysThorough;
}

async function notesAbout(
  knowledge: Knowledge,
  flows: Flows,
  thorough: boolean,
): Promise<NoteGroup[]> {
  const { language, phrasings, scenarios, entries } = knowledge;
  if (phrasings.length >= alwaysThorough && (thorough || scenarios.length > 0))
    console.error(`${language}: trying the matcher, which may have to learn first …`);
  const review = await reviewData(knowledge, { thorough, cacheDir });
  return [
    { subject: "entries", notes: notesOn(entries) },
    { subject: "phrasings", notes: [...phrasingNotes(knowledge), ...doubtfulNotes(review)] },
    { subject: "scenarios", notes: scenarioNotes(review) },
    { subject: "flows", notes: addressNotes(flows.all.flatMap(flowAddresses)) },
  ];
}

function countsOf(knowledge: Knowledge, { all }: Flows): string[] {
  const { language, entries, sections, phrasings, scenarios } = knowledge;
  const coverage = coverageOf(knowledge);
  const fewest = coverage[0]?.phrasings ?? 0;
  const without = coverage.filter(({ phrasings }) => phrasings === 0).length;
  const offTopic = phrasings.filter(({ id }) => id === "").length;
  const least = without > 0 ? `${without} entries have none` : `at least ${fewest} an entry`;
  const nodes = all.reduce((sum, flow) => sum + flow.nodes.size, 0);
  return [
    `${entries.length} entries in ${sections.length} sections, ${phrasings.length} phrasings`,
    `${phrasings.length - offTopic} of them for entries (${least}), ${offTopic} messages that none answers`,
    ...(scenarios.length > 0 ? [`${scenarios.length} scenarios`] : []),
    ...(all.length > 0 ? [`${all.length} flows with ${nodes} nodes`] : []),
  ].map((line) => `${language}: ${line}`);
}

function coverageTable(knowledge: Knowledge): string[] {
  const head = "phrasings     words   lengths  entry (lengths: shortest–middle–longest, in words)";
  return [head, ...coverageOf(knowledge).map(row)];
}

function row({ id, phrasings, words, lengths }: Coverage): string {
  const cells = [phrasings, words, lengths.join("–")].map((cell) => String(cell).padStart(9));
  return `${cells.join(" ")}  ${id}`;
}

runCommand(main, usage);
