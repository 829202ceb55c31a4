import type { Language } from "../../privacy/secret-words/languages.ts";
import { closestIn } from "../words/closest-language.ts";
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fa } from "./fa.ts";
import { fr } from "./fr.ts";
import { id } from "./id.ts";
import { it } from "./it.ts";
import { ptBr } from "./pt-br.ts";
import { ru } from "./ru.ts";
import { tr } from "./tr.ts";

/** The words of each language that say nothing about a topic: "how", "do", "the". */
const byLanguage: Readonly<Record<Language, readonly string[]>> = {
  ar,
  de,
  en,
  es,
  fa,
  fr,
  id,
  it,
  "pt-br": ptBr,
  ru,
  tr,
};

/** The function words of the language closest to a code; none if there's none. */
export function functionWordsOf(language: string): readonly string[] {
  return closestIn(language, byLanguage) ?? [];
}
