import { addressKey } from "../origin.ts";
import type { Translation } from "../translation/translate.ts";
import { shortList } from "./coverage.ts";

/** How a translated page's entries were matched, by ids. */
export interface TranslationReport {
  /** The language that lends its ids. */
  lender: string;
  /** The file with its entries. */
  against: string;
  byAnchor: string[];
  /** The page's own ids, and what they became. */
  byPosition: { from: string; to: string }[];
  /** The page's entries without a match. */
  unmatched: string[];
  /** The lender's entries without a match. */
  lacking: string[];
}

export function translationReport(translation: Translation): TranslationReport {
  const { lender, byAnchor, byPosition, unmatched, lacking } = translation;
  return {
    lender: lender.language,
    against: lender.file,
    byAnchor,
    byPosition,
    unmatched: unmatched.map(({ id }) => id),
    lacking: lacking.map(({ id }) => id),
  };
}

/** The same for a person. */
export function translationLines(translation: Translation): string[] {
  const { lender, byAnchor, byPosition, unmatched, lacking } = translation;
  const { length } = lender.entries;
  const line = ({ id, question }: { id: string; question: string }) => `${id}  ${question}`;
  return [
    `Matched with the ${length} entries of ${lender.file}: ${byAnchor.length} by anchor, ${byPosition.length} by position.`,
    ...(unmatched.length > 0
      ? [`${unmatched.length} of the page match none and keep their own ids:`]
      : []),
    ...shortList(unmatched.map(line)),
    ...(lacking.length > 0
      ? [`${lacking.length} of "${lender.language}" aren't on the page:`]
      : []),
    ...shortList(lacking.map(line)),
  ];
}

/** What hinders telling a translated page from the lender's. */
export function translationWarnings({ lender, pages, entries }: Translation): string[] {
  if (!entries.some(({ url }) => pages.has(addressKey(url) ?? ""))) return [];
  return [
    `The page has the same address as that of "${lender.language}": give its own with --url.`,
  ];
}
