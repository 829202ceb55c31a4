import { randomBytes } from "node:crypto";
import type { Case } from "../../../store/cases/case.ts";
import type { BotContext } from "../../context.ts";
import { type Cases, localeOf } from "./case-services.ts";

/** The most characters of words that are learnt. */
const mostWords = 300;

/**
 * What became of a proposal: it is `taught`; a new entry is `wanted`, which is noted; or it would have `broken` other
 * answers, so many, and is left.
 */
export type Proposed = { kind: "taught" } | { kind: "wanted" } | { kind: "broken"; count: number };

/**
 * Makes a lesson of a case: its question is answered with the entry that the staff has sent, or a new entry is wanted.
 * It counts when the update has ended. @param words the question, cleaned of personal data
 */
export async function proposeLesson(
  ctx: BotContext,
  words: string,
  supportCase: Case,
  cases: Cases,
): Promise<Proposed> {
  const { language } = (await localeOf(supportCase, cases)).knowledge;
  const wordings = [words.slice(0, mostWords).toWellFormed()];
  const entry = supportCase.entry ?? null;
  const effect =
    entry === null ? null : await cases.liveLocales.impactOf(wordings, entry, language);
  if (effect && effect.broken.length > 0) return { kind: "broken", count: effect.broken.length };
  const id = randomBytes(6).toString("base64url");
  const who = ctx.from?.id ?? 0;
  const lesson = { id, language, entry, wordings, effect, who, at: cases.now() };
  ctx.lessons.push({ ...lesson, state: "live" });
  return { kind: entry === null ? "wanted" : "taught" };
}
