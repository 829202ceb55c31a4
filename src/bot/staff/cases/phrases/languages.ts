import type { Language } from "../../../../privacy/secret-words/languages.ts";
import { ar } from "./ar.ts";
import type { CasePhrases } from "./case-phrases.ts";
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

/** The phrases of every language that the bot speaks. */
export const casePhrases: Record<Language, CasePhrases> = {
  en,
  ar,
  de,
  es,
  fa,
  fr,
  id,
  it,
  "pt-br": ptBr,
  ru,
  tr,
};
