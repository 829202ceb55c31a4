import { z } from "zod";
import { LimitError, ScrapeError } from "./error.ts";
import { entrySchema } from "./official-file.ts";
import type { ScrapedFaq } from "./read.ts";
import type { Reply } from "./reader.ts";

const replySchema: z.ZodType<Reply> = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("read"),
    faq: z.object({
      kind: z.enum(["html", "markdown", "text"]),
      title: z.string().optional(),
      language: z.string().optional(),
      address: z.string().optional(),
      entries: z.array(entrySchema),
    }),
  }),
  z.object({ kind: z.literal("limit"), message: z.string() }),
  z.object({ kind: z.literal("failed"), message: z.string() }),
]);

/**
 * The FAQ that the process which reads has sent, checked: what is written is what the schema describes, and anything
 * else is our mistake and must not reach the file.
 *
 * @throws LimitError when a limit was reached.
 */
export function faqIn(message: unknown): ScrapedFaq {
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
