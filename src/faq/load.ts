import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { lenderAmong } from "./borrow.ts";
import { checkEntries, checkPhrasings, checkScenarios, checkSmallTalk } from "./check.ts";
import { aboutFile, knowledgeFiles, languageFolders } from "./data-files.ts";
import { DataReader } from "./data-reader.ts";
import { inOrder } from "./entry-order.ts";
import { createKnowledge, type FaqEntry, type Knowledge, keyOf } from "./knowledge.ts";
import { type Official, officialSchema } from "./official.ts";
import { KnowledgeError } from "./problems.ts";
import {
  type Entry,
  entrySchema,
  faqFileSchema,
  type OtherTopics,
  otherTopicsSchema,
  phrasingSchema,
  type SmallTalk,
  scenarioSchema,
  slangSchema,
  smallTalkSchema,
} from "./schema.ts";

/**
 * Loads the knowledge base of one language from `<dir>/<language>/`:
 *
 * - `faq.json`, the answers in our own words;
 * - `phrasings.jsonl`, the ways people ask (optional);
 * - `scenarios.jsonl`, messages with their right answers, to measure on (optional);
 * - `slang.json`, chat spellings and abbreviations (optional);
 * - `small-talk.json`, greetings, thanks and the like (optional);
 * - `other-topics.json`, names of other products and the like (optional);
 * - `official.json`, the official text from a scrape (optional). It answers the entries that have no answer of ours, so a
 *   scrape alone makes a working bot.
 *
 * `about.json`, which a language may have alone, is loaded by `loadAbouts`.
 *
 * Everything is checked. If anything is wrong, nothing is loaded: half a knowledge base gives wrong answers.
 *
 * @param lender the language that lends the entries which this one lacks, so that phrasings and others may name them
 * @throws KnowledgeError with all problems at once
 */
export async function loadKnowledge(
  dir: string,
  language: string,
  lender?: Knowledge,
): Promise<Knowledge> {
  const lent = (lender?.entries ?? []).map(({ id }) => id);
  const files = new DataFiles(join(dir, language), lent);
  const official = await files.official();
  const { entries, named } = await files.entries(official?.length === 0 && !lender);
  const merged = merge(entries, official ?? [], language);
  const ids = named && official && new Set([...named, ...lent, ...merged.map(({ id }) => id)]);
  const phrasings = await files.phrasings(ids);
  const scenarios = await files.scenarios(ids);
  const slang = await files.slang();
  const smallTalk = await files.smallTalk();
  const otherTopics = await files.otherTopics();
  if (files.problems.length > 0) throw new KnowledgeError(files.problems);
  return createKnowledge(language, merged, phrasings, {
    slang,
    scenarios,
    ...smallTalk,
    ...otherTopics,
  });
}

/**
 * The knowledge that lends a language what it lacks; undefined where that's the language itself.
 *
 * @throws KnowledgeError
 */
export async function loadLender(dir: string, language: string): Promise<Knowledge | undefined> {
  const lending = lenderAmong(await languagesIn(dir));
  return lending === undefined || lending === language ? undefined : loadKnowledge(dir, lending);
}

/**
 * The languages that a knowledge base answers in: its folders, sorted, without those that hold an `about.json` alone.
 *
 * @throws KnowledgeError where there are none
 */
export async function languagesIn(dir: string): Promise<string[]> {
  const languages: string[] = [];
  for (const language of await languageFolders(dir)) {
    const files = await readdir(join(dir, language)).catch((): string[] => []);
    const hasOnlyWords =
      files.includes(aboutFile) && !files.some((name) => knowledgeFiles.includes(name));
    if (!hasOnlyWords) languages.push(language);
  }
  if (languages.length > 0) return languages;
  const text = "holds no language: give a folder with en/faq.json in it (FAQ_DIR or --data)";
  throw new KnowledgeError([{ file: dir, text }]);
}

type OfficialEntry = Official["entries"][number];

function merge(entries: Entry[], official: OfficialEntry[], language: string): FaqEntry[] {
  const texts = new Map(official.map((entry) => [entry.id, entry]));
  const own = entries.map((entry) => {
    const text = texts.get(entry.id);
    const url = entry.source?.url ?? text?.url;
    return { ...entry, language, key: keyOf(entry.id), url, official: text?.answer };
  });
  const scraped = official
    .filter(({ answer }) => answer.length > 0)
    .map(({ id, section, question, answer, url }) => {
      const rest = { language, related: [], key: keyOf(id), url, official: undefined };
      return { id, section, question, answer, ...rest };
    });
  return inOrder<FaqEntry>(own, scraped);
}

