import { z } from "zod";
import { idSchema } from "../faq/schema.ts";
import { quoted } from "../files/explain-issue.ts";

/** The most options of a choice, and the most characters of a button. */
const limits = { options: 8, label: 40 };

/** The name of a node within its flow. */
const nodeName = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, "must be 1 to 40 characters of a-z, 0-9 and -");

/** The text of a node: inline html as in an answer; an empty line (`\n\n`) starts a new paragraph. */
const html = z.string().trim().min(1, "is empty: write what the person shall read");

const label = z.string().trim().min(1).max(limits.label, `is too long for a button`);

/**
 * A sentence that the person could say themselves ("My phone is a Samsung."). The sentences of their choices make up the
 * message to the official contact.
 */
const says = z.string().trim().min(1).optional();

/**
 * What a reply is about, by a name of the flow's own ("access"), where later replies can change it: the message to the
 * contact has only what the last reply about a thing says, or nothing where that one says nothing.
 */
const about = nodeName.optional();

/** One possible reply to a choice. */
const optionSchema = z.strictObject({
  /** Buttons carry it. `yes`, `android` and others have words of their own in `dialog-words.json`. */
  id: z.string().regex(/^[a-z0-9-]{1,20}$/, "must be 1 to 20 characters of a-z, 0-9 and -"),
  label,
  /** What people type instead of tapping, besides the label. */
  words: z.array(z.string().trim().min(1)).default([]),
  about,
  says,
  next: nodeName,
});

/** A question about the person's situation, with its possible replies. */
const choiceSchema = z.strictObject({
  kind: z.literal("choice"),
  html,
  source: idSchema.optional(),
  options: z.array(optionSchema).min(2, "needs two options at least").max(limits.options),
});

/** One thing to do, and the next nodes if it helped and if it did not. */
const stepSchema = z.strictObject({
  kind: z.literal("step"),
  html,
  /** The FAQ entry that this is from; a button opens it in full. */
  source: idSchema,
  about,
  /** What the person has tried then, for the message to the contact. */
  says,
  works: nodeName,
  still: nodeName,
  /** The labels of the two buttons, where "It works now" and "Still not working" don't fit. */
  labels: z.strictObject({ works: label, still: label }).optional(),
});

/** The trouble is over. */
const solvedSchema = z.strictObject({
  kind: z.literal("solved"),
  html,
  source: idSchema.optional(),
});

function notHttps({ code, input }: z.core.$ZodRawIssue): string | undefined {
  if (code !== "invalid_format") return undefined;
  return `is ${quoted(input)}: write a whole address that begins with https://`;
}

/** Only an official contact is left, with the text to send there. */
const contactSchema = z.strictObject({
  kind: z.literal("contact"),
  html,
  source: idSchema,
  /** Where the text goes, if not to the contact in `about.json`; without a url, a place in the app that `html` names. */
  contact: z
    .strictObject({ name: label, url: z.url({ protocol: /^https$/, error: notHttps }).optional() })
    .optional(),
  /** The text to copy: the opening, a line for each sentence that the person `says`, the closing. */
  message: z.strictObject({ opening: z.string().trim().min(1), closing: z.string().trim().min(1) }),
});

const nodeSchema = z.discriminatedUnion("kind", [
  choiceSchema,
  stepSchema,
  solvedSchema,
  contactSchema,
]);

/** A file of `faq-data/<language>/flows/`: guided troubleshooting for one kind of trouble. */
export const flowSchema = z.strictObject({
  title: z.string().trim().min(1).max(60),
  /** The entries that offer this flow. */
  entries: z.array(idSchema).min(1, "names no entry: nobody would be offered this"),
  start: nodeName,
  nodes: z.record(nodeName, nodeSchema),
});

/**
 * `dialog-words.json`: by the id of an option, what people type for it. The words count for every option with that id, in
 * all flows. `works` and `still` are the two replies to a step. These count everywhere: `back`, `stop`, `explain` (asks what
 * the step means), `solved` (the trouble is over), `thanks`, and `aside` ("ok", "one moment"), which wants nothing.
 *
 * Some words change others: `filler` words say nothing, a `not` word negates what follows, an `if` word leaves it open. After
 * "it works", a `partly` word ("but") takes it back and a `where` word ("on my laptop") limits it to a place. A message that
 * begins with an `asks` word is a question.
 */
export const dialogWordsSchema = z.record(z.string().min(1), z.array(z.string().min(1)));

export type Node = z.infer<typeof nodeSchema>;
export type Option = z.infer<typeof optionSchema>;
export type DialogWords = z.infer<typeof dialogWordsSchema>;
