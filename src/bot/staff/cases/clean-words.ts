import { withoutPersonalData } from "../../../privacy/personal-data.ts";
import { withoutSecrets } from "../../../privacy/secrets.ts";
import { shorten } from "../../html.ts";
import type { CaseOptions } from "./case-services.ts";

/** The most characters of a question that are passed on at once or kept. */
const mostWords = 1000;

/**
 * A person's words as the staff may see them. Where it may know who asks, only what nobody should ever be told is
 * taken out; else whatever tells who it is.
 */
export function cleaned(words: string, { seesNames }: Pick<CaseOptions, "seesNames">): string {
  return storable(seesNames ? withoutSecrets(words).text : withoutPersonalData(words));
}

/** A question as it may be kept, and read by everybody of the staff: without personal data, and not too long. */
export function cleanedQuestion(words: string): string {
  return shorten(storable(withoutPersonalData(words)), mostWords);
}

function storable(words: string): string {
  return words.replaceAll("\u0000", "").trim().toWellFormed();
}
