import { z } from "zod";

/** The apps that an answer may give separate steps for; null: the steps are the same everywhere. */
export const platforms = ["ios", "android", "desktop", "macos", "web"] as const;

/** The most characters that the plain text of an answer may have; Telegram's own limit for a message is 4,096. */
export const maxAnswerLength = 3500;

const html = z.string().trim().min(1, "is empty: write the text or delete the block");

/**
 * One piece of an answer. Its html holds text, `<b>`, `<i>`, `<code>` and `<a href>` only, with
 * `&`, `<` and `>` of the text escaped as in any HTML.
 */
export const blockSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("paragraph"), html }),
  z.strictObject({ type: z.literal("quote"), html }),
  z.strictObject({ type: z.literal("list"), items: z.array(html).min(1) }),
  z.strictObject({
    type: z.literal("steps"),
    platform: z.enum(platforms).nullable(),
    items: z.array(html).min(1),
  }),
]);

/** The anchor of an entry: what follows `#` in its address and `/start ` in a deep link (so at most 64 characters). */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9-]{1,64}$/, "must be 1 to 64 characters of a-z, 0-9 and -");

/** One question with its answer, as `faq.json` holds it. Only `id`, `question` and `answer` are required. */
export const entrySchema = z.strictObject({
  id: idSchema,
  section: z.string().trim().min(1).default("Questions"),
  question: z.string().trim().min(1, "is empty: write the question"),
  answer: z.array(blockSchema).min(1, "has no blocks: an entry without an answer helps nobody"),
  related: z.array(idSchema).default([]),
  source: z.strictObject({ url: z.url(), hash: z.string().min(1) }).optional(),
});

/** A line of `phrasings.jsonl`: a way people ask for the entry `id`, or, with an empty id, a message no entry answers. */
export const phrasingSchema = z.strictObject({
  text: z.string().trim().min(1, "is empty: write the message or delete the line"),
  id: z.union([idSchema, z.literal("")], {
    error: "must be the id of an entry, or empty for a message that no entry answers",
  }),
});

/**
 * A line of `scenarios.jsonl`: a message that nothing is learnt from, with the entries that answer it (none where none
 * does), to measure on. `kind` says what sort of message it is.
 */
export const scenarioSchema = z.strictObject({
  text: z.string().trim().min(1, "is empty: write the message or delete the line"),
  labels: z.array(idSchema).default([]),
  kind: z.string().optional(),
});

/** `slang.json`: words, each with the chat spellings and abbreviations that stand for them. */
export const slangSchema = z.record(z.string().min(1), z.array(z.string().min(1)));

/** `small-talk.json`: what people say that is no question, by the kind of reply it gets. */
export const smallTalkSchema = z.strictObject({
  greeting: z.array(z.string().min(1)).default([]),
  thanks: z.array(z.string().min(1)).default([]),
  goodbye: z.array(z.string().min(1)).default([]),
  who: z.array(z.string().min(1)).default([]),
});

export type SmallTalk = z.infer<typeof smallTalkSchema>;
export type Platform = (typeof platforms)[number];
export type Block = z.infer<typeof blockSchema>;
export type Entry = z.infer<typeof entrySchema>;
export type Phrasing = z.infer<typeof phrasingSchema>;
export type Scenario = z.infer<typeof scenarioSchema>;
