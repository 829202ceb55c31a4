import { randomBytes } from "node:crypto";
import type { Case } from "../../../store/cases/case.ts";
import type { BotContext } from "../../context.ts";
import { type Cases, localeOf } from "./case-services.ts";

/** The most characters of a question that go into a lesson. */
const maxLength = 300;

/**
 * What became of a proposed lesson:
 *
 * - `saved`: the question leads to the entry that staff has sent;
 * - `needs entry`: staff has sent none, so it's noted that the FAQ needs a new one;
 * - `breaks answers`: it would make this many right answers wrong, so it isn't saved.
 */
export type LessonProposal =
  | { kind: "saved" }
  | { kind: "needs entry" }
  | { kind: "breaks answers"; count: number };

/** Makes a lesson of a case; it's stored with the end of the update. @param question without personal data */
export async function proposeLesson(
  ctx: BotContext,
  question: string,
  supportCase: Case,
  cases: Cases,
): Promise<LessonProposal> {
  const { language } = (await localeOf(supportCase, cases)).knowledge;
  const wordings = [question.slice(0, maxLength).toWellFormed()];
  const entry = supportCase.entry ?? null;
  const impact =
    entry === null ? null : await cases.liveLocales.impactOf(wordings, entry, language);
  if (impact && impact.broken.length > 0) {
    return { kind: "breaks answers", count: impact.broken.length };
  }
  const id = randomBytes(6).toString("base64url");
  const who = ctx.from?.id ?? 0;
  const lesson = { id, language, entry, wordings, effect: impact, who, at: cases.now() };
  ctx.lessons.push({ ...lesson, state: "live" });
  return { kind: entry === null ? "needs entry" : "saved" };
}
