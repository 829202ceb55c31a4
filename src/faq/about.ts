import { z } from "zod";
import { isButtonAddress } from "./button-address.ts";
import { idSchema, maxLabelLength, platforms } from "./schema.ts";

/** The most example questions that the start screen shows. */
export const maxExamples = 5;

/** A text of one line or several; `{name}` stands for what is filled in, and only the given names can stand in it. */
function text(most: number, ...placeholders: string[]) {
  return z
    .string({ error: "must be text between quotes" })
    .trim()
    .min(1, "is empty: write the text, or delete it to have the bot's neutral words")
    .max(most, `is too long: ${most} characters at most`)
    .superRefine((value, ctx) => {
      const found = [...value.matchAll(/\{([^{}]*)\}/g)].map(([all]) => all);
      const allowed = placeholders.map((name) => `{${name}}`);
      for (const name of new Set(found.filter((name) => !allowed.includes(name)))) {
        const cure =
          allowed.length > 0 ? `only ${allowed.join(" and ")} can stand here` : "delete it";
        ctx.addIssue({
          code: "custom",
          message: `has ${name}, which nothing is filled in for: ${cure}`,
        });
      }
      for (const name of allowed.filter((name) => !found.includes(name)))
        ctx.addIssue({ code: "custom", message: `has no ${name}: ${places[name] ?? "add it"}` });
    });
}

const places: Record<string, string> = {
  "{question}": "put it where the question belongs",
  "{bot}": "put it where the bot's @name belongs",
};

/** An object of known fields, all optional. */
function fields<Shape extends z.ZodRawShape>(shape: Shape) {
  const known = Object.keys(shape).join(", ");
  return z
    .strictObject(shape, {
      error: ({ code, keys }) =>
        code === "unrecognized_keys"
          ? `has ${(keys as string[]).map((key) => `"${key}"`).join(", ")}, which the bot doesn't know: correct the name, it knows ${known}`
          : "must be fields between { and }",
    })
    .partial();
}

const sentence = text(1000);

/** An address that a button opens. */
const address = z
  .string({ error: "must be an address between quotes" })
  .refine(
    (url) => /^https?:\/\//.test(url) && isButtonAddress(url),
    "can't be opened from a button: give a whole public address, such as https://example.org/help",
  );

/** A contact for what the FAQ doesn't answer; a button leads there. */
const contactSchema = z.strictObject(
  {
    name: text(maxLabelLength),
    url: address,
  },
  { error: 'takes two fields, a "name" for the button and its "url"' },
);

/**
 * `about.json`: what a knowledge base says of itself, in one language. Everything is optional; the bot has neutral words
 * of its own for what is missing.
 */
export const aboutSchema = fields({
  /** What the FAQ is about, such as "Acme Kettles". */
  product: text(40),
  /** Whether the bot belongs to the product's makers. Without it the bot claims neither. */
  official: z.boolean({ error: "must be true or false, without quotes" }),
  contact: contactSchema,
  /** The official FAQ in other languages, by their codes: for people whose language the bot doesn't understand. */
  pages: z.record(z.string().regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/), address, {
    error: ({ code }) =>
      code === "invalid_key"
        ? 'is no code of a language: write it in small letters, such as "pt-br"'
        : 'must be addresses by language, such as {"ko": "https://example.org/ko"}',
  }),
  /** How Telegram presents the bot. Its limits; a sentence on languages may follow the description. */
  profile: fields({ name: text(64), shortDescription: text(120), description: text(400) }),
  /** After the greeting of /start, such as "Ask me about kettles." */
  invitation: text(200),
  introduction: sentence,
  /** To "who are you?". */
  who: sentence,
  groupIntroduction: text(1000, "bot"),
  /** What is written with a shared link. */
  sharing: text(200, "question"),
  /** The entries that /start offers, by their ids. */
  examples: z
    .array(idSchema, { error: "must be a list of ids of entries" })
    .min(1, "is empty: name an entry, or delete it to have what is asked most")
    .max(maxExamples, `names too many entries: ${maxExamples} at most`),
  /** What to search for, as an example in /help. */
  searchExample: text(40),
  /** What the steps of an answer are headed with. */
  platforms: fields(
    Object.fromEntries(platforms.map((platform) => [platform, text(60)])) as Record<
      (typeof platforms)[number],
      ReturnType<typeof text>
    >,
  ),
  /** Sentences of the bot's that can be about the product. */
  sentences: fields({
    /** Above the list of topics. */
    topics: text(200),
    /** The FAQ has no answer: in private and in groups. */
    unknown: sentence,
    unknownInGroup: sentence,
    /** Above the official text of an entry. */
    officialText: text(200),
    /** To "hello", to thanks, and to a "yes" when nothing came before. */
    greeting: sentence,
    thanks: sentence,
    listening: sentence,
    nothingToCancel: sentence,
    /** The answer wasn't meant, and there's no other to offer. */
    nothingElse: sentence,
    /** To people who ask for a person where no staff is; where staff is out of reach. */
    noPerson: sentence,
    noStaff: sentence,
    /** The last line of /help. */
    disclaimer: sentence,
    /** To a message with a code or password in it. */
    secret: sentence,
    /** To an insult. */
    insult: sentence,
    /** The last paragraph of what people in grief read, and of what follows a reply to distress. */
    afterDeath: sentence,
    afterDistress: sentence,
  }),
});

/** What a knowledge base says of itself, in one language. */
export type About = z.infer<typeof aboutSchema>;

/** Some fields without those that are undefined. */
export function definedFields<Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]: Exclude<Fields[Key], undefined> } {
  const defined = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(defined) as { [Key in keyof Fields]: Exclude<Fields[Key], undefined> };
}

/** The same by language, a code in small letters. */
export type Abouts = ReadonlyMap<string, About>;
