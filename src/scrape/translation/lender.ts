import { join } from "node:path";
import { lenderAmong } from "../../faq/borrow.ts";
import { languagesIn } from "../../faq/load.ts";
import { type Earlier, readAnswers, readOfficial } from "../official-file.ts";
import type { LanguageEntries } from "./match.ts";

/** The language whose ids the others share, with its entries and the file that they're from. */
export interface Lender extends LanguageEntries {
  file: string;
}

/**
 * Reads the entries that a page in another language is matched with: the official text of the lender where a scrape has it,
 * else its answers.
 *
 * @param data the folder of the knowledge base
 * @param language the code of the page's language, which may be the lender itself: then there's none
 */
export async function readLender(data: string, language: string): Promise<Earlier<Lender>> {
  const languages = await languagesIn(data).catch((): string[] => []);
  const lending = lenderAmong([...new Set([...languages, language])].sort());
  if (lending === undefined || lending.toLowerCase() === language.toLowerCase()) return {};
  const officialFile = join(data, lending, "official.json");
  const official = await readOfficial(officialFile);
  const answersFile = join(data, lending, "faq.json");
  const { value, problem } = official.value ? official : await readAnswers(answersFile);
  const explained = official.problem ?? problem;
  const file = official.value ? officialFile : answersFile;
  const { entries = [] } = value ?? {};
  return {
    ...(explained === undefined ? {} : { problem: explained }),
    ...(entries.length === 0 ? {} : { value: { language: lending, file, entries } }),
  };
}
