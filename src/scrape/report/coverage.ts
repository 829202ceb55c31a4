import { plainText } from "../../faq/plain-text.ts";
import type { ReadPage } from "../page-reader.ts";
import { wording } from "../questions/hash.ts";

/** How well a page was read. */
export interface Coverage {
  /** The page's address, or its file as it was given. */
  page: string;
  /** Lines that read as questions. */
  questions: number;
  entries: number;
  /** The lines that became no entry and no heading in an answer. */
  missed: string[];
  /** The longest answer, where it has suspiciously much of the page's text. */
  longest?: { id: string; question: string; share: number };
}

/** On a page with fewer questions, a line or two that only read as such would condemn it. */
const fewQuestions = 4;

/** The most lines of a kind that a person is shown. */
export const mostLines = 10;

/** @param followed whether the questions that lead to other pages were read there, and are not missing here */
export function coverageOf({ input, faq }: ReadPage, followed: boolean): Coverage {
  const { entries, reading, index } = faq;
  const elsewhere = new Set(followed ? index.map(({ question }) => wording(question)) : []);
  const missed = reading.missed.filter((line) => !elsewhere.has(wording(line)));
  const questions = reading.questions - (reading.missed.length - missed.length);
  const longest = suspiciousAnswer(faq);
  return {
    page: input,
    questions,
    entries: entries.length,
    missed,
    ...(longest ? { longest } : {}),
  };
}

/**
 * An answer with more than a third of the text, and more than twice its part, probably holds other questions that weren't
 * recognised. Pages with a handful of short answers are often honestly uneven.
 */
function suspiciousAnswer({ entries, reading }: ReadPage["faq"]): Coverage["longest"] {
  const { id, share } = reading.longest ?? { id: "", share: 0 };
  const entry = entries.find((candidate) => candidate.id === id);
  if (!entry || share <= Math.max(1 / 3, 2 / entries.length)) return undefined;
  if (plainText(entry.answer).length < 1_500) return undefined;
  return { id, question: entry.question, share };
}

/** Why a page must not be written as it was read; undefined where it may. */
export function coverageProblem(all: readonly Coverage[]): string | undefined {
  const poor = all.filter(
    ({ questions, entries }) => questions >= fewQuestions && entries * 2 < questions,
  );
  if (poor.length === 0) return undefined;
  return [
    "Most of what reads as a question became no entry, so the page is probably built in a way that isn't recognised: " +
      "look at it with --out -, give a simpler version of it, or write it all the same with --force.",
    ...coverageLines(poor),
  ].join("\n");
}

/** What became of the lines that read as questions, where some became no entry. */
export function coverageLines(all: readonly Coverage[]): string[] {
  return all
    .filter(({ missed, questions, entries }) => missed.length > 0 || entries * 2 < questions)
    .flatMap((coverage) => {
      const place = all.length > 1 ? `of ${coverage.page}` : "on the page";
      return [countOf(coverage, place), ...shortList(coverage.missed)];
    });
}

function countOf({ questions, entries, missed }: Coverage, place: string): string {
  const lines = questions === 1 ? `1 line ${place} reads` : `${questions} lines ${place} read`;
  const became = entries === 1 ? "1 became an entry" : `${entries} became entries`;
  return `${lines} as ${questions === 1 ? "a question" : "questions"}, ${became}${missed.length > 0 ? "; not:" : "."}`;
}

export function longAnswerWarnings(all: readonly Coverage[]): string[] {
  return all.flatMap(({ page, longest }) => {
    if (!longest) return [];
    const percent = Math.round(longest.share * 100);
    return [
      `The answer to “${longest.question}” has ${percent} % of the text of ${page}: other questions may have run into it.`,
    ];
  });
}

/** The first lines of a list, indented, and how many more there are. */
export function shortList(lines: readonly string[]): string[] {
  const more = lines.length - mostLines;
  return [
    ...lines.slice(0, mostLines).map((line) => `  ${line}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}
