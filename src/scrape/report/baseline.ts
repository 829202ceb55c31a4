import type { Job } from "../job.ts";
import { previousFrom, type Source } from "../official-file.ts";
import {
  addressKey,
  entriesFrom,
  type Origin,
  originOf,
  originOfSource,
  shareEntries,
  shareOrigin,
} from "../origin.ts";
import type { ReadPage } from "../page-reader.ts";
import type { PreviousEntry } from "../previous-entries.ts";
import type { ScrapedEntry } from "../questions/read.ts";
import type { Translation } from "../translation/translate.ts";

/** The earlier entries of the same FAQ, which a scrape is compared with. */
export interface Baseline {
  /** From the earlier scrape, else from the knowledge base. */
  previous: PreviousEntry[];
  /** The file that they are from; undefined where there are none. */
  against: string | undefined;
  /** The entries of the knowledge base that were written from this FAQ. */
  knowledge: PreviousEntry[];
  /** What the lender has to do with the page, where it's translated. */
  translation: Translation | undefined;
  /** What the earlier scrape is from, where it is of another FAQ. */
  foreign: string | undefined;
}

/**
 * Finds the earlier entries that are from the same pages. Addresses decide, then file names; where neither tells, entries that
 * both have. Another FAQ is no earlier version of this one.
 */
export function findBaseline(
  pages: readonly ReadPage[],
  entries: readonly ScrapedEntry[],
  job: Job,
  translation: Translation | undefined,
): Baseline {
  const { earlier, url } = job;
  const given = originOf(
    [url, ...pages.flatMap(({ input, fetchedFrom, faq }) => [input, fetchedFrom, faq.address])],
    pages.map(({ source }) => source.file),
  );
  const origin = earlier && originOfSource(earlier.source, earlier.entries);
  const before = withPresentIds(earlier ? previousFrom(earlier) : [], translation);
  const isSame = origin && (shareOrigin(origin, given) ?? shareEntries(before, entries));
  // What was on a page that is gone by now is still of this FAQ.
  const all = isSame ? { ...given, addresses: given.addresses.union(origin.addresses) } : given;
  const translated = translation ? translatedAnswers(job.knowledge, all, translation) : [];
  const rest = job.knowledge.filter(({ id }) => !translated.some((answer) => answer.id === id));
  const knowledge = [...translated, ...entriesFrom(all, rest, entries)];
  const foreign = earlier && !isSame ? placeOf(earlier.source) : undefined;
  if (isSame)
    return { previous: before, against: job.earlierFile, knowledge, translation, foreign };
  const against = knowledge.length > 0 ? job.knowledgeFile : undefined;
  return { previous: knowledge, against, knowledge, translation, foreign };
}

/**
 * The entries of an earlier scrape with the ids that they'd get now: they had the page's own where nothing of the lender's
 * matched them then.
 */
function withPresentIds(
  before: PreviousEntry[],
  translation: Translation | undefined,
): PreviousEntry[] {
  const ids = new Set(before.map(({ id }) => id));
  const present = new Map(translation?.byPosition.map(({ from, to }) => [from, to]));
  return before.map((entry) => {
    const id = present.get(entry.id);
    return id === undefined || ids.has(id) ? entry : { ...entry, id };
  });
}

/**
 * The answers that were written from the lender's text, and are in the page's language. The hash of that text tells nothing of
 * the page, so they're without.
 */
function translatedAnswers(
  knowledge: readonly PreviousEntry[],
  { addresses }: Origin,
  { lender, pages }: Translation,
): PreviousEntry[] {
  const lent = new Set(lender.entries.map(({ id }) => id));
  const isLent = ({ url }: PreviousEntry) => pages.has(addressKey(url) ?? "");
  const isOfPage = (answer: PreviousEntry) =>
    addresses.has(addressKey(answer.url) ?? "") && !isLent(answer);
  return knowledge
    .filter((answer) => !isOfPage(answer) && (lent.has(answer.id) || isLent(answer)))
    .map((answer) => ({ ...answer, hash: undefined, isTranslation: true }));
}

function placeOf({ url, file, title }: Source): string {
  return url ?? file ?? title ?? "of unknown origin";
}
