import type { Problem } from "./problems.ts";

/** Notes about one subject. */
export interface NoteGroup {
  subject: string;
  notes: readonly string[];
}

/** What was found in the knowledge base of one language. */
export interface LanguageReport {
  language: string;
  /** How much there is, a line each; empty where it can't be loaded. */
  counts: readonly string[];
  problems: readonly Problem[];
  notes: readonly NoteGroup[];
}

/** The most problems of one file that are listed. */
const mostOfFile = 50;

/** The report for whoever wrote the data: problems first, then notes by subject, and the sum at the end. */
export function reportOf(languages: readonly LanguageReport[]): string {
  const problems = languages.flatMap(({ problems }) => problems);
  const notes = languages.flatMap(({ notes }) => notes.flatMap(({ notes }) => notes));
  const counts = languages.flatMap(({ counts }) => counts);
  const parts = [
    ...(problems.length > 0 ? [problemsPart(problems)] : []),
    ...(counts.length > 0 ? [counts.join("\n")] : []),
    ...languages.flatMap(notesPart),
    summary(problems.length, notes.length),
  ];
  return parts.join("\n\n");
}

function problemsPart(problems: readonly Problem[]): string {
  const files = [...Map.groupBy(problems, ({ file }) => file)].map(([file, all]) => {
    const lines = all
      .slice(0, mostOfFile)
      .map(({ place, text }) => `  - ${place ? `${place}: ` : ""}${text}`);
    const more = all.length - mostOfFile;
    return [file, ...lines, ...(more > 0 ? [`  - and ${more} more`] : [])].join("\n");
  });
  return files.join("\n\n");
}

function notesPart({ language, notes }: LanguageReport): string[] {
  return notes
    .filter(({ notes }) => notes.length > 0)
    .map(({ subject, notes }) =>
      [`${language}, ${subject}: could be better`, ...notes.map((note) => `  - ${note}`)].join(
        "\n",
      ),
    );
}

function summary(problems: number, notes: number): string {
  const noted = `${notes === 0 ? "no" : notes} ${notes === 1 ? "note" : "notes"}`;
  if (problems === 0) return `No problems, ${noted}.`;
  const found = problems === 1 ? "1 problem" : `${problems} problems`;
  return `${found}, ${noted}: the bot takes this data as soon as the problems are mended.`;
}
