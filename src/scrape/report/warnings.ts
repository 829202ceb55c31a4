import { isButtonAddress } from "../../faq/button-address.ts";
import { plainText } from "../../faq/plain-text.ts";
import { pageAddress } from "../html/link.ts";
import type { ReadPage } from "../page-reader.ts";
import type { ScrapedEntry } from "../questions/read.ts";
import { languageFolder, primaryLanguage } from "../stated-language.ts";
import { shortList } from "./coverage.ts";

/** What a person should know of the pages and their entries, though all can be written. */
export function warningsFor(
  pages: readonly ReadPage[],
  entries: readonly ScrapedEntry[],
  skipped: readonly string[],
  followed: boolean,
): string[] {
  return [
    ...pages.flatMap(({ warning }) => warning ?? []),
    ...leftOut(skipped),
    ...(followed ? nothingListed(pages) : pages.flatMap(listedElsewhere)),
    ...pages.flatMap(withoutAddress),
    ...withoutButtons(entries),
    ...damaged(entries),
  ];
}

/**
 * The languages that pages state and that the entries aren't filed under, each once. Variants of a language ("de-AT") are
 * one language, except for the Portuguese of Brazil, which has texts of its own.
 *
 * @param used the language that the entries are filed under
 */
export function languageWarnings(pages: readonly ReadPage[], used: string): string[] {
  const others = pages.filter(({ faq }) => {
    const stated = primaryLanguage(faq.language);
    return stated !== undefined && stated !== primaryLanguage(used);
  });
  const inputs = Map.groupBy(others, ({ faq }) => faq.language);
  return [...inputs].map(([stated = "", [first]]) => {
    const page = pages.length > 1 ? first?.input : "The page";
    return `${page} says that it's in \`${stated}\`, but its entries are filed under \`${used}\`: give \`--lang ${languageFolder(stated) ?? stated}\`, unless it's mistaken.`;
  });
}

/** All of them: what is missing must not be guessed. */
function leftOut(skipped: readonly string[]): string[] {
  const { length } = skipped;
  if (length === 0) return [];
  return [
    `${length === 1 ? "1 page was" : `${length} pages were`} left out:`,
    ...skipped.map((line) => `  ${line}`),
  ];
}

function nothingListed(pages: readonly ReadPage[]): string[] {
  return pages.every(({ faq }) => faq.index.length === 0)
    ? ["No question leads to another page: there was nothing to follow."]
    : [];
}

function listedElsewhere({ input, faq }: ReadPage): string[] {
  const count = faq.index.length;
  if (count === 0) return [];
  const questions = count === 1 ? "1 question that is" : `${count} questions that are`;
  return [`${input} lists ${questions} answered on other pages: read them with --follow.`];
}

function withoutAddress({ input, source, faq }: ReadPage): string[] {
  const isNowhere = faq.entries.some(({ url }) => url.startsWith("#"));
  const name = pageAddress(source.file ?? input);
  return isNowhere
    ? [`${name} does not say its address: give it with --url for links that work.`]
    : [];
}

/** The addresses that Telegram refuses as the target of a button, each page once. */
function withoutButtons(entries: readonly ScrapedEntry[]): string[] {
  const addresses = new Set(
    entries.map(({ url }) => pageAddress(url)).filter((url) => url !== "" && !isButtonAddress(url)),
  );
  return [...addresses].map(
    (address) =>
      `Telegram makes no button of ${address}: answers from there have no button to the page. ` +
      "If it has a public address, give that with --url.",
  );
}

/** Entries with the sign that stands for bytes that couldn't be read. */
function damaged(entries: readonly ScrapedEntry[]): string[] {
  const found = entries.filter((entry) =>
    `${entry.question}${plainText(entry.answer)}`.includes("\ufffd"),
  );
  if (found.length === 0) return [];
  return [
    `${found.length === 1 ? "1 entry has" : `${found.length} entries have`} damaged letters, which stand as �: save the page as UTF-8 and give the file.`,
    ...shortList(found.map(({ question }) => question)),
  ];
}
