import { join } from "node:path";
import { type Comparison, compare, findReviews, type Reviews } from "./compare.ts";
import { LimitError, ScrapeError } from "./error.ts";
import { isAddress, readInput, type TextInput } from "./input.ts";
import type { FetchLimits, ReadLimits } from "./limits.ts";
import { pageAddress } from "./link.ts";
import { type OfficialFile, previousFrom, readKnowledge, readOfficial } from "./official-file.ts";
import { overwriteProblem } from "./overwrite-check.ts";
import type { PreviousEntry } from "./previous-entries.ts";
import type { ScrapedFaq } from "./read.ts";
import { Reader } from "./reader.ts";
import { parseReply } from "./reply.ts";
import { reportLines } from "./report.ts";
import { checkOutputPlace, writeResult } from "./write.ts";

export interface ScrapeOptions {
  /** An http or https address, or a file. */
  input: string;
  /** The FAQ's language: the folder of the knowledge base, and what a server is asked for. */
  language?: string;
  /** A file, or `-` to write none; by default `official.json` in the knowledge base's folder. */
  out?: string | undefined;
  /** The folder of the knowledge base, by default `faq-data`. */
  data?: string | undefined;
  /** The page's address for links and entries, where it isn't the one that the input gives. */
  url?: string | undefined;
  /** Write also what would be refused, and fetch the page also where it hasn't changed. */
  force?: boolean;
  limits?: Partial<FetchLimits>;
  readLimits?: Partial<ReadLimits>;
  /** Reads the page; by default a new one is started with `readLimits`. */
  reader?: Reader;
  now?: () => Date;
  wait?: (ms: number) => Promise<void>;
}

/** The result of a scrape. */
export type ScrapeResult =
  | { kind: "unchanged"; report: string[] }
  | {
      kind: "scraped";
      official: OfficialFile;
      /** The file's text: the same input gives the same bytes, except for `source.fetchedAt`. */
      json: string;
      comparison: Comparison;
      reviews: Reviews;
      /** What a person should know, line by line. */
      report: string[];
    };

/** The options with their defaults, and what exists already. */
interface Job extends ScrapeOptions {
  language: string;
  /** Where the result goes; undefined for standard output. */
  file: string | undefined;
  earlier: OfficialFile | undefined;
  knowledge: PreviousEntry[];
  /** What the new entries are compared with, and the file that they are from. */
  previous: PreviousEntry[];
  against: string | undefined;
  problems: string[];
}

/**
 * Scrapes a FAQ: reads a page, finds its entries, compares them with those that exist already, and writes them. Nothing is
 * written where anything is wrong. A page that has lost most of the previous entries is refused: it is more likely broken
 * than new.
 *
 * @throws ScrapeError one line with cause and cure
 */
export async function scrape(options: ScrapeOptions): Promise<ScrapeResult> {
  if (options.reader) return await scrapeWith(options.reader, options);
  using reader = new Reader(options.readLimits);
  return await scrapeWith(reader, options);
}

async function scrapeWith(reader: Reader, options: ScrapeOptions): Promise<ScrapeResult> {
  const job = await prepare(options);
  const input = await readInput(job.input, { ...validators(job), ...fetchOptions(job) });
  if (input.kind === "unchanged") {
    return {
      kind: "unchanged",
      report: ["The page has not changed since the last scrape: nothing to do."],
    };
  }
  const faq = await read(input, job, reader);
  const official = toOfficial(faq, input, job);
  const problem = overwriteProblem(official.entries, job);
  if (problem !== undefined && (!job.force || official.entries.length === 0))
    throw new ScrapeError(problem);
  return await finish(official, job);
}

async function prepare(options: ScrapeOptions): Promise<Job> {
  const language = options.language ?? "en";
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(language)) {
    throw new ScrapeError(
      `"${language}" is no language: give a code such as en or pt-br with --lang.`,
    );
  }
  if (options.url !== undefined && !/^https?:\/\/./i.test(options.url)) {
    throw new ScrapeError(`"${options.url}" is no address: give --url as https://….`);
  }
  const folder = join(options.data ?? "faq-data", language);
  const standard = join(folder, "official.json");
  const file = options.out === "-" ? undefined : (options.out ?? standard);
  if (file !== undefined) checkOutputPlace(file);
  const earlier = await readOfficial(file ?? standard);
  const knowledge = await readKnowledge(join(folder, "faq.json"));
  const previous = earlier.value ? previousFrom(earlier.value) : (knowledge.value ?? []);
  const against = earlier.value ? (file ?? standard) : knowledge.value && join(folder, "faq.json");
  const problems = [earlier.problem, knowledge.problem].flatMap((problem) => problem ?? []);
  return {
    ...options,
    language,
    file,
    earlier: earlier.value,
    knowledge: knowledge.value ?? [],
    previous,
    against,
    problems,
  };
}

/** The server is asked whether the page has changed only where the file to be written is of its last version. */
function validators({ force, file, earlier, input }: Job) {
  const source = earlier?.source;
  const same = !force && file !== undefined && source?.url === input;
  return same ? { etag: source.etag, lastModified: source.lastModified } : {};
}

function fetchOptions({ language, limits, wait }: Job) {
  return { language, ...(limits ? { limits } : {}), ...(wait ? { wait } : {}) };
}

async function read(
  { text, name, mediaType, address }: TextInput,
  { input, url, previous }: Job,
  reader: Reader,
): Promise<ScrapedFaq> {
  try {
    const titles = previous.map(({ words, hash, ...title }) => title);
    const hints = { name, mediaType, address: url, fetchedFrom: address, previous: titles };
    return parseReply(await reader.read(text, hints));
  } catch (error) {
    if (!(error instanceof LimitError)) throw error;
    throw new ScrapeError(`${input} ${error.message}.`, { cause: error });
  }
}

function toOfficial(faq: ScrapedFaq, input: TextInput, job: Job): OfficialFile {
  const url = isAddress(job.input) ? job.input : faq.address;
  return {
    source: {
      ...(url ? { url } : {}),
      ...(isAddress(job.input) ? {} : { file: input.name }),
      kind: faq.kind,
      ...(faq.title ? { title: faq.title } : {}),
      language: job.language,
      fetchedAt: (job.now?.() ?? new Date()).toISOString(),
      ...(input.etag ? { etag: input.etag } : {}),
      ...(input.lastModified ? { lastModified: input.lastModified } : {}),
    },
    entries: faq.entries,
  };
}

async function finish(official: OfficialFile, job: Job): Promise<ScrapeResult> {
  const json = `${JSON.stringify(official, null, 2)}\n`;
  if (job.file !== undefined) await writeResult(job.file, json);
  const comparison = compare(job.previous, official.entries);
  const reviews = findReviews(job.knowledge, official.entries);
  const report = [
    ...job.problems.map((problem) => `${problem}; the scrape goes on without it.`),
    ...hints(official),
    ...reportLines(comparison, reviews, job.against),
    ...(job.file === undefined
      ? []
      : [`${official.entries.length} entries written to ${job.file}`]),
  ];
  return { kind: "scraped", official, json, comparison, reviews, report };
}

function hints({ source, entries }: OfficialFile): string[] {
  const nowhere = entries.some(({ url }) => url.startsWith("#"));
  return nowhere
    ? [
        `${pageAddress(source.file ?? "The page")} does not say its address: give it with --url for links that work.`,
      ]
    : [];
}
