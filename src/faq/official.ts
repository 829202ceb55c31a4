import { z } from "zod";
import { blockSchema, idSchema } from "./schema.ts";

/** What a scrape writes: the page's own entries with their full official text. */
export const officialSchema = z.object({
  source: z.object({ language: z.string().optional() }),
  entries: z.array(
    z.object({
      id: idSchema,
      section: z.string().min(1),
      question: z.string().min(1),
      url: z.url(),
      answer: z.array(blockSchema),
      hash: z.string().min(1),
    }),
  ),
});

export type Official = z.infer<typeof officialSchema>;
