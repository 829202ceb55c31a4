import type { FaqEntry } from "../../../faq/knowledge.ts";
import { groupSimilar } from "../../../match/lessons/group-similar.ts";
import type { StoredLesson } from "../../../store/state/lessons.ts";
import type { Locale, Locales } from "../../locales.ts";
import type { Miss } from "./misses.ts";

/** Misses whose words are similar. */
export interface MissGroup {
  language: string;
  misses: readonly Miss[];
  /** The different words of the misses, the most frequent first. */
  wordings: readonly string[];
}

/**
 * Groups the open misses, the largest group first. A lesson closes misses with its wordings, unless the person refused
 * the answer after the lesson. A lesson that asks for a new entry closes the whole group.
 *
 * @param lessons the newest first
 */
export async function groupMisses(
  misses: readonly Miss[],
  lessons: readonly StoredLesson[],
  locales: Locales,
): Promise<MissGroup[]> {
  const groups: MissGroup[] = [];
  for (const [language, inLanguage] of Map.groupBy(misses, (miss) => miss.language)) {
    const locale = locales.of(language);
    if (locale.understood !== language) continue; // there are no entries in it any more
    const covered = new LessonCoverage(language, lessons);
    const open = inLanguage.filter((miss) => covered.isOpen(miss));
    for (const { all, wordings } of await groupSimilar(open, locale.matcher.wordWeights)) {
      if (!covered.asksForEntry(wordings)) groups.push({ language, misses: all, wordings });
    }
  }
  return groups.sort((a, b) => b.misses.length - a.misses.length);
}

/** What is still open in groups, in the same order. @param lessons the newest first */
export function stillOpen(
  groups: readonly MissGroup[],
  lessons: readonly StoredLesson[],
): MissGroup[] {
  const languages = new Set(groups.map(({ language }) => language));
  const coverage = new Map(
    Array.from(languages, (language) => [language, new LessonCoverage(language, lessons)]),
  );
  return groups.flatMap((group) => {
    const covered = coverage.get(group.language);
    if (!covered) return [group];
    const misses = group.misses.filter((miss) => covered.isOpen(miss));
    if (misses.length === 0 || covered.asksForEntry(group.wordings)) return [];
    if (misses.length === group.misses.length) return [group];
    const open = new Set(misses.map(({ words }) => words));
    const wordings = group.wordings.filter((words) => open.has(words));
    return [{ ...group, misses, wordings }];
  });
}

/** Which misses the lessons of a language cover. */
class LessonCoverage {
  /** By wording: when the latest lesson that leads it to an entry, or to none, was made. */
  private readonly decidedAt: ReadonlyMap<string, number>;
  /** The wordings of lessons that ask for a new entry. */
  private readonly withoutEntry: ReadonlyMap<string, number>;

  /** @param lessons the newest first */
  constructor(language: string, lessons: readonly StoredLesson[]) {
    const inForce = lessons.filter(
      (lesson) => lesson.language === language && lesson.state !== "undone",
    );
    this.decidedAt = wordingsOf(inForce.filter(({ entry }) => entry !== null));
    this.withoutEntry = wordingsOf(inForce.filter(({ entry }) => entry === null));
  }

  isOpen({ words, refusedAt = 0 }: Miss): boolean {
    return refusedAt >= (this.decidedAt.get(words) ?? 0);
  }

  asksForEntry(wordings: readonly string[]): boolean {
    return wordings.some((words) => this.withoutEntry.has(words));
  }
}

/** The wordings of lessons, each with the time of its latest lesson. @param lessons the newest first */
function wordingsOf(lessons: readonly StoredLesson[]): ReadonlyMap<string, number> {
  const pairs = lessons.map(({ wordings, at }) => wordings.map((text) => [text, at] as const));
  return new Map(pairs.reverse().flat());
}

/** A miss by which a group is found again, even if it has grown. */
export function keyOf({ misses }: MissGroup): string {
  return misses[0]?.id ?? "";
}

/** The group that a miss is in. */
export function groupWith(groups: readonly MissGroup[], miss: string): MissGroup | undefined {
  return groups.find(({ misses }) => misses.some(({ id }) => id === miss));
}

/** How many of a group's wordings are matched to find proposals. */
const mostMatched = 10;

/** How many entries are proposed. */
const mostProposals = 3;

/** The entries that fit a group's wordings best, taken together. */
export function proposalsFor({ wordings }: MissGroup, { matcher, knowledge }: Locale): FaqEntry[] {
  const scores = new Map<string, number>();
  for (const words of wordings.slice(0, mostMatched)) {
    for (const { id, score } of matcher.match(words).results) {
      scores.set(id, (scores.get(id) ?? 0) + score);
    }
  }
  const best = [...scores].sort(([, a], [, b]) => b - a).slice(0, mostProposals);
  return best.flatMap(([id]) => knowledge.entry(id) ?? []);
}
