import type { LanguageData } from "../bot/locales.ts";
import { lenderAmong } from "../faq/borrow.ts";
import { languagesIn, loadKnowledge } from "../faq/load.ts";
import { loadAbouts } from "../faq/load-abouts.ts";
import { loadFlows } from "../flows/load.ts";

/**
 * Loads the knowledge base and the flows of every language in a folder. Their order is that of the folders.
 *
 * @throws KnowledgeError
 */
export async function loadLanguages(faqDir: string): Promise<LanguageData[]> {
  const names = await languagesIn(faqDir);
  const lending = lenderAmong(names) ?? "en";
  const lender = await loadKnowledge(faqDir, lending);
  const languages: LanguageData[] = [];
  for (const language of names) {
    const knowledge = language === lending ? lender : await loadKnowledge(faqDir, language, lender);
    const flows = await loadFlows(faqDir, knowledge, lender);
    languages.push({ knowledge, flows });
  }
  const abouts = await loadAbouts(
    faqDir,
    languages.map(({ knowledge }) => knowledge),
  );
  return languages.map((language) => ({ ...language, abouts }));
}
