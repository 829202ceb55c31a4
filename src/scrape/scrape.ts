import { ScrapeError } from "./error.ts";
import { type Job, prepareJob, type ScrapeOptions } from "./job.ts";
import { mergePages, withoutListed } from "./merge-pages.ts";
import type { OfficialFile } from "./official-file.ts";
import { isIndex, PageReader, type ReadPage, readGiven } from "./page-reader.ts";
import type { ScrapedEntry } from "./questions/read.ts";
import { type Baseline, findBaseline } from "./report/baseline.ts";
import { type Comparison, compare, findReviews, type Reviews } from "./report/compare.ts";
import { coverageOf, coverageProblem, longAnswerWarnings } from "./report/coverage.ts";
import { isBesideKnowledge, overwriteProblem } from "./report/overwrite-check.ts";
import { comparisonReport, reportLines, type ScrapeReport, sumUp } from "./report/report.ts";
import { translationReport, translationWarnings } from "./report/translation.ts";
import { languageWarnings, warningsFor } from "./report/warnings.ts";
import { translate } from "./translation/translate.ts";
import { writeResult } from "./write.ts";

/** The result of a scrape. */
export type ScrapeResult =
  | { kind: "unchanged"; report: string[]; details: ScrapeReport }
  | {
      kind: "scraped";
      official: OfficialFile;
      /** What the first page says of itself. */
      stated: { language: string | undefined; site: string | undefined };
      /** The file's text: the same input gives the same bytes, except for `source.fetchedAt`. */
      json: string;
      comparison: Comparison;
      reviews: Reviews;
      /** What a person should know, line by line. */
      report: string[];
      /** The same for programs. */
      details: ScrapeReport;
    };

/** Pages were read, but must not be written as they are. */
export class RefusedError extends ScrapeError {
  override name = "RefusedError";
  readonly details: ScrapeReport;

  constructor(message: string, details: ScrapeReport) {
    super(message);
    this.details = details;
  }
}

/**
 * Scrapes a FAQ: reads its pages, finds their entries, compares them with those that exist already, and writes them. Nothing
 * is written where anything is wrong: where a page can't be read, has lost most of the previous entries, or holds many more
 * questions than entries were found. Then it is more likely broken, or misread, than new.
 *
 * @throws ScrapeError with cause and cure
 */
export async function scrape(options: ScrapeOptions): Promise<ScrapeResult> {
  const job = await prepareJob(options);
  using reader = new PageReader(job);
  const read = await readPages(job, reader);
  if (read === undefined) {
    return {
      kind: "unchanged",
      report: ["The page has not changed since the last scrape: nothing to do."],
      details: { ...emptyReport, result: "unchanged" },
    };
  }
  const { pages } = read;
  const merged = mergePages(pages);
  const translation = job.lender && translate(merged, job.lender, job.language);
  const entries = translation?.entries ?? merged;
  const baseline = findBaseline(pages, entries, job, translation);
  const details = detailsOf(read, entries, baseline, job);
  const problem = problemOf(pages, entries, baseline, details, job);
  if (problem !== undefined) {
    throw new RefusedError(problem, { ...details, result: "refused", error: problem });
  }
  const [first] = pages;
  const stated = { language: first?.faq.language, site: first?.faq.site };
  return { ...(await finish(toOfficial(pages, entries, job), baseline, details, job)), stated };
}

const emptyReport = { questions: 0, entries: 0, missed: [], pages: [], skipped: [], warnings: [] };

interface ReadPages {
  pages: ReadPage[];
  skipped: string[];
}

/** The given pages and those that they lead to; undefined where nothing has changed. */
async function readPages(job: Job, reader: PageReader): Promise<ReadPages | undefined> {
  const given = await readGiven(job, reader);
  if (given.kind === "unchanged") return undefined;
  const { pages, skipped } = given;
  if (!job.follow || pages.every(({ faq }) => faq.index.length === 0)) return given;
  const { followLinks } = await import("./follow.ts"); // a file needs no undici, which takes time to load
  const followed = await followLinks(pages, job, reader);
  return {
    pages: [...pages.map(withoutListed), ...followed.pages],
    skipped: [...skipped, ...followed.skipped],
  };
}

