/** `npm run lessons -- list | export | import`: lists lessons, exports them into the data, imports another bot's. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { exportLessons } from "../src/bot/staff/lessons/export.ts";
import { readLessons } from "../src/bot/staff/lessons/lesson-file.ts";
import { readConfig } from "../src/config.ts";
import { withBorrowed } from "../src/faq/borrow.ts";
import { languagesIn, loadKnowledge, loadLender } from "../src/faq/load.ts";
import { writeOutput } from "../src/files/output.ts";
import { readText } from "../src/files/read-text.ts";
import { loadEnvFile } from "../src/settings/env-file.ts";
import { openBesideBot } from "../src/store/open.ts";
import type { Lessons, StoredLesson } from "../src/store/state/lessons.ts";
import { runCommand } from "./command-line.ts";

const usage = `npm run --silent lessons -- <command> [options]
  list          lists all lessons, the newest first; --json for another bot's import
  export        adds the lessons in force to phrasings.jsonl; --dir DIR (default: FAQ_DIR, else faq-data)
  import FILE   imports what "list --json" of another bot wrote; a running bot learns it at once
                (with SQLite: at its next /reload)`;

/** The file of a language that lessons are exported to. */
const phrasingsFile = "phrasings.jsonl";

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { dir: { type: "string" }, json: { type: "boolean", default: false } },
  });
  const [envFile, command = "", file] = positionals;
  const settings = loadEnvFile(process.env, envFile);
  if (settings.kind === "unreadable") throw new Error(settings.problem);
  const { database, faqDir } = readConfig(process.env);
  if (!["list", "export", "import"].includes(command) || (command === "import" && !file)) {
    throw new Error(`Give a command.\n${usage}`);
  }
  const { lessons, close } = await openBesideBot(database);
  try {
    if (command === "list") await list(lessons, values.json);
    else if (command === "export") await exportInto(values.dir ?? faqDir, lessons);
    else await importFrom(file ?? "", lessons);
  } finally {
    await close();
  }
}

async function list(lessons: Lessons, json: boolean): Promise<void> {
  const all = await lessons.all();
  console.log(
    json ? JSON.stringify(all, null, 2) : all.map(describe).join("\n") || "There are no lessons.",
  );
}

function describe({ id, at, state, language, entry, wordings }: StoredLesson): string {
  const what = entry === null ? "(a new entry is wanted)" : entry || "(nothing for the bot)";
  const words = wordings.map((text) => `    ${text}`);
  return [`${id}  ${new Date(at).toISOString()}  ${state}  ${language}  ${what}`, ...words].join(
    "\n",
  );
}

async function exportInto(dir: string, lessons: Lessons): Promise<void> {
  const all = await lessons.all();
  for (const language of await languagesIn(dir)) {
    const own = all.filter((lesson) => lesson.language === language);
    const lender = await loadLender(dir, language);
    const knowledge = await loadKnowledge(dir, language, lender); // refuses to write to data with mistakes
    const { entries } = lender ? withBorrowed(knowledge, lender) : knowledge;
    const file = join(dir, language, phrasingsFile);
    const before = existsSync(file) ? await readText(file) : "";
    const { text, added, exported, problems } = exportLessons(
      before,
      own,
      new Set(entries.map(({ id }) => id)),
    );
    // In one step, as a bot may be loading the file.
    if (added > 0) await writeOutput(file, text, "change its rights, or name another --dir");
    await lessons.put(exported.map((lesson) => ({ ...lesson, state: "exported" })));
    console.log(`${language}: ${exported.length} lessons exported, ${added} new lines in ${file}`);
    for (const problem of problems) console.log(`${language}: left out: ${problem}`);
    for (const lesson of own)
      if (lesson.entry === null && lesson.state === "live") console.log(describe(lesson));
  }
}

async function importFrom(file: string, lessons: Lessons): Promise<void> {
  const given = readLessons(await readText(file), file);
  const existing = new Set((await lessons.all()).map(({ id }) => id));
  const added = given.filter(({ id }) => !existing.has(id));
  await lessons.put(added);
  console.log(
    `${added.length} lessons imported, ${given.length - added.length} were already there.`,
  );
}

runCommand(main, usage);
