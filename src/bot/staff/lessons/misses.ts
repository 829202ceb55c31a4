import type { StoredEvent } from "../../../store/state/events.ts";
import type { Services } from "../../context.ts";
import { eventSchemas } from "../../events.ts";

/** A message that got no answer, or not the right one. */
export interface Miss {
  /** Unique: the number of the update and the event's place in it. */
  id: string;
  words: string;
  /** The language of the entries that it was matched against. */
  language: string;
  /** When the person refused the answer, in milliseconds since 1970; undefined if they got none. */
  refusedAt: number | undefined;
}

/** The misses that were read from the stored events. */
export interface Misses {
  /** Day by day, the latest day first. */
  all: readonly Miss[];
  /** The latest of the events that were read. */
  newest: StoredEvent | undefined;
}

const day = 24 * 60 * 60 * 1000;

/** For how many days misses are kept. */
const days = 30;

/** The number of misses at which reading ends with the day, and the most events that are read of one day. */
const limit = 10_000;

/** The kinds of events that misses are read from. */
const kinds = ["missed", "chosen"];

/** Reads the latest misses. If the person chose one of the suggestions, it was none. */
export async function readMisses(
  { events }: Pick<Services["store"], "events">,
  now: number,
): Promise<Misses> {
  const chosen = new Set<number>();
  const misses: Miss[] = [];
  let newest: StoredEvent | undefined;
  // From the latest day back, because a choice is stored after its miss.
  for (let back = 0; back < days && misses.length < limit; back++) {
    const until = now + 1 - back * day;
    const found = await events({ kinds, from: until - day, until, limit });
    newest ??= found.at(-1);
    for (const { kind, body } of found) {
      const choice = kind === "chosen" && eventSchemas.chosen.safeParse(body).data;
      if (choice) chosen.add(choice.of);
    }
    misses.push(...found.flatMap((event) => missIn(event, chosen) ?? []));
  }
  return { all: misses, newest };
}

/** Whether there are newer events than those that misses were read from. */
export async function hasNewEvents(
  { events }: Pick<Services["store"], "events">,
  { newest }: Misses,
): Promise<boolean> {
  const query = { kinds, from: newest?.at ?? 0, until: Number.MAX_SAFE_INTEGER, limit: 1 };
  return (await events({ ...query, after: newest })).length > 0;
}

/** What replaces personal data in stored words. It says nothing about the question. */
const placeholders = /\[(?:number|link|email|name|secret|place)\]/g;

function missIn({ kind, body, at, update_id, place }: StoredEvent, chosen: ReadonlySet<number>) {
  const miss = kind === "missed" ? eventSchemas.missed.safeParse(body).data : undefined;
  if (!miss || (miss.why === "suggested" && chosen.has(update_id))) return undefined;
  const words = miss.words.replaceAll(placeholders, " ").replace(/\s+/g, " ").trim();
  if (words === "") return undefined;
  const { language, why } = miss;
  const refusedAt = why === "refused" ? at : undefined;
  return { id: `${update_id.toString(36)}-${place}`, words, language, refusedAt };
}
