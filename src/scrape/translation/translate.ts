import { addressKey, siteOf } from "../origin.ts";
import type { ScrapedEntry } from "../questions/read.ts";
import type { Lender } from "./lender.ts";
import { type Match, matchEntries } from "./match.ts";
import type { MatchableEntry } from "./matchable-entry.ts";

/** A translated page, whose entries have the lender's ids. */
export interface Translation {
  lender: Lender;
  /** The keys of the addresses of the lender's pages. */
  pages: ReadonlySet<string>;
  /** All entries, those without a match with their own ids. */
  entries: ScrapedEntry[];
  /** The ids that the page and the lender both have. */
  byAnchor: string[];
  /** The page's own ids, and those of the lender's that they became. */
  byPosition: { from: string; to: string }[];
  /** The entries of the page that match none of the lender's. */
  unmatched: ScrapedEntry[];
  /** The entries of the lender's that the page lacks. */
  lacking: MatchableEntry[];
}

/** Of pages on different sites, this share of the smaller one's entries has to match: else they're different FAQs. */
const leastShare = 2 / 3;

/**
 * Gives the entries of a translated page the ids of the lender's. Addresses stay those of the translated page.
 *
 * @returns undefined where it's another FAQ than the lender's
 */
export function translate(
  entries: readonly ScrapedEntry[],
  lender: Lender,
  language: string,
): Translation | undefined {
  const matches = matchEntries(lender, { language, entries });
  const smaller = Math.min(entries.length, lender.entries.length);
  if (!shareSite(lender.entries, entries) && matches.length < smaller * leastShare)
    return undefined;
  const byOwn = new Map(matches.map((match) => [match.own, match]));
  const lent = new Set(matches.map((match) => match.lent));
  const idOf = ({ lent: at }: Match) => lender.entries[at]?.id ?? "";
  const matchedBy = (by: Match["by"]) => matches.filter((match) => match.by === by);
  return {
    lender,
    pages: new Set(lender.entries.flatMap(({ url }) => addressKey(url) ?? [])),
    entries: entries.map((entry, i) => {
      const match = byOwn.get(i);
      return match ? { ...entry, id: idOf(match) } : entry;
    }),
    byAnchor: matchedBy("anchor").map(idOf),
    byPosition: matchedBy("position")
      .sort((a, b) => a.own - b.own)
      .map((match) => ({ from: entries[match.own]?.id ?? "", to: idOf(match) })),
    unmatched: entries.filter((_, i) => !byOwn.has(i)),
    lacking: lender.entries.filter((_, i) => !lent.has(i)),
  };
}

function shareSite(a: readonly MatchableEntry[], b: readonly MatchableEntry[]): boolean {
  return !sitesOf(a).isDisjointFrom(sitesOf(b));
}

/** The sites of entries without subdomains, which may stand for the language: `de.tea.example` is `tea.example`. */
function sitesOf(entries: readonly MatchableEntry[]): Set<string> {
  const addresses = entries.flatMap(({ url }) => URL.parse(url ?? "") ?? []);
  return new Set(addresses.map((address) => siteOf(address).split(".").slice(-2).join(".")));
}