/** Reads the files of one language and collects all problems. */
class DataFiles extends DataReader {
  private readonly dir: string;
  private readonly lent: readonly string[];

  /** @param lent the ids of entries that another language lends */
  constructor(dir: string, lent: readonly string[]) {
    super();
    this.dir = dir;
    this.lent = lent;
  }

  /** The valid entries, and the ids of all; without ids where the file can't be read. */
  async entries(required: boolean): Promise<{ entries: Entry[]; named?: Set<string> }> {
    const file = join(this.dir, "faq.json");
    const missing = required ? "write it, or scrape a FAQ with: npm run scrape" : undefined;
    const before = this.problems.length;
    const raw = (await this.parse(file, faqFileSchema, missing))?.entries ?? [];
    const named = this.problems.length > before ? undefined : new Set(raw.map(nameOf));
    const entries = raw.flatMap((item, i) =>
      this.validate(entrySchema, item, file, nameOf(item, i)),
    );
    const known = named && new Set([...named, ...this.lent]);
    this.problems.push(...checkEntries(entries, known, file));
    return named ? { entries, named } : { entries };
  }

  /** The official entries: none where there is no such file; undefined where it can't be read. */
  async official(): Promise<OfficialEntry[] | undefined> {
    const before = this.problems.length;
    const official = await this.parse(join(this.dir, "official.json"), officialSchema);
    return this.problems.length > before ? undefined : (official?.entries ?? []);
  }

  async phrasings(ids: ReadonlySet<string> | undefined) {
    const file = join(this.dir, "phrasings.jsonl");
    const { values, lines } = await this.lines(file, phrasingSchema);
    this.problems.push(...checkPhrasings(values, lines, ids, file));
    // One string for each id, not one for each of thousands of lines.
    const names = new Map(Array.from(ids ?? [], (id) => [id, id]));
    return values.map(({ text, id }) => ({ text, id: names.get(id) ?? id }));
  }

  async scenarios(ids: ReadonlySet<string> | undefined) {
    const file = join(this.dir, "scenarios.jsonl");
    const { values, lines } = await this.lines(file, scenarioSchema);
    this.problems.push(...checkScenarios(values, lines, ids, file));
    return values;
  }

  async slang(): Promise<Map<string, string>> {
    const file = join(this.dir, "slang.json");
    const meanings = (await this.parse(file, slangSchema)) ?? {};
    const slang = new Map<string, string>();
    for (const [meaning, spellings] of Object.entries(meanings)) {
      for (const spelling of spellings) {
        const other = slang.get(spelling);
        if (other !== undefined) {
          const text = `"${spelling}" stands for "${other}" and "${meaning}": choose one`;
          this.problems.push({ file, place: spelling, text });
        }
        slang.set(spelling, meaning);
      }
    }
    return slang;
  }

  async smallTalk(): Promise<{ smallTalk?: SmallTalk }> {
    const file = join(this.dir, "small-talk.json");
    const smallTalk = await this.parse(file, smallTalkSchema);
    if (!smallTalk) return {};
    this.problems.push(...checkSmallTalk(smallTalk, file));
    return { smallTalk };
  }

  async otherTopics(): Promise<{ otherTopics?: OtherTopics }> {
    const otherTopics = await this.parse(join(this.dir, "other-topics.json"), otherTopicsSchema);
    return otherTopics ? { otherTopics } : {};
  }

  /** The valid lines with their numbers. */
  private async lines<T>(file: string, schema: z.ZodType<T>) {
    const lines = ((await this.read(file)) ?? "").split("\n");
    const valid = lines.flatMap((text, i) => {
      if (text.trim() === "") return [];
      const place = `line ${i + 1}`;
      const raw = this.json(text, file, place);
      const checked = raw === undefined ? [] : this.validate(schema, raw, file, place);
      return checked.map((value) => ({ value, line: i + 1 }));
    });
    return { values: valid.map(({ value }) => value), lines: valid.map(({ line }) => line) };
  }
}

function nameOf(item: unknown, index: number): string {
  const id = typeof item === "object" && item !== null && "id" in item ? item.id : undefined;
  return typeof id === "string" && id ? id : `entry ${index + 1}`;
}
