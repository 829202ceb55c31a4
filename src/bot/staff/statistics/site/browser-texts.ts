import type { Context } from "hono";
import { parseAccept } from "hono/utils/accept";
import { findStaffTexts, type StaffTexts, staffTextsIn } from "../../texts/languages.ts";

/** The texts in the language that the browser likes best of those that there are; English ones if it names none. */
export function browserTexts(c: Context): StaffTexts {
  const wanted = preferredLanguages(c.req.header("accept-language") ?? "");
  return wanted.map(findStaffTexts).find((texts) => texts !== undefined) ?? staffTextsIn("en");
}

/** The codes in an Accept-Language header, the most preferred first. What it refuses (q=0) is left out. */
export function preferredLanguages(header: string): string[] {
  return parseAccept(header).flatMap(({ type, q }) => (q > 0 ? type : []));
}
