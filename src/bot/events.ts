import { z } from "zod";
import type { BotContext } from "./context.ts";

const day = 24 * 60 * 60 * 1000;

/** How long events are kept, in milliseconds: what is only counted for over a year, what people wrote for a month. */
const keep = { counted: 400 * day, words: 30 * day };

const entry = z.string();
const place = z.enum(["private", "group", "inline", "guest"]);
const vote = z.enum(["helped", "missed"]);

/**
 * What has happened, as it is kept for those who look after the bot. None of it says who it was.
 *
 * - `asked`: a question was answered so; `took` is in milliseconds, in fractions of them (once it was whole ones);
 * - `missed`: somebody got no answer to these words, cleaned of personal data, or not the right one: it was `unknown`,
 *   entries were `suggested` (until one is `chosen`, it counts as missed), `none` of them fit, or the answer was
 *   `refused`; `shown` are the entries that they saw;
 * - `chosen`: an entry was chosen from the suggestions that update `of` was answered with;
 * - `voted`: an answer helped or not; `before` is what the same person said of it earlier;
 * - `dialog`: a step-by-step help began or ended so, at that node;
 * - `sent`: an entry was sent to some chat by inline mode.
 */
export const eventSchemas = {
  asked: z.object({
    decision: z.enum(["answer", "suggest", "unknown", "talk", "language"]),
    entry: entry.optional(),
    language: z.string(),
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

/** Notes that something has happened; it is kept if the update is handled to its end. */
export function record<Kind extends EventKind>(
  { events }: Pick<BotContext, "events">,
  kind: Kind,
  body: EventBody<Kind>,
): void {
  events.push({ kind, body, keep: kind === "missed" ? keep.words : keep.counted });
}
