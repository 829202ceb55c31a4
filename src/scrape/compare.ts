import { plainText } from "../faq/plain-text.ts";
import { wording } from "./hash.ts";
import type { KnownEntry } from "./known.ts";
import type { ScrapedEntry } from "./read.ts";

/** What a scrape changes. An entry can be moved, renamed and changed at once. */
export interface Comparison {
  added: ScrapedEntry[];
  removed: KnownEntry[];
  /** Its wording is not what it was. */
  changed: ScrapedEntry[];
  moved: { entry: ScrapedEntry; from: string }[];
  renamed: { entry: ScrapedEntry; from: KnownEntry }[];
  unchanged: number;
}

/** Compares a scrape with the entries that were known before it. */
export function compare(before: readonly KnownEntry[], after: readonly ScrapedEntry[]): Comparison {
  const pairs = pairUp(before, after);
  const matched = new Set(pairs.map(({ old }) => old));
  const found = new Set(pairs.map(({ entry }) => entry));
  const changed = pairs.filter(
    ({ old, entry }) => old.hash !== undefined && old.hash !== entry.hash,
  );
  const moved = pairs.filter(({ old, entry }) => old.section !== entry.section);
  const renamed = pairs.filter(({ old, entry }) => isRenamed(old, entry));
  const touched = new Set([...changed, ...moved, ...renamed]);
  return {
    added: after.filter((entry) => !found.has(entry)),
    removed: before.filter((old) => !matched.has(old)),
    changed: changed.map(({ entry }) => entry),
    moved: moved.map(({ old, entry }) => ({ entry, from: old.section })),
    renamed: renamed.map(({ old, entry }) => ({ entry, from: old })),
    unchanged: pairs.length - touched.size,
  };
}

/** The answers of the knowledge base that are due for review, because their source is not what it was. */
export interface Reviews {
  /** The source entry says something else now. */
  outdated: KnownEntry[];
  /** The source entry is not on the page any more. */
  gone: KnownEntry[];
}

/** Finds the answers that were written from a text that is not the page's any more. */
export function findReviews(
  knowledge: readonly KnownEntry[],
  after: readonly ScrapedEntry[],
): Reviews {
  const hashes = new Map(after.map(({ id, hash }) => [id, hash]));
  const written = knowledge.filter(({ hash }) => hash !== undefined);
  return {
    outdated: written.filter(({ id, hash }) => hashes.has(id) && hashes.get(id) !== hash),
    gone: written.filter(({ id }) => !hashes.has(id)),
  };
}

interface Pair {
  old: KnownEntry;
  entry: ScrapedEntry;
}

/**
 * Finds the same entry before and after: by its id, else by the wording of its question or of its
 * answer, since a page that rewords a heading gives it a new anchor.
 */
function pairUp(before: readonly KnownEntry[], after: readonly ScrapedEntry[]): Pair[] {
  const byId = new Map(before.map((old) => [old.id, old]));
  const same = after.flatMap((entry) => {
    const old = byId.get(entry.id);
    return old ? [{ old, entry }] : [];
  });
  const free = new Set(before.filter((old) => !same.some((pair) => pair.old === old)));
  const fresh = after.filter((entry) => !byId.has(entry.id));
  const renamed = fresh.flatMap((entry) => {
    const old = [...free].find((candidate) => saysTheSame(candidate, entry));
    if (old === undefined) return [];
    free.delete(old);
    return [{ old, entry }];
  });
  return [...same, ...renamed];
}

function saysTheSame(old: KnownEntry, entry: ScrapedEntry): boolean {
  const words = wording(plainText(entry.answer));
  return wording(old.question) === wording(entry.question) || (words !== "" && old.words === words);
}

function isRenamed(old: KnownEntry, entry: ScrapedEntry): boolean {
  return old.id !== entry.id || wording(old.question) !== wording(entry.question);
}
