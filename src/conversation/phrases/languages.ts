import { closestIn } from "../../match/words/closest-language.ts";
import type { Language } from "../../privacy/secret-words/languages.ts";
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

/** The phrases of every language that the bot speaks. */
const byLanguage: Readonly<Record<Language, Phrases>> = {
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
  const found = new Set(codes.flatMap((code) => closestIn(code, byLanguage) ?? []));
  return found.size > 0 ? [...found] : [en];
}
