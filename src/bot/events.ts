import { z } from "zod";
import type { NewEvent } from "../store/state/events.ts";

const day = 24 * 60 * 60 * 1000;

/** How long events are kept, in milliseconds: counts for over a year, what people wrote for a month. */
const keep = { counted: 400 * day, words: 30 * day };

const entry = z.string();
const place = z.enum(["private", "group", "inline", "guest"]);
const vote = z.enum(["helped", "missed"]);

/**
 * What happened, for the statistics and the list of misses. No event says who it was.
 *
 * - `asked`: a question in this language got this decision; `borrowed` is the language of the entry that was shown, if
 *   it's another; `took` is in milliseconds, with fractions except in old events;
 * - `missed`: a miss, its words cleaned of personal data: the decision was `unknown`, entries were `suggested` (a miss
 *   until one is `chosen`), `none` of them fit, or the answer was `refused`; `shown` are the entries that were shown;
 * - `chosen`: an entry was chosen from the suggestions that answered update `of`;
 * - `voted`: an answer helped or not; `before` is the same person's earlier vote;
 * - `dialog`: a dialog began or ended, at that node;
 * - `sent`: an entry was sent to a chat by inline mode.
 */
export const eventSchemas = {
  asked: z.object({
    decision: z.enum(["answer", "suggest", "unknown", "talk", "language"]),
    entry: entry.optional(),
    language: z.string(),
    borrowed: z.string().optional(),
    place,
    took: z.number(),
  }),
  missed: z.object({
    words: z.string(),
    language: z.string(),
    shown: z.array(entry),
    why: z.enum(["unknown", "suggested", "none", "refused"]),
  }),
  chosen: z.object({ of: z.number(), entry }),
  voted: z.object({ entry, vote, before: vote.optional() }),
  dialog: z.object({ flow: z.string(), event: z.string(), node: z.string().optional() }),
  sent: z.object({ entry }),
};

export type EventKind = keyof typeof eventSchemas;
export type EventBody<Kind extends EventKind> = z.infer<(typeof eventSchemas)[Kind]>;

/** Records an event; it is stored if the update is handled to its end. */
export function record<Kind extends EventKind>(
  { events }: { events: NewEvent[] },
  kind: Kind,
  body: EventBody<Kind>,
): void {
  events.push({ kind, body, keep: kind === "missed" ? keep.words : keep.counted });
}
