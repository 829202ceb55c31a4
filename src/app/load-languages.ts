import type { LanguageData } from "../bot/locales.ts";
import { languagesIn, loadKnowledge } from "../faq/load.ts";
import { loadAbouts } from "../faq/load-abouts.ts";
import { loadFlows } from "../flows/load.ts";

/** Loads the knowledge base and the flows of every language in a folder. @throws KnowledgeError */
export async function loadLanguages(faqDir: string): Promise<LanguageData[]> {
  const languages: LanguageData[] = [];
  for (const language of await languagesIn(faqDir)) {
    const knowledge = await loadKnowledge(faqDir, language);
    languages.push({ knowledge, flows: await loadFlows(faqDir, knowledge) });
  }
  const abouts = await loadAbouts(
    faqDir,
    languages.map(({ knowledge }) => knowledge),
  );
  return languages.map((language) => ({ ...language, abouts }));
}
