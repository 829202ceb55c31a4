import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fa } from "./fa.ts";
import { fr } from "./fr.ts";
import { id } from "./id.ts";
import { it } from "./it.ts";
import type { Phrases } from "./phrases.ts";
import { ptBr } from "./pt-br.ts";
import { ru } from "./ru.ts";
import { tr } from "./tr.ts";

/** The phrases of every language that the bot speaks, by its code. */
const byLanguage: Readonly<Record<string, Phrases>> = {
  en,
  es,
  "pt-br": ptBr,
  it,
  fr,
  de,
  ar,
  fa,
  id,
  ru,
  tr,
};

/**
 * The phrases of some languages, those that there are; English ones if there are none.
 *
 * @param languages codes such as "pt-br"; each counts once
 */
export function phrasesOf(languages: readonly string[]): Phrases[] {
  const found = [...new Set(languages)].flatMap((language) => byLanguage[language] ?? []);
  return found.length > 0 ? found : [en];
}
