import type { FaqEntry, Knowledge } from "../faq/knowledge.ts";
import type { Ranked } from "../match/matcher.ts";
import type { Understanding } from "./understanding.ts";

/**
 * The chances that decide about a follow-up. Its words are matched alone, and together with the question of the topic, which
 * is the entry that it goes on from:
 *
 * - `near`, `far`: together, another entry that ranks first is the answer from this chance on, near to the topic or not;
 * - `against`: together, they speak against the topic if it has less than this chance: then a related entry with at least
 *   the chance `rival` is the answer;
 * - `weak`: the same if the topic's answer says nothing about them; alone, the related entry needs the chance `alone`, too;
 * - `offer`: alone, a related entry gets a button from this chance on, or is the answer if the topic's says nothing about it.
 */
const chances = {
  near: 0.2,
  far: 0.7,
  against: 0.65,
  rival: 0.05,
  weak: { against: 0.8, rival: 0.01, alone: 0.02 },
  offer: 0.1,
};

/** The most entries that are offered beside an answer. */
const mostOffered = 2;

/** What a follow-up asks for: another entry, or more about the topic, beside which others may be meant. */
export type FollowUp = { kind: "other"; entry: FaqEntry } | { kind: "topic"; offered: FaqEntry[] };

/**
 * Finds what a follow-up is about. It says little by itself, so it's matched together with the question of the topic: what
 * it adds to that, or takes away, tells whether it's about a neighbour.
 *
 * @param isCovered whether the topic's answer says anything about it
 */
export function followUp(
  words: string,
  topic: FaqEntry,
  isCovered: boolean,
  { knowledge, matcher }: Pick<Understanding, "knowledge" | "matcher">,
): FollowUp {
  const alone = chancesIn(matcher.match(words).results);
  const together = matcher.match(`${topic.question} ${words}`).results;
  const joined = chancesIn(together);
  const [first] = together;
  const least = first && isNear(first.id, topic, knowledge) ? chances.near : chances.far;
  const ahead = first && first.id !== topic.id && first.score >= least;
  const entry = ahead ? knowledge.entry(first.id) : undefined;
  if (entry) return { kind: "other", entry };
  const related = knowledge.entries
    .filter(({ id }) => id !== topic.id && alone(id) > alone(topic.id))
    .filter(({ id }) => isRelated(id, topic, knowledge));
  const byBoth = related.toSorted((a, b) => evidenceFor(b.id) - evidenceFor(a.id));
  const offered = related
    .filter(({ id }) => alone(id) >= chances.offer)
    .sort((a, b) => alone(b.id) - alone(a.id));
  const rival = byBoth.find(({ id }) => isRival(id)) ?? (isCovered ? undefined : offered[0]);
  if (rival) return { kind: "other", entry: rival };
  return { kind: "topic", offered: offered.slice(0, mostOffered) };

  function evidenceFor(id: string): number {
    return alone(id) * joined(id);
  }

  /** Whether the words speak for a related entry, and against the topic. */
  function isRival(id: string): boolean {
    const { against, rival, weak } = chances;
    const own = joined(topic.id);
    if (own < against && joined(id) >= rival) return true;
    const isWeak = own < weak.against && joined(id) >= weak.rival && alone(id) >= weak.alone;
    return !isCovered && isWeak;
  }
}

function chancesIn(results: readonly Ranked[]): (id: string) => number {
  const chances = new Map(results.map(({ id, score }) => [id, score]));
  return (id) => chances.get(id) ?? 0;
}

/** Whether an entry is this one, related to it, or in its section, unless that holds all entries. */
export function isNear(
  id: string,
  topic: FaqEntry,
  knowledge: Pick<Knowledge, "entry" | "sections">,
): boolean {
  if (id === topic.id || isRelated(id, topic, knowledge)) return true;
  return knowledge.sections.length > 1 && knowledge.entry(id)?.section === topic.section;
}

/** Whether two entries are related, in either direction. */
function isRelated(id: string, topic: FaqEntry, { entry }: Pick<Knowledge, "entry">): boolean {
  return topic.related.includes(id) || entry(id)?.related.includes(topic.id) === true;
}
