import { z } from "zod";
import { LimitError, ScrapeError } from "../error.ts";
import { inputFormats } from "../input/input-format.ts";
import { scrapedEntrySchema } from "../official-file.ts";
import type { ScrapedFaq } from "../questions/read.ts";
import type { ReadReply } from "./reader.ts";

const replySchema: z.ZodType<ReadReply> = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("read"),
    faq: z.object({
      kind: z.enum(inputFormats),
      title: z.string().optional(),
      site: z.string().optional(),
      language: z.string().optional(),
      address: z.string().optional(),
      entries: z.array(scrapedEntrySchema),
      reading: z.object({
        questions: z.number(),
        missed: z.array(z.string()),
        longest: z.object({ id: z.string(), share: z.number() }).optional(),
      }),
      index: z.array(z.object({ section: z.string(), question: z.string(), url: z.string() })),
    }),
  }),
  z.object({ kind: z.literal("limit"), message: z.string() }),
  z.object({ kind: z.literal("failed"), message: z.string() }),
]);

/**
 * Checks what the reading process has sent: anything but what the schema describes is a mistake of ours, and must not reach
 * the file.
 *
 * @throws LimitError where the page exceeded a limit
 */
export function parseReply(message: unknown): ScrapedFaq {
  const { data: reply, error } = replySchema.safeParse(message);
  if (reply?.kind === "read") return reply.faq;
  if (reply?.kind === "limit") throw new LimitError(reply.message);
  if (reply) throw new Error(reply.message);
  const [issue] = error?.issues ?? [];
  const place = issue?.path.slice(1).join(".");
  throw new ScrapeError(
    `The scraped entries are not valid (${place}: ${issue?.message}): nothing was written.`,
  );
}
