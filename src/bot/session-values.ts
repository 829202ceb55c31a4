import { z } from "zod";
import { memorySchema } from "../conversation/memory.ts";
import { situations } from "../distress/situation.ts";
import type { Database } from "../store/database.ts";
import type { Texts } from "./texts/texts.ts";

const messageId = z.number().int();

/** A value that is stored by its name. */
export interface SessionValue<Value> {
  name: string;
  schema: z.ZodType<Value>;
  /** What it is, in the words of docs/operating.md. */
  is: string;
  /** What /forget calls it. */
  forgetAs: keyof Texts["account"]["forget"]["kept"];
}

/** For how many days values are kept after the last change in their chat. */
export const sessionDays = 60;

/** What the bot waits for: a person's next message in the chat. It waits for one thing at a time. */
const awaitedSchema = z.discriminatedUnion("what", [
  z.object({ what: z.literal("search words") }),
  z.object({ what: z.literal("entry of a lesson"), miss: z.string(), language: z.string() }),
  z.object({
    what: z.literal("question to staff"),
    tried: z.string().optional(),
    /** The keys of the entries among what was tried. */
    entries: z.array(z.string()).optional(),
    /** Whether the bot's last request for it was the shorter one. */
    asksAgain: z.boolean().optional(),
  }),
]);

/** What the bot waits for besides a reply in a dialog. */
export type Awaited = z.infer<typeof awaitedSchema>;

/** What the bot remembers of an open case, so that it doesn't repeat itself. */
const caseNotesSchema = z.object({
  /** The case's number. */
  id: z.number(),
  /** The name of the bot's last sentence about it, and the number of that message. */
  said: z.string().optional(),
  saidIn: z.number().optional(),
  /** Whether the person knows what the reaction on their messages means. */
  explained: z.boolean().optional(),
  /** Whether staff has answered. */
  answered: z.boolean().optional(),
  /** The keys of entries that they have seen already. */
  entries: z.array(z.string()).optional(),
});

/** What the bot remembers of an open case. */
export type CaseNotes = z.infer<typeof caseNotesSchema>;

/** `said` is the sentence for afterwards that was said last. */
const distressSchema = z.object({
  situation: z.enum(situations),
  at: z.number(),
  said: z.enum(["after", "afterThanks"]).optional(),
});

/** Everything that is stored about a person in a chat. A new value is one more entry here. */
export const sessionValues = {
  language: value("language", z.string(), {
    is: "the language they chose",
    forgetAs: "language",
  }),
  replies: value("replies", z.array(z.tuple([messageId, messageId])), {
    is: "which of the bot's last 20 messages answers which of theirs",
    forgetAs: "replies",
  }),
  votes: value("votes", z.array(z.tuple([messageId, z.enum(["helped", "missed"])])), {
    is: "their votes on answers",
    forgetAs: "votes",
  }),
  conversation: value("conversation", memorySchema, {
    is: "the names of the entries in the last turns, their platform, the language they wrote in, and what kind of reply the bot gave",
    forgetAs: "other",
  }),
  dialog: value("dialog", z.unknown(), {
    is: "where they are in a dialog",
    forgetAs: "dialog",
  }),
  awaited: value("awaited", awaitedSchema, {
    is: "what the bot waits for: words to search for, the entry of a lesson, a question to staff",
    forgetAs: "awaited",
  }),
  offer: value(
    "offer",
    z.object({
      tried: z.string().optional(),
      entries: z.array(z.string()).optional(),
      /** The number of the message with the question. */
      asked: messageId.optional(),
    }),
    {
      is: "which entry or flow they tried before asking staff",
      forgetAs: "other",
    },
  ),
  case: value("case", caseNotesSchema, {
    is: "which sentence and which entries the bot last showed them in their open case",
    forgetAs: "other",
  }),
  moved: value("moved", z.array(z.object({ message: messageId, at: z.number() })), {
    is: "when their live locations last moved for staff",
    forgetAs: "other",
  }),
  album: value("album", z.string(), {
    is: "the last album that was answered",
    forgetAs: "other",
  }),
  distress: value("distress", distressSchema, {
    is: "the kind of distress that the bot last replied to, and when",
    forgetAs: "other",
  }),
};

