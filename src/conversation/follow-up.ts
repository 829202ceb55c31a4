import type { FaqEntry, Knowledge } from "../faq/knowledge.ts";
import type { Ranked } from "../match/matcher.ts";
import type { Understanding } from "./understanding.ts";

/**
 * The chances that decide about a follow-up, which is matched together with the question of the entry that it goes on from:
 *
 * - `other`: an entry that's ahead of that one is answered from here on;
 * - `topic`: below this that entry isn't meant for sure, as the words speak against its own question;
 * - `neighbour`: then a related entry is answered from here on;
 * - `offer`: a related entry is worth a button from here on, by the words alone.
 */
const chances = { other: 0.2, topic: 0.65, neighbour: 0.05, offer: 0.1 };

/** The most entries that are offered beside an answer. */
const mostOffered = 2;

/** What a follow-up asks for: another entry, or more about the topic, beside which others may be meant. */
export type FollowUp = { kind: "other"; entry: FaqEntry } | { kind: "topic"; offered: FaqEntry[] };

/**
 * Finds what a follow-up is about. It says little by itself, so it's matched together with the question of the topic: what
 * it adds to that, or takes away, tells whether it's about a neighbour.
 */
export function followUp(
  words: string,
  topic: FaqEntry,
  { knowledge, matcher }: Pick<Understanding, "knowledge" | "matcher">,
): FollowUp {
  const alone = matcher.match(words).results;
  const joined = matcher.match(`${topic.question} ${words}`).results;
  const near = neighboursOf(topic, knowledge);
  const chanceIn = (ranked: readonly Ranked[], id: string) =>
    ranked.find((result) => result.id === id)?.score ?? 0;
  const [first] = joined;
  const entryOf = (id: string | undefined) => (id === undefined ? undefined : knowledge.entry(id));
  if (first && first.id !== topic.id && first.score >= chances.other) {
    const entry = entryOf(first.id);
    if (entry) return { kind: "other", entry };
  }
  const rivals = joined
    .filter(({ id, score }) => id !== topic.id && near.has(id) && score >= chances.neighbour)
    .filter(({ id }) => chanceIn(alone, id) > chanceIn(alone, topic.id));
  const rival = entryOf(rivals[0]?.id);
  if (rival && chanceIn(joined, topic.id) < chances.topic) return { kind: "other", entry: rival };
  const offered = alone
    .filter(({ id, score }) => id !== topic.id && near.has(id) && score >= chances.offer)
    .slice(0, mostOffered)
    .flatMap(({ id }) => knowledge.entry(id) ?? []);
  return { kind: "topic", offered };
}

/** The entries that are related to one, in either direction, and those of its section. */
function neighboursOf(topic: FaqEntry, { entries }: Knowledge): ReadonlySet<string> {
  const near = entries.filter(
    ({ id, related, section }) =>
      topic.related.includes(id) || related.includes(topic.id) || section === topic.section,
  );
  return new Set(near.map(({ id }) => id));
}
