import type { LessonImpact } from "../../../match/lessons/lesson-impact.ts";
import type { StoredLesson } from "../../../store/state/lessons.ts";
import type { BotContext, Services } from "../../context.ts";
import type { LiveLocales } from "../../live-locales.ts";
import type { Locale } from "../../locales.ts";
import { lessonId } from "../spoiled-answers.ts";
import type { MissGroup } from "./miss-groups.ts";

/** How many wordings of a large group go into a lesson, the most frequent first; the others stay open. */
const mostWordings = 50;

export interface LessonServices extends Pick<Services, "now"> {
  liveLocales: Pick<LiveLocales, "impactOf">;
}

/**
 * The lesson that a group's wordings ask for an entry.
 *
 * @param choice an entry's key, `-` for no entry, `+` for a new one
 * @returns the lesson with its impact, which is null for a new entry; undefined if the entry no longer exists
 */
export async function lessonFrom(
  group: MissGroup,
  choice: string,
  { locales, from }: BotContext,
  { liveLocales, now }: LessonServices,
): Promise<{ lesson: StoredLesson; impact: LessonImpact | null } | undefined> {
  const { language } = group;
  const entry = entryOf(choice, locales.of(language));
  if (entry === undefined) return undefined;
  const wordings = group.wordings.slice(0, mostWordings);
  const impact = entry === null ? null : await liveLocales.impactOf(wordings, entry, language);
  const misses = group.misses.map(({ id }) => id).sort();
  const id = lessonId(misses.join(), entry, wordings);
  const what = { language, entry, wordings, effect: impact };
  return { lesson: { id, ...what, who: from?.id ?? 0, at: now(), state: "live" }, impact };
}

/** The id of the chosen entry: empty for no entry, null for a new one; undefined if it no longer exists. */
function entryOf(choice: string, { knowledge }: Locale): string | null | undefined {
  if (choice === "-") return "";
  return choice === "+" ? null : knowledge.entry(choice)?.id;
}

/** The question of an entry, or its id if it no longer exists. */
export function questionOf(id: string, { knowledge }: Locale): string {
  return knowledge.entry(id)?.question ?? id;
}
