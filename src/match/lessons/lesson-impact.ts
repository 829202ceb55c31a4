import { z } from "zod";
import { isHelpful, type LabelledMessage } from "../measure.ts";
import type { AppliedLessons } from "./applied-lessons.ts";

/** What a lesson would change among messages whose right answers are known. */
export const lessonImpactSchema = z.object({
  checked: z.number(),
  /** How many would become right. */
  mended: z.number(),
  /** Those that would become wrong, with their right answers. */
  broken: z.array(z.object({ text: z.string(), labels: z.array(z.string()) })),
});

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
    messages.map(({ text, labels }) => isHelpful(labels, applied.matcher.match(text)));
  const broken: LessonImpact["broken"] = [];
  let mended = 0;
  for (let at = 0; at < checks.length; at += batchSize) {
    await new Promise(setImmediate);
    const batch = checks.slice(at, at + batchSize);
    const before = judge(batch);
    const after = applied.withLesson(wordings, entry, () => judge(batch));
    for (const [i, { text, labels }] of batch.entries()) {
      if (before[i] && !after[i]) broken.push({ text, labels });
      if (!before[i] && after[i]) mended++;
    }
  }
  return { checked: checks.length, mended, broken };
}
