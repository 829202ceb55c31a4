/** `npm run lessons -- list | export | import`: what the bot was taught, and how it comes into its data. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { takenInto } from "../src/bot/staff/lessons/export.ts";
import { readLessons } from "../src/bot/staff/lessons/lesson-file.ts";
import { readConfig } from "../src/config.ts";
import { languagesIn, loadKnowledge } from "../src/faq/load.ts";
import { writeOutput } from "../src/files/output.ts";
import { loadEnvFile } from "../src/settings/env-file.ts";
import { openBesideBot } from "../src/store/open.ts";
import type { Lessons, StoredLesson } from "../src/store/state/lessons.ts";

const usage = `npm run --silent lessons -- <command> [options]
  list          what was taught, the newest first; --json for another bot's import
  export        takes what is in force into phrasings.jsonl; --dir DIR (default: FAQ_DIR, else faq-data)
  import FILE   puts in what "list --json" of another bot wrote; a running bot learns it at once
                (with SQLite: at its next /reload)`;

/** The file of a language that lessons are taken into. */
const phrasings = "phrasings.jsonl";

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
    throw new Error(`Say what to do.\n${usage}`);
  }
  const { lessons, close } = await openBesideBot(database);
  try {
    if (command === "list") await list(lessons, values.json);
    else if (command === "export") await exportTo(values.dir ?? faqDir, lessons);
    else await importFrom(file ?? "", lessons);
  } finally {
    await close();
  }
}

async function list(lessons: Lessons, json: boolean): Promise<void> {
  const all = await lessons.all();
  console.log(
    json ? JSON.stringify(all, null, 2) : all.map(told).join("\n") || "Nothing was taught.",
  );
}

function told({ id, at, state, language, entry, wordings }: StoredLesson): string {
  const what = entry === null ? "(a new entry is wanted)" : entry || "(nothing for the bot)";
  const words = wordings.map((text) => `    ${text}`);
  return [`${id}  ${new Date(at).toISOString()}  ${state}  ${language}  ${what}`, ...words].join(
    "\n",
  );
}

async function exportTo(dir: string, lessons: Lessons): Promise<void> {
  const all = await lessons.all();
  for (const language of await languagesIn(dir)) {
    const own = all.filter((lesson) => lesson.language === language);
    const { entries } = await loadKnowledge(dir, language); // what has mistakes already is not written to
    const file = join(dir, language, phrasings);
    const before = existsSync(file) ? await readFile(file, "utf8") : "";
    const { text, added, taken, left } = takenInto(
      before,
      own,
      new Set(entries.map(({ id }) => id)),
    );
    // In one step: a bot may load it at this moment.
    if (added > 0) await writeOutput(file, text, "change its rights, or name another --dir");
    await lessons.put(taken.map((lesson) => ({ ...lesson, state: "exported" })));
    console.log(`${language}: ${taken.length} lessons taken in, ${added} new lines in ${file}`);
    for (const why of left) console.log(`${language}: left out: ${why}`);
    for (const lesson of own)
      if (lesson.entry === null && lesson.state === "live") console.log(told(lesson));
  }
}

async function importFrom(file: string, lessons: Lessons): Promise<void> {
  const given = readLessons(await readFile(file, "utf8"), file);
  const known = new Set((await lessons.all()).map(({ id }) => id));
  const news = given.filter(({ id }) => !known.has(id));
  await lessons.put(news);
  console.log(`${news.length} lessons put in, ${given.length - news.length} were there already.`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
