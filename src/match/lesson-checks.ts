import type { Knowledge } from "../faq/knowledge.ts";
import type { StoredLesson } from "../store/state/lessons.ts";
import type { Labelled } from "./measure.ts";

/**
 * The messages that a new lesson must not break: the scenarios, and what earlier lessons have taught, the same words
 * included.
 */
export function expectedBy(
  { language, scenarios, entry }: Knowledge,
  lessons: readonly StoredLesson[],
): Labelled[] {
  const live = lessons.filter(
    (lesson) => lesson.language === language && lesson.state !== "undone",
  );
  const taught = new Map<string, string>();
  for (const { wordings, entry: id } of live.toReversed()) {
    if (id === null || (id !== "" && !entry(id))) continue;
    for (const text of wordings) taught.set(text, id);
  }
  return [
    ...scenarios,
    ...Array.from(taught, ([text, id]) => ({ text, labels: id === "" ? [] : [id] })),
  ];
}
