import { z } from "zod";
import { plainText } from "../faq/plain-text.ts";
import { blockSchema, idSchema } from "../faq/schema.ts";
import { checkValue, lineOf } from "../files/explain-issue.ts";
import { parseJson } from "../files/json-syntax.ts";
import { readText } from "../files/read-text.ts";
import { inputFormats } from "./input/input-format.ts";
import type { PreviousEntry } from "./previous-entries.ts";
import { wording } from "./questions/hash.ts";
import type { MatchableEntry } from "./translation/matchable-entry.ts";

/** A page that a scrape is from, and which version of it. */
const sourcePageSchema = z.object({
  /** The page's address, where it is available. */
  url: z.string().optional(),
  /** The name of the scraped file, without its folder. */
  file: z.string().optional(),
  title: z.string().optional(),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
});

/** Where a scrape is from: one page, or the first of several. */
const sourceSchema = z.object({
  ...sourcePageSchema.shape,
  kind: z.enum(inputFormats),
  language: z.string(),
  fetchedAt: z.iso.datetime(),
  /** All pages, where there are several. */
  pages: z.array(sourcePageSchema).optional(),
});

/** A scraped entry. Its url is only `#id` where the page's address isn't available. */
export const scrapedEntrySchema = z.object({
  id: idSchema,
  section: z.string().min(1),
  question: z.string().min(1),
  url: z.union([z.url({ protocol: /^https?$/ }), z.string().startsWith("#")]),
  answer: z.array(blockSchema).min(1),
  hash: z.string().regex(/^[0-9a-f]{16}$/),
});

/** What a scrape writes. */
export const officialFileSchema = z.object({
  source: sourceSchema,
  entries: z.array(scrapedEntrySchema).min(1),
});

export type SourcePage = z.infer<typeof sourcePageSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type OfficialFile = z.infer<typeof officialFileSchema>;

/** The part of `faq.json` that a scrape is compared with. */
const knowledgeSchema = z.object({
  entries: z.array(
    z.object({
      id: z.string(),
      section: z.string().default("Questions"),
      question: z.string(),
      source: z.object({ url: z.string(), hash: z.string() }).optional(),
      // Whatever is wrong with an answer is for check:data to report.
      answer: z.array(blockSchema).catch([]),
    }),
  ),
});

/** What a file contains: nothing where there is no file; of a broken one only the problem, and the scrape goes on without it. */
export type Earlier<T> = { value?: T; problem?: string };

/** Reads what an earlier scrape wrote. */
export function readOfficial(file: string): Promise<Earlier<OfficialFile>> {
  return readJson(file, officialFileSchema);
}

/** Reads the entries of a knowledge base, each with the hash of the source that its answer was written from. */
export async function readKnowledge(file: string): Promise<Earlier<PreviousEntry[]>> {
  const { value, problem } = await readJson(file, knowledgeSchema);
  const entries = value?.entries.map(({ id, section, question, source }) => {
    return { id, section, question, url: source?.url, hash: source?.hash };
  });
  return { ...(entries ? { value: entries } : {}), ...(problem ? { problem } : {}) };
}

/** Reads the entries of a knowledge base with their answers, and the addresses that these were written from. */
export async function readAnswers(file: string): Promise<Earlier<{ entries: MatchableEntry[] }>> {
  const { value, problem } = await readJson(file, knowledgeSchema);
  const entries = value?.entries.map(({ source, ...entry }) => ({ ...entry, url: source?.url }));
  return { ...(entries ? { value: { entries } } : {}), ...(problem ? { problem } : {}) };
}

/** The entries of an earlier scrape, in the form for comparison. */
export function previousFrom({ entries }: OfficialFile): PreviousEntry[] {
  return entries.map(({ answer, ...entry }) => ({ ...entry, words: wording(plainText(answer)) }));
}

async function readJson<T>(file: string, schema: z.ZodType<T>): Promise<Earlier<T>> {
  try {
    const parsed = parseJson(await readText(file));
    if ("problem" in parsed) {
      const { line, column, text } = parsed.problem;
      return { problem: `${file} is broken (line ${line}, column ${column} ${text})` };
    }
    const checked = checkValue(schema, parsed.value);
    if ("data" in checked) return { value: checked.data };
    return { problem: `${file} is broken (${checked.explanations.map(lineOf)[0]})` };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return {};
    return {
      problem: `${file} cannot be read (${error instanceof Error ? error.message : error})`,
    };
  }
}
