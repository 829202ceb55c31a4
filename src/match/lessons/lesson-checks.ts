import type { Knowledge } from "../../faq/knowledge.ts";
import type { LabelledMessage } from "../measure.ts";
import type { Lesson } from "./lesson.ts";

/**
 * The messages that a new lesson must not break: the scenarios, and the wordings of earlier lessons, even where they are
 * the same words.
 *
 * @param lessons the newest first
 */
export function lessonChecks(
  { language, scenarios, entry }: Knowledge,
  lessons: readonly Lesson[],
): LabelledMessage[] {
  const inForce = lessons.filter(
    (lesson) => lesson.language === language && lesson.state !== "undone",
  );
  const entries = new Map<string, string>();
  for (const { wordings, entry: id } of inForce.toReversed()) {
    if (id === null || (id !== "" && !entry(id))) continue;
    for (const text of wordings) entries.set(text, id);
  }
  return [
    ...scenarios,
    ...Array.from(entries, ([text, id]) => ({ text, labels: id === "" ? [] : [id] })),
  ];
}
