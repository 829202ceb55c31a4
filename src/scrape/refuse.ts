import { dirname, resolve } from "node:path";
import type { KnownEntry } from "./known.ts";
import type { ScrapedEntry } from "./read.ts";

/** What decides whether the known entries are those of the page that was scraped. */
export interface Target {
  input: string;
  file: string | undefined;
  earlier: unknown;
  /** The folder of the knowledge base, where the person named it. */
  data?: string | undefined;
  language: string;
  known: readonly KnownEntry[];
  against: string | undefined;
}

/**
 * Why a scrape must not be written, in one line; undefined when it may. A page without entries is no
 * FAQ, or not one we can read. A page with less than half of the known entries has probably lost
 * something on its way: an outage, a changed design, a wrong address.
 */
export function refusal(entries: readonly ScrapedEntry[], target: Target): string | undefined {
  if (entries.length === 0) {
    return `${target.input} has no entries: a FAQ needs headings with answers below them; check the address or file.`;
  }
  if (!endangers(target)) return undefined;
  const ids = new Set(entries.map(({ id }) => id));
  const found = target.known.filter(({ id }) => ids.has(id)).length;
  if (found * 2 >= target.known.length) return undefined;
  return (
    `${target.input} has ${found} of the ${target.known.length} entries of ${target.against}: ` +
    "check that it is the right page, or write it all the same with --force."
  );
}

/**
 * The known entries count when the result replaces them, goes beside them, or when the person named
 * their folder. A page that is only printed or written elsewhere endangers nothing, so a part of a FAQ,
 * or another one, can be looked at without ado.
 */
function endangers({ file, earlier, data, language }: Target): boolean {
  const replaces = file !== undefined && earlier !== undefined;
  const beside =
    file !== undefined && dirname(resolve(file)) === resolve(data ?? "faq-data", language);
  return replaces || beside || data !== undefined;
}
