import type { FaqEntry, Knowledge } from "./knowledge.ts";

/**
 * All entries: first the one with the most phrasings of each section, the one with the most first, since what people ask
 * most has the most phrasings; then the others.
 */
export function mostAskedFirst(knowledge: Knowledge): FaqEntry[] {
  return [...new Set([...mostAsked(knowledge), ...knowledge.entries])];
}

function mostAsked(knowledge: Knowledge): FaqEntry[] {
  const phrasings = Map.groupBy(knowledge.phrasings, ({ id }) => id);
  const asked = (entry: FaqEntry) => phrasings.get(entry.id)?.length ?? 0;
  const first = knowledge.sections.flatMap(({ entries }) => {
    const [most] = [...entries].sort((a, b) => asked(b) - asked(a));
    return most ?? [];
  });
  return first.sort((a, b) => asked(b) - asked(a));
}
