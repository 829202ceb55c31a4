import { anchorOf } from "./anchor.ts";
import { wording } from "./hash.ts";

/** An entry that is known from an earlier scrape or from the knowledge base. */
export interface KnownEntry {
  id: string;
  section: string;
  question: string;
  url?: string | undefined;
  hash?: string | undefined;
  /** The wording of its answer, where that is known. */
  words?: string;
}

/** What a known entry says about a line: the heading of a section, of a question, or of an entry that is its own section. */
export interface KnownHeadings {
  kindOf(line: string): "section" | "question" | "own" | undefined;
}

/**
 * What the known entries say about lines that may be headings. A title is known by its words, or by
 * the anchor that it would have, for the knowledge base may word a question differently.
 *
 * Entries whose section is named like one of them are "own": they stand on the level of sections.
 */
export function knownHeadings(entries: readonly KnownEntry[]): KnownHeadings {
  const sections = new Set(entries.map(({ section }) => wording(section)));
  const owners = new Set(
    entries
      .filter(
        (entry) =>
          wording(entry.question) === wording(entry.section) ||
          entry.id === anchorOf(entry.section),
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
      const kind = kinds.get(wording(line)) ?? kinds.get(anchorOf(line));
      return kind ?? (sections.has(wording(line)) ? "section" : undefined);
    },
  };
}
