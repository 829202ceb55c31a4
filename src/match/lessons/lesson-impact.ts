import { z } from "zod";
import { isHelpful, type LabelledMessage } from "../measure.ts";
import type { AppliedLessons } from "./applied-lessons.ts";

/** What a person gets for a message: the answer, or the entries to choose from, by their ids. */
const outcomeSchema = z.object({
  kind: z.enum(["answer", "suggest", "unknown"]),
  shown: z.array(z.string()),
});

/** What a lesson would change among messages whose right answers are known. */
export const lessonImpactSchema = z.object({
  checked: z.number(),
  /** How many would become right. */
  mended: z.number(),
  /** Those that would become wrong, with their right answers and what people get without and with the lesson. */
  broken: z.array(
    z.object({
      text: z.string(),
      labels: z.array(z.string()),
      before: outcomeSchema.optional(),
      after: outcomeSchema.optional(),
    }),
  ),
  /** Whether staff saw what breaks and wanted the lesson all the same. */
  insisted: z.boolean().optional(),
});

export type Outcome = z.infer<typeof outcomeSchema>;

/** Lessons of earlier versions have no outcomes. */
export type LessonImpact = z.infer<typeof lessonImpactSchema>;

/** How many messages are checked before the event loop gets a turn: this many take some milliseconds. */
const batchSize = 25;

/** A lesson to be tried. */
export interface LessonTrial {
  wordings: readonly string[];
  /** The entry that they shall be answered with; empty for none. */
  entry: string;
  /** Messages whose right answers are known. */
  checks: readonly LabelledMessage[];
}

/** Compares the matcher's decisions with and without a lesson, and leaves the matcher as it was. */
export async function lessonImpact(
  { wordings, entry, checks }: LessonTrial,
  applied: AppliedLessons,
): Promise<LessonImpact> {
  const judge = (messages: readonly LabelledMessage[]) =>
    messages.map(({ text, labels }) => {
      const decision = applied.matcher.match(text);
      const { kind, shown } = decision;
      return { isRight: isHelpful(labels, decision), outcome: { kind, shown } };
    });
  const broken: LessonImpact["broken"] = [];
  let mended = 0;
  for (let at = 0; at < checks.length; at += batchSize) {
    await new Promise(setImmediate);
    const batch = checks.slice(at, at + batchSize);
    const before = judge(batch);
    const after = applied.withLesson(wordings, entry, () => judge(batch));
    for (const [i, { text, labels }] of batch.entries()) {
      const [old, changed] = [before[i], after[i]];
      if (!old || !changed || old.isRight === changed.isRight) continue;
      if (changed.isRight) mended++;
      else broken.push({ text, labels, before: old.outcome, after: changed.outcome });
    }
  }
  return { checked: checks.length, mended, broken };
}
