import type { Translation } from "../translation/translate.ts";
import type { Comparison, Reviews } from "./compare.ts";
import { type Coverage, coverageLines } from "./coverage.ts";
import { type TranslationReport, translationLines } from "./translation.ts";

/** What a scrape found and did, for programs: what `--json` prints. */
export interface ScrapeReport {
  result: "written" | "printed" | "unchanged" | "refused";
  /** The file that was written. */
  file?: string;
  /** Why nothing was written. */
  error?: string;
  /** Sums over all pages. */
  questions: number;
  entries: number;
  missed: string[];
  /** Each page, in the order in which they were read. */
  pages: Coverage[];
  /** Pages that were left out, and why. */
  skipped: string[];
  warnings: string[];
  /** Only of a translated page. */
  translation?: TranslationReport;
  comparison?: ComparisonReport;
}

/** The comparison by ids. */
export interface ComparisonReport {
  /** The file with the earlier entries. */
  against: string;
  added: string[];
  changed: string[];
  moved: { id: string; from: string; to: string }[];
  renamed: { from: string; to: string }[];
  removed: string[];
  unchanged: number;
  /** Answers of the knowledge base that were written from a text that has changed, or is gone. */
  outdated: string[];
  gone: string[];
}

export function sumUp(pages: Coverage[]): Pick<ScrapeReport, "questions" | "missed" | "pages"> {
  return {
    questions: pages.reduce((sum, { questions }) => sum + questions, 0),
    missed: pages.flatMap(({ missed }) => missed),
    pages,
  };
}

export function comparisonReport(
  { added, changed, moved, renamed, removed, unchanged }: Comparison,
  reviews: Reviews,
  against: string,
): ComparisonReport {
  return {
    against,
    added: idsOf(added),
    changed: idsOf(changed),
    moved: moved.map(({ entry, from }) => ({ id: entry.id, from, to: entry.section })),
    renamed: renamed.map(({ entry, from }) => ({ from: from.id, to: entry.id })),
    removed: idsOf(removed),
    unchanged,
    outdated: idsOf(reviews.outdated),
    gone: idsOf(reviews.removed),
  };
}

function idsOf(entries: readonly { id: string }[]): string[] {
  return entries.map(({ id }) => id);
}

/** What a scrape has to do with what exists already. */
interface Relations {
  comparison: Comparison;
  reviews: Reviews;
  /** The file with the earlier entries; undefined where there are none. */
  against: string | undefined;
  translation: Translation | undefined;
}

/** What a scrape found and changed, in lines for a person. */
export function reportLines(
  { warnings, pages, entries, file }: ScrapeReport,
  { comparison, reviews, against, translation }: Relations,
): string[] {
  return [
    ...warnings,
    ...coverageLines(pages),
    ...(translation ? translationLines(translation) : []),
    ...(against === undefined
      ? [`${entries} entries; nothing to compare them with.`]
      : comparisonLines(comparison, reviews, against)),
    ...(file === undefined ? [] : [`${entries} entries written to ${file}`]),
  ];
}

function comparisonLines(comparison: Comparison, reviews: Reviews, against: string): string[] {
  const { added, changed, moved, renamed, removed, unchanged } = comparison;
  const groups: [string, string[]][] = [
    ["added", added.map(({ id, question }) => `${id}  ${question}`)],
    ["changed", changed.map(({ id, question }) => `${id}  ${question}`)],
    ["moved", moved.map(({ entry, from }) => `${entry.id}  from “${from}” to “${entry.section}”`)],
    [
      "renamed",
      renamed.map(
        ({ entry, from }) => `${from.id} → ${entry.id}  “${from.question}” → “${entry.question}”`,
      ),
    ],
    ["removed", removed.map(({ id, question }) => `${id}  ${question}`)],
    ["due for review, the page has changed", reviews.outdated.map(({ id }) => id)],
    ["due for review, the page no longer has it", reviews.removed.map(({ id }) => id)],
  ];
  const filled = groups.filter(([, lines]) => lines.length > 0);
  const rest = filled.length === 0 ? "Nothing has changed" : `${unchanged} unchanged`;
  return [
    `Compared with ${against}:`,
    ...filled.flatMap(([name, lines]) => [
      `${lines.length} ${name}:`,
      ...lines.map((line) => `  ${line}`),
    ]),
    `${rest}.`,
  ];
}
