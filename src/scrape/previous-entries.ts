import { anchorOf, slugOf } from "./questions/anchor.ts";
import { wording } from "./questions/hash.ts";

/** An entry of an earlier scrape or of the knowledge base. */
export interface PreviousEntry {
  id: string;
  section: string;
  question: string;
  url?: string | undefined;
  hash?: string | undefined;
  /** The normalized wording of its answer, where that is available. */
  words?: string;
  /** Whether it's an answer in another language than the page that it was written from: its titles are none of the page's. */
  isTranslation?: boolean;
}

/** Tells headings by the previous entries: of a section, of a question, or of an entry that is its own section (`own`). */
export interface PreviousHeadings {
  kindOf(line: string): "section" | "question" | "own" | undefined;
}

/**
 * Recognises headings among lines by the previous entries: by their words, or by the anchor that they would have, as the
 * knowledge base may word a question differently.
 *
 * Entries of a section that is named like one of them are `own`: they are on the level of sections.
 */
export function previousHeadings(entries: readonly PreviousEntry[]): PreviousHeadings {
  const sections = new Set(entries.map(({ section }) => wording(section)));
  const owners = new Set(
    entries
      .filter(
        (entry) =>
          wording(entry.question) === wording(entry.section) ||
          entry.id === anchorOf(entry.section) ||
          entry.id === slugOf(entry.section),
      )
      .map(({ section }) => section),
  );
  const kinds = new Map<string, "question" | "own">();
  for (const entry of entries) {
    const kind = owners.has(entry.section) ? "own" : "question";
    for (const name of [wording(entry.question), entry.id]) kinds.set(name, kind);
  }
  return {
    kindOf: (line) => {
      const kind = kinds.get(wording(line)) ?? kinds.get(anchorOf(line)) ?? kinds.get(slugOf(line));
      return kind ?? (sections.has(wording(line)) ? "section" : undefined);
    },
  };
}
