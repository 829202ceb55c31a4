import { closest } from "../../../match/words/closest-language.ts";
import type { Language } from "../../../privacy/secret-words/languages.ts";
import { en, type StaffTexts } from "./en.ts";

export type { StaffTexts } from "./en.ts";

/** The texts for staff by language. Staff whose language has none reads English. */
const byLanguage: Partial<Record<Language, StaffTexts>> = { en };

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
