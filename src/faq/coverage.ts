import type { Knowledge } from "./knowledge.ts";

/** How many phrasings an entry has, and how varied they are. */
export interface Coverage {
  id: string;
  phrasings: number;
  /** Different words in all of them. */
  words: number;
  /** The shortest, the middle and the longest, in words. */
  lengths: [shortest: number, middle: number, longest: number];
}

/** The coverage of every entry, the one with the fewest phrasings first. */
export function coverageOf({ entries, phrasings }: Knowledge): Coverage[] {
  const texts = Map.groupBy(phrasings, ({ id }) => id);
  const all = entries.map(({ id }) => {
    const split = (texts.get(id) ?? []).map(({ text }) => text.toLowerCase().split(/\s+/));
    const lengths = split.map((words) => words.length).sort((a, b) => a - b);
    const at = (share: number) => lengths[Math.floor((lengths.length - 1) * share)] ?? 0;
    return {
      id,
      phrasings: split.length,
      words: new Set(split.flat()).size,
      lengths: [at(0), at(0.5), at(1)] satisfies Coverage["lengths"],
    };
  });
  return all.sort((a, b) => a.phrasings - b.phrasings);
}
