import type { Known } from "../bot/locales.ts";
import { languagesIn, loadKnowledge } from "../faq/load.ts";
import { loadFlows } from "../flows/load.ts";

/** Loads what the bot knows, in every language there is. @throws KnowledgeError */
export async function loadKnown(faqDir: string): Promise<Known[]> {
  const known: Known[] = [];
  for (const language of await languagesIn(faqDir)) {
    const knowledge = await loadKnowledge(faqDir, language);
    known.push({ knowledge, flows: await loadFlows(faqDir, knowledge) });
  }
  return known;
}