function detailsOf(
  { pages, skipped }: ReadPages,
  entries: ScrapedEntry[],
  baseline: Baseline,
  job: Job,
): ScrapeReport {
  const follow = job.follow === true;
  const coverage = pages.map((page) => coverageOf(page, follow));
  const warnings = [
    ...job.problems.map((problem) => `${problem}; the scrape goes on without it.`),
    ...(job.isLanguageGiven ? languageWarnings(pages, job.language) : []),
    ...warningsFor(pages, entries, skipped, follow),
    ...longAnswerWarnings(coverage),
    ...foreignKnowledge(baseline, job),
    ...(baseline.translation ? translationWarnings(baseline.translation) : []),
  ];
  return {
    result: job.file === undefined ? "printed" : "written",
    ...(job.file === undefined ? {} : { file: job.file }),
    ...sumUp(coverage),
    entries: entries.length,
    ...(baseline.translation ? { translation: translationReport(baseline.translation) } : {}),
    skipped,
    warnings,
  };
}

/** Two FAQs in one folder are one to the bot. */
function foreignKnowledge({ knowledge }: Baseline, job: Job): string[] {
  if (job.knowledge.length === 0 || knowledge.length > 0 || !isBesideKnowledge(job)) return [];
  return [
    `${job.knowledgeFile} is of another FAQ: the bot will answer from both. Give this one a folder of its own with --data.`,
  ];
}

/** Why nothing must be written; undefined where it may. Nothing forces a FAQ without entries. */
function problemOf(
  pages: readonly ReadPage[],
  entries: readonly ScrapedEntry[],
  baseline: Baseline,
  details: ScrapeReport,
  job: Job,
): string | undefined {
  if (entries.length === 0) return indexProblem(pages, job) ?? withoutEntries(job);
  if (job.force) return undefined;
  return (
    indexProblem(pages, job) ??
    emptyPage(pages) ??
    coverageProblem(details.pages) ??
    overwriteProblem(entries, baseline, job)
  );
}

function indexProblem(pages: readonly ReadPage[], { follow }: Job): string | undefined {
  const index = follow ? undefined : pages.find(isIndex);
  if (!index) return undefined;
  return (
    `${index.input} lists ${index.faq.index.length} questions that are answered on other pages: ` +
    "read them with --follow."
  );
}

function withoutEntries({ inputs }: Job): string {
  const have = inputs.length > 1 ? "have" : "has";
  return `${inputs.join(", ")} ${have} no entries: a FAQ needs headings with answers below them; check the address or file.`;
}

/** One of several pages without entries, unless it lists those of other pages. */
function emptyPage(pages: readonly ReadPage[]): string | undefined {
  const empty = pages.find(({ faq }) => faq.entries.length === 0 && faq.index.length === 0);
  return (
    empty &&
    `${empty.input} has no entries: check it, leave it out, or write the others with --force.`
  );
}

function toOfficial(
  pages: readonly ReadPage[],
  entries: ScrapedEntry[],
  { language, now }: Job,
): OfficialFile {
  const [first, ...others] = pages;
  const { url, file, title, etag, lastModified } = first?.source ?? {};
  const isOne = others.length === 0;
  return {
    source: {
      ...(url ? { url } : {}),
      ...(file ? { file } : {}),
      kind: first?.faq.kind ?? "html",
      ...(title ? { title } : {}),
      language,
      fetchedAt: (now?.() ?? new Date()).toISOString(),
      ...(isOne && etag ? { etag } : {}),
      ...(isOne && lastModified ? { lastModified } : {}),
      ...(isOne ? {} : { pages: pages.map(({ source }) => source) }),
    },
    entries,
  };
}

async function finish(
  official: OfficialFile,
  baseline: Baseline,
  details: ScrapeReport,
  job: Job,
): Promise<Omit<Extract<ScrapeResult, { kind: "scraped" }>, "stated">> {
  const json = `${JSON.stringify(official, null, 2)}\n`;
  if (job.file !== undefined) await writeResult(job.file, json);
  const { previous, against, translation } = baseline;
  const comparison = compare(previous, official.entries);
  const reviews = findReviews(baseline, official.entries, comparison);
  const report = reportLines(details, { comparison, reviews, against, translation });
  const compared = against && { comparison: comparisonReport(comparison, reviews, against) };
  return {
    kind: "scraped",
    official,
    json,
    comparison,
    reviews,
    report,
    details: { ...details, ...compared },
  };
}
