import { closest } from "../../../match/words/closest-language.ts";
import type { Language } from "../../../privacy/secret-words/languages.ts";
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en, type StaffTexts } from "./en.ts";
import { es } from "./es.ts";
import { fa } from "./fa.ts";
import { fr } from "./fr.ts";
import { id } from "./id.ts";
import { it } from "./it.ts";
import { ptBr } from "./pt-br.ts";
import { ru } from "./ru.ts";
import { tr } from "./tr.ts";

export type { StaffTexts } from "./en.ts";

const byLanguage: Record<Language, StaffTexts> = {
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

/** The texts for staff in every language that has them. */
export const staffTexts: readonly StaffTexts[] = Object.values(byLanguage);

/** The texts for staff in the language closest to a code, or undefined if none is close. */
export function findStaffTexts(code: string | undefined): StaffTexts | undefined {
  return closest(code, staffTexts);
}

/** The same, or English if none is close. */
export function staffTextsIn(code: string | undefined): StaffTexts {
  return findStaffTexts(code) ?? en;
}
