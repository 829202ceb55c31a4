import { z } from "zod";
import { blockSchema, idSchema } from "./schema.ts";

/** What a scrape writes: the entries of the page with their full official text. */
export const officialSchema = z.object({
  source: z.object({ language: z.string().optional() }),
  entries: z.array(
    z.object({
      id: idSchema,
      section: z.string().min(1),
      question: z.string().min(1),
      /** The entry's address; only `#id` where the scrape was of a file without an address. */
      url: z.union([
        z.url(),
        z
          .string()
          .startsWith("#")
          .transform(() => undefined),
      ]),
      answer: z.array(blockSchema),
      hash: z.string().min(1),
    }),
  ),
});

export type Official = z.infer<typeof officialSchema>;
