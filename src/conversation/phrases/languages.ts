import { closestLanguage } from "../../match/words/closest-language.ts";
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
 * The phrases of the languages closest to some codes, where there are any; English ones if there are none.
 *
 * @param codes such as "pt-br"; each language counts once
 */
export function phrasesOf(codes: readonly string[]): Phrases[] {
  const languages = codes.map((code) => closestLanguage(code, Object.keys(byLanguage)));
  const found = [...new Set(languages)].flatMap((language) =>
    language === undefined ? [] : (byLanguage[language] ?? []),
  );
  return found.length > 0 ? found : [en];
}
