import { z } from "zod";
import { platforms } from "../faq/schema.ts";

/** For how long the last turns are remembered, and that somebody was in distress, in milliseconds. */
export const rememberedFor = 30 * 60 * 1000;

/** The most entries of a list that are remembered. */
const mostEntries = 10;

const ids = z.array(z.string()).max(mostEntries);

/**
 * What is remembered of the last turns: names of entries, a platform and kinds of replies, never words.
 */
export const memorySchema = z.object({
  /** When the person last wrote, in milliseconds since 1970. */
  at: z.number(),
  /**
   * What the bot said last: an `answer`; a list to choose from (`choice`), a single entry to confirm (`offer`); that it
   * knows no answer (`unknown`); where else there's help (`help`); or anything else (`talk`).
   */
  said: z.enum(["answer", "choice", "offer", "unknown", "help", "talk"]),
  /** The name of the sentence that the bot said last, if it said one. */
  sentence: z.string().optional(),
  /** The entry that was shown last. */
  entry: z.string().optional(),
  /** The entries of the last list, in its order. */
  listed: ids.optional(),
  /** The next best entries for the last question. */
  others: ids.optional(),
  /** Entries that were refused. */
  refused: ids.optional(),
  /** The language that the person has just written in, where it isn't their own. */
  language: z.string().optional(),
  /** The platform that the person named. */
  platform: z.enum(platforms).optional(),
});

export type Memory = z.infer<typeof memorySchema>;

/** A memory that's recent enough to count. @param now in milliseconds since 1970 */
export function recent(memory: Memory | undefined, now: number): Memory | undefined {
  return memory && now - memory.at <= rememberedFor ? memory : undefined;
}
