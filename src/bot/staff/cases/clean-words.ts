import { withoutPersonalData } from "../../../privacy/personal-data.ts";
import { withoutSecrets } from "../../../privacy/secrets.ts";
import { shorten } from "../../html.ts";
import type { CaseOptions } from "./case-services.ts";

/** The most characters of a question. */
const maxLength = 1000;

/** A person's words without secrets and, unless staff may see who asks, without personal data. */
export function cleanForStaff(
  words: string,
  { seesNames }: Pick<CaseOptions, "seesNames">,
): string {
  return storable(seesNames ? withoutSecrets(words).text : withoutPersonalData(words));
}

/** A question without personal data, whatever staff may see, and not too long to be stored. */
export function cleanQuestion(words: string): string {
  return shorten(storable(withoutPersonalData(words)), maxLength);
}

/** PostgreSQL takes neither NUL nor lone surrogates. */
function storable(words: string): string {
  return words.replaceAll("\u0000", "").trim().toWellFormed();
}
