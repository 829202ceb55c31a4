import { plainText } from "../faq/plain-text.ts";
import type { ReadPage } from "./page-reader.ts";
import { uniqueIds } from "./questions/anchor.ts";
import { wording } from "./questions/hash.ts";
import type { ScrapedEntry } from "./questions/read.ts";

/**
 * The entries of all pages, in their order. Of several pages, those without sections of their own become sections, named by
 * their titles; ids that come twice are told apart by numbers; and a text that two pages have is one entry.
 */
export function mergePages(pages: readonly ReadPage[]): ScrapedEntry[] {
  const [only, ...others] = pages;
  if (only && others.length === 0) return only.faq.entries;
  const unique = uniqueIds();
  const hashes = new Set<string>();
  return pages.flatMap(withSection).flatMap((entry) => {
    if (hashes.has(entry.hash)) return [];
    hashes.add(entry.hash);
    return [{ ...entry, id: unique(entry.id) }];
  });
}

function withSection({ faq, link }: ReadPage): ScrapedEntry[] {
  const { entries, title } = faq;
  const sections = new Set(entries.map(({ section }) => section));
  if (sections.size > 1) return entries;
  // A single answer stands where the question was listed.
  const name = link && entries.length === 1 ? link.section : title;
  return entries.map((entry) => ({ ...entry, section: name || entry.section }));
}

/** A page whose questions were followed, without the entries that are only its lists of questions. */
export function withoutListed(page: ReadPage): ReadPage {
  const { faq } = page;
  const listed = faq.index.map(({ question }) => wording(question));
  const isList = ({ answer }: ScrapedEntry) => {
    const whole = wording(plainText(answer));
    const inside = listed.filter((question) => question !== "" && whole.includes(question));
    return inside.reduce((sum, { length }) => sum + length, 0) * 2 >= whole.length;
  };
  const entries = faq.entries.filter((entry) => listed.length === 0 || !isList(entry));
  return { ...page, faq: { ...faq, entries } };
}
