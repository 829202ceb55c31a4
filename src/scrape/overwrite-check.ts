import { dirname, resolve } from "node:path";
import type { PreviousEntry } from "./previous-entries.ts";
import type { ScrapedEntry } from "./read.ts";

/** Where a scrape was read from, and which entries it would replace. */
export interface OverwriteTarget {
  input: string;
  file: string | undefined;
  earlier: unknown;
  /** The folder of the knowledge base, where the person gave it. */
  data?: string | undefined;
  language: string;
  previous: readonly PreviousEntry[];
  /** The file that the previous entries are from. */
  against: string | undefined;
}

/**
 * Why a scrape must not be written, in one line; undefined where it may. A page without entries is no FAQ, or none that we
 * can read. A page with less than half of the previous entries is probably the result of an outage, a new design or a
 * wrong address.
 */
export function overwriteProblem(
  entries: readonly ScrapedEntry[],
  target: OverwriteTarget,
): string | undefined {
  if (entries.length === 0) {
    return `${target.input} has no entries: a FAQ needs headings with answers below them; check the address or file.`;
  }
  if (!replacesEntries(target)) return undefined;
  const ids = new Set(entries.map(({ id }) => id));
  const found = target.previous.filter(({ id }) => ids.has(id)).length;
  if (found * 2 >= target.previous.length) return undefined;
  return (
    `${target.input} has ${found} of the ${target.previous.length} entries of ${target.against}: ` +
    "check that it is the right page, or write it all the same with --force."
  );
}

/**
 * Whether the previous entries are at risk: the result replaces them or goes beside them, or the person gave their folder.
 * A result that is only printed or written elsewhere risks nothing, so that a part of a FAQ, or another FAQ, can be
 * looked at.
 */
function replacesEntries({ file, earlier, data, language }: OverwriteTarget): boolean {
  const replaces = file !== undefined && earlier !== undefined;
  const beside =
    file !== undefined && dirname(resolve(file)) === resolve(data ?? "faq-data", language);
  return replaces || beside || data !== undefined;
}
