import { z } from "zod";
import { didYouMean } from "../files/did-you-mean.ts";
import { quoted } from "../files/explain-issue.ts";

/** The apps that an answer may have separate steps for. */
export const platforms = ["ios", "android", "desktop", "macos", "web"] as const;

/** The most characters that the plain text of an answer may have; Telegram's own limit for a message is 4,096. */
export const maxAnswerLength = 3500;

/** The most characters of a button's label that a phone of 390 points shows whole. */
export const maxLabelLength = 34;

const html = z.string().trim().min(1, "is empty: write the text or delete it");

/**
 * One part of an answer. Its html has only text, `<b>`, `<i>`, `<code>` and `<a href>`, with `&`, `<` and `>` escaped.
 * Steps without a platform are the same everywhere.
 */
export const blockSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("paragraph"), html }),
  z.strictObject({ type: z.literal("quote"), html }),
  z.strictObject({ type: z.literal("list"), items: z.array(html).min(1) }),
  z.strictObject({
    type: z.literal("steps"),
    platform: z
      .enum(platforms, {
        error: ({ input }) => {
          const meant = typeof input === "string" ? didYouMean(input, platforms) : undefined;
          if (meant) return `is ${quoted(input)}: did you mean "${meant}"?`;
          const found = input === undefined ? "is missing" : `is ${quoted(input)}`;
          return `${found}: write "${platforms.join('", "')}", or null where the steps are the same everywhere`;
        },
      })
      .nullable(),
    items: z.array(html).min(1),
  }),
]);

/** The anchor of an entry: what follows `#` in its address, and `/start ` in a deep link, which takes 64 characters. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9-]{1,64}$/, { error: ({ input }) => wrongId(String(input)) });

function wrongId(id: string): string {
  const near = id
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 64)
    .replace(/^-+|-+$/g, "");
  const cure = near === "" ? "" : `, such as "${near}"`;
  return `must be 1 to 64 characters of a-z, 0-9 and -${cure}`;
}

/** A question with its answer, as in `faq.json`. Only `id`, `question` and `answer` are required. */
export const entrySchema = z.strictObject(
  {
    id: idSchema,
    section: z.string().trim().min(1).default("Questions"),
    question: z.string().trim().min(1, "is empty: write the question"),
    /** The question as a button says it, where it's too long for one. */
    short: z
      .string()
      .trim()
      .min(1, "is empty: write a short title or delete it")
      .max(maxLabelLength, `is too long: a phone shows ${maxLabelLength} characters on a button`)
      .optional(),
    answer: z.array(blockSchema).min(1, "has no blocks: an entry without an answer helps nobody"),
    related: z.array(idSchema).default([]),
    source: z.strictObject({ url: z.url(), hash: z.string().min(1) }).optional(),
  },
  { error: scrapedFields },
);

/** The fields that an entry of `official.json` has, and what to do with them here. */
function scrapedFields({ code, keys }: z.core.$ZodRawIssue): string | undefined {
  const scraped = code === "unrecognized_keys" && Array.isArray(keys) && keys.includes("hash");
  return scraped
    ? 'has "hash" as in official.json: write it as "source": {"url": …, "hash": …}, or leave it out'
    : undefined;
}

/** `faq.json` as a whole; its entries are checked one by one. */
export const faqFileSchema = z.strictObject(
  { entries: z.array(z.unknown()) },
  { error: wrongFile },
);

function wrongFile({ code, keys }: z.core.$ZodRawIssue): string | undefined {
  if (code === "invalid_type") return 'must begin with {"entries": [ and end with ]}: write it so';
  const scraped = code === "unrecognized_keys" && Array.isArray(keys) && keys.includes("source");
  return scraped ? "this is what scrape writes: name it official.json" : undefined;
}

/** A line of `phrasings.jsonl`: a way people ask for the entry `id`, or, with an empty id, a message no entry answers. */
export const phrasingSchema = z.strictObject({
  text: z.string().trim().min(1, "is empty: write the message or delete the line"),
  id: z.union([idSchema, z.literal("")], {
    error: ({ input }) =>
      `${input === undefined ? "is missing: it" : ""} must be the id of an entry, or "" for a message that no entry answers`.trim(),
  }),
});

/**
 * A line of `scenarios.jsonl`: a message to measure on, which the matcher never learns from, with the entries that answer
 * it (none where none does). `kind` says what sort of message it is.
 */
export const scenarioSchema = z.strictObject({
  text: z.string().trim().min(1, "is empty: write the message or delete the line"),
  labels: z.array(idSchema).default([]),
  kind: z.string().optional(),
});

/** `slang.json`: by the words that they stand for, chat spellings and abbreviations. */
export const slangSchema = z.record(z.string().min(1), z.array(z.string().min(1)));

/** `small-talk.json`: by the kind of reply that it gets, what people say that is no question. */
export const smallTalkSchema = z.strictObject({
  greeting: z.array(z.string().min(1)).default([]),
  thanks: z.array(z.string().min(1)).default([]),
  goodbye: z.array(z.string().min(1)).default([]),
  who: z.array(z.string().min(1)).default([]),
});

const topicName = z
  .string()
  .regex(/[\p{L}\p{N}]/u, "has no letter or digit: write a name, or delete it");

/** `other-topics.json`: names that tell what else a message may be about. */
export const otherTopicsSchema = z.strictObject({
  /** The names of what the knowledge base is about. */
  own: z.array(topicName).default([]),
  /** By kind of topic, such as `products`: names and phrases. */
  others: z.record(z.string().min(1), z.array(topicName)).default({}),
});

export type OtherTopics = z.infer<typeof otherTopicsSchema>;
export type SmallTalk = z.infer<typeof smallTalkSchema>;
export type Platform = (typeof platforms)[number];
export type Block = z.infer<typeof blockSchema>;
export type Entry = z.infer<typeof entrySchema>;
export type Phrasing = z.infer<typeof phrasingSchema>;
export type Scenario = z.infer<typeof scenarioSchema>;
