import type { FaqEntry, Knowledge } from "./knowledge.ts";

/**
 * The entry with the most phrasings of each section, the one with the most first: what people ask most has the most
 * phrasings.
 */
export function mostAsked(knowledge: Knowledge): FaqEntry[] {
  const phrasings = Map.groupBy(knowledge.phrasings, ({ id }) => id);
  const asked = (entry: FaqEntry) => phrasings.get(entry.id)?.length ?? 0;
  const first = knowledge.sections.flatMap(({ entries }) => {
    const [most] = [...entries].sort((a, b) => asked(b) - asked(a));
    return most ?? [];
  });
  return first.sort((a, b) => asked(b) - asked(a));
}
