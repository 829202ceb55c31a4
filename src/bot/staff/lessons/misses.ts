import type { FaqEntry } from "../../../faq/knowledge.ts";
import { groupSimilar } from "../../../match/group-similar.ts";
import type { StoredEvent } from "../../../store/state/events.ts";
import type { StoredLesson } from "../../../store/state/lessons.ts";
import type { Services } from "../../context.ts";
import { eventSchemas } from "../../events.ts";
import type { Locale, Locales } from "../../locales.ts";

/** Something that was asked in vain. */
export interface Miss {
  /** Tells it from all others: the number of the update and its place in that. */
  id: string;
  words: string;
  /** That of the knowledge that had no answer. */
  language: string;
  /** When it was answered, and that was refused, in milliseconds since 1970; undefined where it had no answer. */
  refusedAt: number | undefined;
}

/** What was asked in vain in words that are alike. */
export interface MissGroup {
  language: string;
  misses: readonly Miss[];
  /** Every wording once, the most frequent first. */
  wordings: readonly string[];
}

const day = 24 * 60 * 60 * 1000;

/** What stands for personal data in words that are kept: it tells nothing of what was asked. */
const marks = /\[(?:number|link|email|name|secret|place)\]/g;

/** How many days are looked at: misses are kept no longer. */
const days = 30;

/** The latest of more than so many are looked at, and so many events of a day at most. */
const most = 10_000;

/** What was asked in vain, as it was read from the events. */
export interface Misses {
  /** The latest day first. */
  all: readonly Miss[];
  /** The latest event that says something of it. */
  newest: StoredEvent | undefined;
}

/**
 * What has not been dealt with, in groups of what is alike, the largest first. What was taught is dealt with, unless what
 * was taught has been refused since; so is, with all that is alike, what an entry is wanted for.
 *
 * @param lessons the newest first
 */
export async function groupsOf(
  misses: readonly Miss[],
  lessons: readonly StoredLesson[],
  locales: Locales,
): Promise<MissGroup[]> {
  const groups: MissGroup[] = [];
  for (const [language, own] of Map.groupBy(misses, (miss) => miss.language)) {
    const locale = locales.of(language);
    if (locale.knowledge.language !== language) continue; // it is not known any more
    const dealtWith = new DealtWith(language, lessons);
    const open = own.filter((miss) => dealtWith.leaves(miss));
    for (const { all, wordings } of await groupSimilar(open, locale.matcher.wordWeights)) {
      if (!dealtWith.wants(wordings)) groups.push({ language, misses: all, wordings });
    }
  }
  return groups.sort((a, b) => b.misses.length - a.misses.length);
}

/** The groups in their order, without what has been dealt with since they were made. @param lessons the newest first */
export function withoutDealtWith(
  groups: readonly MissGroup[],
  lessons: readonly StoredLesson[],
): MissGroup[] {
  const languages = new Set(groups.map(({ language }) => language));
  const byLanguage = new Map(
    Array.from(languages, (language) => [language, new DealtWith(language, lessons)]),
  );
  return groups.flatMap((group) => {
    const dealtWith = byLanguage.get(group.language);
    if (!dealtWith) return [group];
    const misses = group.misses.filter((miss) => dealtWith.leaves(miss));
    if (misses.length === 0 || dealtWith.wants(group.wordings)) return [];
    if (misses.length === group.misses.length) return [group];
    const left = new Set(misses.map(({ words }) => words));
    const wordings = group.wordings.filter((words) => left.has(words));
    return [{ ...group, misses, wordings }];
  });
}

/** What the lessons of a language deal with. */
class DealtWith {
  /** Wordings that were taught, each with when that was last. */
  private readonly taught: ReadonlyMap<string, number>;
  /** Wordings that an entry is wanted for. */
  private readonly wanted: ReadonlyMap<string, number>;

