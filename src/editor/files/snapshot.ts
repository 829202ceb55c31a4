import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { z } from "zod";
import { inOrder } from "../../faq/entry-order.ts";
import { officialSchema } from "../../faq/official.ts";
import { phrasingSchema, scenarioSchema } from "../../faq/schema.ts";
import { checkValue, lineOf } from "../../files/explain-issue.ts";
import { parseJson } from "../../files/json-syntax.ts";
import {
  type DraftEntry,
  type DraftPhrasing,
  draftEntrySchema,
  type StoredEntry,
} from "../protocol.ts";
import { type JsonLine, readLines } from "./json-lines.ts";

/** The files of a language that the editor reads and writes. */
export const fileNames = [
  "faq.json",
  "phrasings.jsonl",
  "scenarios.jsonl",
  "official.json",
] as const;

export type FileName = (typeof fileNames)[number];

/** The files of one language as they were at one moment. */
export interface Snapshot {
  language: string;
  /** Differs whenever a file differs. */
  version: string;
  texts: Readonly<Record<FileName, string | undefined>>;
  entries: StoredEntry[];
  phrasings: (DraftPhrasing & { line: number })[];
  scenarios: { line: number; text: string; labels: string[]; value: object }[];
}

/** The files can't be edited here as they are. The message says which one is wrong, and what to do. */
export class UnreadableDataError extends Error {
  override name = "UnreadableDataError";
}

/** Reads the files of a language. @throws UnreadableDataError */
export async function readSnapshot(dir: string, language: string): Promise<Snapshot> {
  const texts = await readTexts(dir, language);
  return { language, version: versionOf(language, texts), texts, ...parse(texts, dir) };
}

/** The version of the files on disk. */
export async function currentVersion(dir: string, language: string): Promise<string> {
  return versionOf(language, await readTexts(dir, language));
}

async function readTexts(dir: string, language: string): Promise<Snapshot["texts"]> {
  const texts = fileNames.map(async (name) => {
    const file = join(dir, language, name);
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return undefined;
      throw new UnreadableDataError(`${file} can't be read (${error.code}).`, { cause: error });
    });
    return [name, bytes && decode(bytes, file)] as const;
  });
  return Object.fromEntries(await Promise.all(texts)) as Record<FileName, string | undefined>;
}

/** Keeps a byte order mark, so that the file can keep it too. */
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function decode(bytes: Uint8Array, file: string): string {
  try {
    return utf8.decode(bytes);
  } catch (cause) {
    throw new UnreadableDataError(`${file} is not in UTF-8: save it as UTF-8.`, { cause });
  }
}

function versionOf(language: string, texts: Snapshot["texts"]): string {
  const hash = createHash("sha256").update(language);
  for (const name of fileNames) hash.update(JSON.stringify([name, texts[name] ?? null]));
  return hash.digest("hex");
}

const faqSchema = z.strictObject({ entries: z.array(draftEntrySchema) });

function parse(
  texts: Snapshot["texts"],
  dir: string,
): Pick<Snapshot, "entries" | "phrasings" | "scenarios"> {
  const reading = <T>(file: FileName, work: () => T) => explaining(file, dir, work);
  const own = reading("faq.json", () => {
    const text = withoutMark(texts["faq.json"]);
    return text === undefined ? [] : checked(faqSchema, jsonIn(text)).entries;
  });
  const official = reading("official.json", () => {
    const text = withoutMark(texts["official.json"]);
    return text === undefined ? [] : checked(officialSchema, jsonIn(text)).entries;
  });
  const lines = (name: FileName) => readLines(withoutMark(texts[name]) ?? "");
  return {
    entries: merge(own, official),
    phrasings: reading("phrasings.jsonl", () =>
      lines("phrasings.jsonl").map((item) => ({
        ...parsedLine(item, phrasingSchema),
        line: item.line,
      })),
    ),
    scenarios: reading("scenarios.jsonl", () =>
      lines("scenarios.jsonl").map((item) => {
        const { text, labels } = parsedLine(item, scenarioSchema);
        return { line: item.line, text, labels, value: item.value as object };
      }),
    ),
  };
}

type OfficialEntry = z.output<typeof officialSchema>["entries"][number];

/** Entries of our own and those that only a scrape has, in the bot's order. */
function merge(own: readonly DraftEntry[], official: readonly OfficialEntry[]): StoredEntry[] {
  const ids = new Set(own.map(({ id }) => id));
  const scraped = official
    .filter(({ answer }) => answer.length > 0)
    .map(({ id, section, question, answer, url, hash }): DraftEntry => {
      const source = url === undefined ? {} : { source: { url, hash } };
      return { id, section, question, answer, related: [], ...source };
    });
  const officialIds = new Set(official.map(({ id }) => id));
  return inOrder(own, scraped).map((entry) => {
    return { entry, isOwn: ids.has(entry.id), isOfficial: officialIds.has(entry.id) };
  });
}

function parsedLine<T>({ line, value }: JsonLine, schema: z.ZodType<T>): T {
  return checked(schema, value, `line ${line}`);
}

/** @throws SyntaxError that says what is wrong, and where */
function checked<T>(schema: z.ZodType<T>, value: unknown, place?: string): T {
  const result = checkValue(schema, value);
  if ("data" in result) return result.data;
  const [problem = ""] = result.explanations.map(lineOf);
  throw new SyntaxError(place ? `${place}, ${problem}` : problem);
}

/** @throws SyntaxError that says what is wrong, and where */
function jsonIn(text: string): unknown {
  const parsed = parseJson(text);
  if ("value" in parsed) return parsed.value;
  const { line, column, text: problem } = parsed.problem;
  throw new SyntaxError(`line ${line}, column ${column} ${problem}`);
}

function withoutMark(text: string | undefined): string | undefined {
  return text?.replace(/^\uFEFF/, "");
}

function explaining<T>(file: FileName, dir: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    const what = (cause as Error).message;
    throw new UnreadableDataError(
      `${file} is wrong (${what}), so it can't be edited here: correct it in a text editor first. "${checkCommand(dir)}" lists everything.`,
      { cause },
    );
  }
}

/** The command that checks a knowledge base. */
function checkCommand(dir: string): string {
  const isDefault = resolve(dir) === resolve("faq-data");
  const folder = /^[\w./\\:-]+$/.test(dir) ? dir : `'${dir}'`;
  return isDefault ? "npm run check:data" : `npm run check:data -- --data ${folder}`;
}
