import type { Knowledge, KnownEntry } from "./knowledge.ts";

/** The entry with the most phrasings of each section: what people ask most is what has most wordings. The most first. */
export function mostAsked(knowledge: Knowledge): KnownEntry[] {
  const wordings = Map.groupBy(knowledge.phrasings, ({ id }) => id);
  const asked = (entry: KnownEntry) => wordings.get(entry.id)?.length ?? 0;
  const first = knowledge.sections.flatMap(({ entries }) => {
    const [most] = [...entries].sort((a, b) => asked(b) - asked(a));
    return most ?? [];
  });
  return first.sort((a, b) => asked(b) - asked(a));
}