  /** @param lessons the newest first */
  constructor(language: string, lessons: readonly StoredLesson[]) {
    const theirs = lessons.filter((one) => one.language === language && one.state !== "undone");
    this.taught = wordingsOf(theirs.filter(({ entry }) => entry !== null));
    this.wanted = wordingsOf(theirs.filter(({ entry }) => entry === null));
  }

  /** Whether there is still something to do about a miss. */
  leaves({ words, refusedAt = 0 }: Miss): boolean {
    return refusedAt >= (this.taught.get(words) ?? 0);
  }

  /** Whether an entry is wanted for any of these. */
  wants(wordings: readonly string[]): boolean {
    return wordings.some((words) => this.wanted.has(words));
  }
}

/** What a group can be found by again, also when more has been asked meanwhile: one of its misses. */
export function nameOf({ misses }: MissGroup): string {
  return misses[0]?.id ?? "";
}

/** The group that a miss is in. */
export function groupWith(groups: readonly MissGroup[], miss: string): MissGroup | undefined {
  return groups.find(({ misses }) => misses.some(({ id }) => id === miss));
}

/** The wordings of lessons, each with when it was taught last. @param lessons the newest first */
function wordingsOf(lessons: readonly StoredLesson[]): ReadonlyMap<string, number> {
  const pairs = lessons.map(({ wordings, at }) => wordings.map((text) => [text, at] as const));
  return new Map(pairs.reverse().flat());
}

/** The kinds of events that say what was asked in vain. */
const kinds = ["missed", "chosen"];

/** The latest misses, without those where one of the suggestions was chosen. */
export async function missesIn(
  { events }: Pick<Services["store"], "events">,
  now: number,
): Promise<Misses> {
  const chosen = new Set<number>();
  const misses: Miss[] = [];
  let newest: StoredEvent | undefined;
  for (let back = 0; back < days && misses.length < most; back++) {
    const until = now + 1 - back * day;
    const found = await events({ kinds, from: until - day, until, limit: most });
    newest ??= found.at(-1);
    for (const { kind, body } of found) {
      const choice = kind === "chosen" && eventSchemas.chosen.safeParse(body).data;
      if (choice) chosen.add(choice.of);
    }
    misses.push(...found.flatMap((event) => missIn(event, chosen) ?? []));
  }
  return { all: misses, newest };
}

/** Whether anything has happened since that misses are read from. */
export async function hasNews(
  { events }: Pick<Services["store"], "events">,
  { newest }: Misses,
): Promise<boolean> {
  const query = { kinds, from: newest?.at ?? 0, until: Number.MAX_SAFE_INTEGER, limit: 1 };
  return (await events({ ...query, after: newest })).length > 0;
}

function missIn({ kind, body, at, update_id, place }: StoredEvent, chosen: ReadonlySet<number>) {
  const miss = kind === "missed" ? eventSchemas.missed.safeParse(body).data : undefined;
  if (!miss || (miss.why === "suggested" && chosen.has(update_id))) return undefined;
  const words = miss.words.replaceAll(marks, " ").replace(/\s+/g, " ").trim();
  if (words === "") return undefined;
  const { language, why } = miss;
  const refusedAt = why === "refused" ? at : undefined;
  return { id: `${update_id.toString(36)}-${place}`, words, language, refusedAt };
}

/** How many of a group's wordings are ranked, and how many entries are proposed. */
const ranked = { wordings: 10, proposals: 3 };

/** The entries that come closest to a group's wordings taken together. */
export function proposalsFor({ wordings }: MissGroup, { matcher, knowledge }: Locale): FaqEntry[] {
  const scores = new Map<string, number>();
  for (const words of wordings.slice(0, ranked.wordings)) {
    for (const { id, score } of matcher.match(words).results) {
      scores.set(id, (scores.get(id) ?? 0) + score);
    }
  }
  const best = [...scores].sort(([, a], [, b]) => b - a).slice(0, ranked.proposals);
  return best.flatMap(([id]) => knowledge.entry(id) ?? []);
}