/** Everything that is stored about a group. Times are in milliseconds since 1970. */
export const groupValues = {
  introduced: value("introduced", z.number(), {
    is: "when the bot last introduced itself",
    forgetAs: "other",
  }),
  added: value("added", z.number(), {
    is: "when it was added",
    forgetAs: "other",
  }),
};

function value<Value>(
  name: string,
  schema: z.ZodType<Value>,
  rest: Pick<SessionValue<Value>, "is" | "forgetAs">,
): SessionValue<Value> {
  return { name, schema, ...rest };
}

const record = z.record(z.string(), z.unknown());

/** The beginning of the keys of the values of people in a chat. */
export function chatKey(chat: number | undefined): string {
  return `person ${chat}:`;
}

/** The key of the values of a chat itself. */
export function groupKey(chat: number | undefined): string {
  return `chat ${chat}:`;
}

/** The keys of a person's values in all chats. */
export function keysOf(
  person: number,
  { findKeys }: Pick<Database, "findKeys">,
): Promise<string[]> {
  return findKeys("person ", `:${person}`);
}

/** The names of the values under a key. */
export async function namesUnder(key: string, { read }: Pick<Database, "read">): Promise<string[]> {
  return Object.keys(record.safeParse(await read(key)).data ?? {});
}

/**
 * The values of one person in one chat, or of a chat. They're read when an update first needs one, and changed in
 * memory; the changes are stored together with the update's end.
 *
 * If they can't be read, the person is served as if nothing was stored, and nothing is changed: an answer without
 * memory is better than none.
 */
export class Session {
  private readonly store: Pick<Database, "read">;
  private readonly key: string;
  private readonly onUnreadable: (error: unknown) => void;
  private loading: Promise<void> | undefined;
  private values: Record<string, unknown> = {};
  /** As text: the plugin of the dialogs changes what it got in place. */
  private before: string | undefined;
  private forgotten = false;

  /**
   * @param key whose values they are; two people in one group have different keys
   * @param onUnreadable called with the error if they couldn't be read
   */
  constructor(store: Pick<Database, "read">, key: string, onUnreadable: (error: unknown) => void) {
    this.store = store;
    this.key = key;
    this.onUnreadable = onUnreadable;
  }

  /** Undefined if it isn't stored, or not in a valid form. */
  async get<Value>({ name, schema }: SessionValue<Value>): Promise<Value | undefined> {
    await this.load();
    const stored = this.values[name];
    return stored === undefined ? undefined : schema.safeParse(stored).data;
  }

  async isEmpty(): Promise<boolean> {
    await this.load();
    return Object.keys(this.values).length === 0;
  }

  /** Undefined deletes it. */
  async set<Value>({ name }: SessionValue<Value>, value: Value | undefined): Promise<void> {
    await this.load();
    if (this.forgotten) return;
    const { [name]: _, ...others } = this.values;
    this.values = value === undefined ? others : { ...others, [name]: value };
  }

  /** Deletes all values, and ignores those that are set later. @returns the names of the deleted values */
  async forget(): Promise<string[]> {
    await this.load();
    const names = Object.keys(this.values);
    this.values = {};
    this.forgotten = true;
    return names;
  }

  /** The values by their key, if they have changed since they were read. */
  changes(): ReadonlyMap<string, unknown> {
    if (this.before === undefined || JSON.stringify(this.values) === this.before) return new Map();
    const isEmpty = Object.keys(this.values).length === 0;
    return new Map([[this.key, isEmpty ? undefined : this.values]]);
  }

  private load(): Promise<void> {
    this.loading ??= this.read();
    return this.loading;
  }

  private async read(): Promise<void> {
    try {
      this.values = record.safeParse(await this.store.read(this.key)).data ?? {};
      this.before = JSON.stringify(this.values);
    } catch (error) {
      this.onUnreadable(error);
    }
  }
}
