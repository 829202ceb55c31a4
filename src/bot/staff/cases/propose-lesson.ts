import type { LessonImpact } from "../../../match/lessons/lesson-impact.ts";
import type { Case } from "../../../store/cases/case.ts";
import type { BotContext } from "../../context.ts";
import { insistedOn, lessonId, spoiledKey } from "../spoiled-answers.ts";
import { type Cases, localeOf } from "./case-services.ts";

/** The most characters of a question that go into a lesson. */
const maxLength = 300;

/**
 * What became of a proposed lesson:
 *
 * - `saved`: the question leads to the entry that staff has sent;
 * - `needs entry`: staff has sent none, so it's noted that the FAQ needs a new one;
 * - `exists`: it was made before;
 * - `entry gone`: the entry that staff has sent is no longer in the FAQ;
 * - `spoils answers`: it would make right answers wrong, so staff has to decide.
 */
export type LessonProposal =
  | { kind: "saved" | "needs entry" | "exists" | "entry gone" }
  | { kind: "spoils answers"; impact: LessonImpact };

/**
 * Makes a lesson of a case; it's stored with the end of the update.
 *
 * @param question without personal data
 * @param accepted stands for the spoiled answers that staff has seen and accepts
 */
export async function proposeLesson(
  ctx: BotContext,
  question: string,
  supportCase: Case,
  cases: Cases,
  accepted?: string,
): Promise<LessonProposal> {
  const { knowledge } = await localeOf(supportCase, cases);
  const { language } = knowledge;
  const wordings = [question.slice(0, maxLength).toWellFormed()];
  const entry = supportCase.entry ?? null;
  const id = lessonId(`case ${cases.chat} ${supportCase.id}`, entry, wordings);
  if (entry !== null && !knowledge.entry(entry)) return { kind: "entry gone" };
  const lessons = await cases.lessons.all();
  if (lessons.some((lesson) => lesson.id === id && lesson.state !== "undone")) {
    return { kind: "exists" };
  }
  const impact =
    entry === null ? null : await cases.liveLocales.impactOf(wordings, entry, language);
  if (impact && impact.broken.length > 0 && accepted !== spoiledKey(impact)) {
    return { kind: "spoils answers", impact };
  }
  const who = ctx.from?.id ?? 0;
  const effect = impact && insistedOn(impact);
  const lesson = { id, language, entry, wordings, effect, who, at: cases.now() };
  ctx.lessons.push({ ...lesson, state: "live" });
  return { kind: entry === null ? "needs entry" : "saved" };
}
