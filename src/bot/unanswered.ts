import type { KnownEntry } from "../faq/knowledge.ts";
import type { StoredEvent, StoredLesson } from "../store/store.ts";
import { groupAlike } from "../teaching/likeness.ts";
import type { Parts } from "./context.ts";
import { eventSchemas } from "./events.ts";
import type { Locale, Locales } from "./locales.ts";

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

/**
 * What was asked in vain and has not been dealt with, in groups of what is alike, the largest first. What was taught is
 * dealt with, unless what was taught has been refused since; so is, with all that is alike, what an entry is wanted for.
 */
export async function missGroups(
  store: Parts["store"],
  locales: Locales,
  now: number,
): Promise<MissGroup[]> {
  const misses = await missesIn(store, now);
  const lessons = (await store.lessons.all()).filter(({ state }) => state !== "undone");
  const groups: MissGroup[] = [];
  for (const [language, own] of Map.groupBy(misses, (miss) => miss.language)) {
    const locale = locales.of(language);
    if (locale.knowledge.language !== language) continue; // it is not known any more
    const theirs = lessons.filter((lesson) => lesson.language === language);
    const taught = wordingsOf(theirs.filter(({ entry }) => entry !== null));
    const wanted = wordingsOf(theirs.filter(({ entry }) => entry === null));
    const open = own.filter(({ words, refusedAt = 0 }) => refusedAt >= (taught.get(words) ?? 0));
    for (const { all, wordings } of await groupAlike(open, locale.matcher.telling)) {
      if (!wordings.some((words) => wanted.has(words)))
        groups.push({ language, misses: all, wordings });
    }
  }
  return groups.sort((a, b) => b.misses.length - a.misses.length);
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

/** The latest misses, without those where one of the suggestions was chosen; the latest day first. */
async function missesIn({ events }: Parts["store"], now: number): Promise<Miss[]> {
  const chosen = new Set<number>();
  const misses: Miss[] = [];
  for (let back = 0; back < days && misses.length < most; back++) {
    const until = now + 1 - back * day;
    const found = await events({
      kinds: ["missed", "chosen"],
      from: until - day,
      until,
      limit: most,
    });
    for (const { kind, body } of found) {
      const choice = kind === "chosen" && eventSchemas.chosen.safeParse(body).data;
      if (choice) chosen.add(choice.of);
    }
    misses.push(...found.flatMap((event) => missIn(event, chosen) ?? []));
  }
  return misses;
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
export function proposalsFor(
  { wordings }: MissGroup,
  { matcher, knowledge }: Locale,
): KnownEntry[] {
  const scores = new Map<string, number>();
  for (const words of wordings.slice(0, ranked.wordings)) {
    for (const { id, score } of matcher.match(words).results) {
      scores.set(id, (scores.get(id) ?? 0) + score);
    }
  }
  const best = [...scores].sort(([, a], [, b]) => b - a).slice(0, ranked.proposals);
  return best.flatMap(([id]) => knowledge.entry(id) ?? []);
}
