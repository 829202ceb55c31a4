import { join } from "node:path";
import { type Comparison, compare, findReviews, type Reviews } from "./compare.ts";
import { LimitError, ScrapeError } from "./error.ts";
import { isAddress, readInput, type TextInput } from "./input.ts";
import type { KnownEntry } from "./known.ts";
import type { FetchLimits, ReadLimits } from "./limits.ts";
import { pageAddress } from "./link.ts";
import { knownFrom, type OfficialFile, readKnowledge, readOfficial } from "./official-file.ts";
import type { ScrapedFaq } from "./read.ts";
import { Reader } from "./reader.ts";
import { refusal } from "./refuse.ts";
import { faqIn } from "./reply.ts";
import { reportLines } from "./report.ts";
import { checkPlace, writeResult } from "./write.ts";

export interface ScrapeOptions {
  /** An http or https address, or a file. */
  input: string;
  /** Of the FAQ: the folder of the knowledge base, and the language to ask a server for. */
  language?: string;
  /** A file, or `-` to write none; by default `official.json` in the knowledge base's folder. */
  out?: string | undefined;
  /** The folder of the knowledge base, by default `faq-data`. */
  data?: string | undefined;
  /** The page's address, for links and entries, when it is not the one that the input gives. */
  url?: string | undefined;
  /** Writes also what would be refused, and asks the server for the page whether it has changed or not. */
  force?: boolean;
  limits?: Partial<FetchLimits>;
  readLimits?: Partial<ReadLimits>;
  /** What reads the page, where it was started already; else one is started for this page, with the limits. */
  reader?: Reader;
  now?: () => Date;
  wait?: (ms: number) => Promise<void>;
}

/** What a scrape came to. */
export type ScrapeResult =
  | { kind: "unchanged"; report: string[] }
  | {
      kind: "scraped";
      official: OfficialFile;
      /** The file's text: the same input gives the same bytes but for `source.fetchedAt`. */
      json: string;
      comparison: Comparison;
      reviews: Reviews;
      /** What a person should know, in lines. */
      report: string[];
    };

/** The options with their defaults, and what is there already. */
interface Job extends ScrapeOptions {
  language: string;
  /** Where the result goes; undefined for standard output. */
  file: string | undefined;
  earlier: OfficialFile | undefined;
  knowledge: KnownEntry[];
  /** What the new entries are compared with, and where that is from. */
  known: KnownEntry[];
  against: string | undefined;
  problems: string[];
}

/**
 * Scrapes a FAQ: reads a page, finds its entries, compares them with what is there, and writes them.
 * Nothing is written when anything is wrong, and a page that has lost most of the known entries is
 * refused, for that is more likely a broken page than news.
 *
 * @throws ScrapeError with one line that gives cause and cure.
 */
export async function scrape(options: ScrapeOptions): Promise<ScrapeResult> {
  if (options.reader) return await scrapeWith(options.reader, options);
  using reader = new Reader(options.readLimits);
  return await scrapeWith(reader, options);
}

async function scrapeWith(reader: Reader, options: ScrapeOptions): Promise<ScrapeResult> {
  const job = await prepare(options);
  const input = await readInput(job.input, { ...validators(job), ...transport(job) });
  if (input.kind === "unchanged") {
    return {
      kind: "unchanged",
      report: ["The page has not changed since the last scrape: nothing to do."],
    };
  }
  const faq = await read(input, job, reader);
  const official = toOfficial(faq, input, job);
  const refused = refusal(official.entries, job);
  if (refused !== undefined && (!job.force || official.entries.length === 0))
    throw new ScrapeError(refused);
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
  if (file !== undefined) checkPlace(file);
  const earlier = await readOfficial(file ?? standard);
  const knowledge = await readKnowledge(join(folder, "faq.json"));
  const known = earlier.value ? knownFrom(earlier.value) : (knowledge.value ?? []);
  const against = earlier.value ? (file ?? standard) : knowledge.value && join(folder, "faq.json");
  const problems = [earlier.problem, knowledge.problem].flatMap((problem) => problem ?? []);
  return {
    ...options,
    language,
    file,
    earlier: earlier.value,
    knowledge: knowledge.value ?? [],
    known,
    against,
    problems,
  };
}

/** A server is asked for news only when what it told last time stands in the file that would be written. */
function validators({ force, file, earlier, input }: Job) {
  const source = earlier?.source;
  const same = !force && file !== undefined && source?.url === input;
  return same ? { etag: source.etag, lastModified: source.lastModified } : {};
}

function transport({ language, limits, wait }: Job) {
  return { language, ...(limits ? { limits } : {}), ...(wait ? { wait } : {}) };
}

async function read(
  { text, name, mediaType, address }: TextInput,
  { input, url, known }: Job,
  reader: Reader,
): Promise<ScrapedFaq> {
  try {
    const titles = known.map(({ words, hash, ...title }) => title);
    const hints = { name, mediaType, address: url, fetchedFrom: address, known: titles };
    return faqIn(await reader.read(text, hints));
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
  const comparison = compare(job.known, official.entries);
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
