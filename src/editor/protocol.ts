/**
 * What the Knowledge tab of the chat page and its server say to each other. Requests are parsed with these schemas; the
 * page takes their types, and those of the answers, from here.
 *
 * A draft is sent as its changes to a version of the files, so that a request is small however large the data is.
 */
import type { InlineKeyboardMarkup, MessageEntity } from "grammy/types";
import { z } from "zod";
import { idSchema, platforms } from "../faq/schema.ts";

/** Longer than anything that passes the checks, so that those say what is too long. */
const words = z.string().max(20_000);

const pieces = z.array(words).max(500);

/** A block of an answer as it's being written: its texts may be empty or wrong. */
const draftBlockSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("paragraph"), html: words }),
  z.strictObject({ type: z.literal("quote"), html: words }),
  z.strictObject({ type: z.literal("list"), items: pieces }),
  z.strictObject({
    type: z.literal("steps"),
    platform: z.enum(platforms).nullable(),
    items: pieces,
  }),
]);

/** An entry as it's being written. */
export const draftEntrySchema = z.strictObject({
  id: idSchema,
  section: words.default("Questions"),
  question: words,
  short: words.optional(),
  answer: z.array(draftBlockSchema).max(500),
  related: z.array(words).max(500).default([]),
  source: z.strictObject({ url: words, hash: words }).optional(),
});

/** A line of `phrasings.jsonl`: an empty `id` is for a message that no entry answers. */
const draftPhrasingSchema = z.strictObject({ text: words, id: z.union([idSchema, z.literal("")]) });

const line = z.int().min(1);

/** How a draft differs from the files that it was begun on. Lines are numbers of `phrasings.jsonl`. */
export const changesSchema = z.strictObject({
  /** Entries that are new or changed, whole. */
  entries: z.array(draftEntrySchema).max(5000),
  /** The ids of entries that are removed. */
  removed: z.array(idSchema).max(5000),
  phrasings: z.strictObject({
    edited: z.array(z.strictObject({ line, text: words })).max(100_000),
    removed: z.array(line).max(100_000),
    added: z.array(draftPhrasingSchema).max(100_000),
  }),
});

const draft = {
  language: z.string().regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i),
  version: z.string().regex(/^[\da-f]{64}$/),
  changes: changesSchema,
};

export const requests = {
  /** `POST /editor/check` → `CheckAnswer`; `POST /editor/effect` → `Effect`; `POST /editor/save` → `SaveAnswer`. */
  draft: z.strictObject(draft),
  /** `POST /editor/preview` → `Preview`; `POST /editor/references` → `References`. */
  entry: z.strictObject({ ...draft, entry: idSchema }),
  /** `POST /editor/try` → `Trial`. */
  message: z.strictObject({ ...draft, text: z.string().max(4096) }),
};

export type DraftBlock = z.output<typeof draftBlockSchema>;
export type DraftEntry = z.output<typeof draftEntrySchema>;
export type DraftPhrasing = z.output<typeof draftPhrasingSchema>;
export type Changes = z.output<typeof changesSchema>;
export type DraftRequest = z.output<typeof requests.draft>;

/** An entry as the files have it. */
export interface StoredEntry {
  entry: DraftEntry;
  /** Whether `faq.json` has it; else it's the official text of a scrape. */
  isOwn: boolean;
  /** Whether a scrape has its official text. */
  isOfficial: boolean;
}

/** `GET /editor/state?language=<code>`: the knowledge base of one language as it is on disk. */
export interface EditorState {
  languages: string[];
  language: string;
  version: string;
  /** Why nothing can be saved; undefined if it can. */
  readOnly?: string;
  entries: StoredEntry[];
  phrasings: (DraftPhrasing & { line: number })[];
  /** The bot's name, without @. */
  username: string;
}

/** A sentence about the draft, and where it belongs. */
export interface Remark {
  /** An error keeps the draft from being saved. */
  level: "error" | "note";
  text: string;
  /** The entry that it's about; empty: a phrasing for no entry; undefined: the data as a whole. */
  entry?: string;
  /**
   * `question`, `short`, `section`, `related`, `answer`, `answer.<block>.html`, `answer.<block>.items.<item>`, or a phrasing:
   * `phrasing.<line>`, for an added one `phrasing.new-<index>`. Without an `entry` it's a phrasing whose id is no entry.
   */
  field?: string;
}

export interface CheckAnswer {
  remarks: Remark[];
  /** Whether the files on disk have changed since the draft was begun. */
  isOutdated: boolean;
}

/** What the bot would send, in the shapes of the Bot API; `problem` says why it can't be shown. */
export type Preview =
  | { text: string; entities: MessageEntity[]; reply_markup: InlineKeyboardMarkup }
  | { problem: string };

/** What else names an entry. */
export interface References {
  /** The ids of entries that name it as related. */
  related: string[];
  /** The titles of flows that lead to it or quote it. */
  flows: string[];
  /** How many phrasings and scenarios are for it. */
  phrasings: number;
  scenarios: number;
}

/** An entry with its chance, 0 to 1, to be the right one. */
export interface Likely {
  id: string;
  question: string;
  chance: number;
}

/** What the bot would do about a message if the draft were in use. */
export interface Trial {
  kind:
    | "answer"
    | "suggest"
    | "unknown"
    | "talk"
    | "language"
    | "empty"
    | "help" // a complaint: the ways to get further
    | "distress"
    | "insult"
    | "secret" // nothing but a code, a password or a phone number
    | "person" // asks for a person
    | "command";
  /** What the person would see: the entry of the answer, or those to choose from. */
  shown: Likely[];
  /** What comes closest, the best first. */
  closest: Likely[];
  /** The rule that decided; empty where no entries were looked for. */
  why: string;
  /** Whether the bot also warns about a code, a password or a phone number. */
  isWarned?: boolean;
  /** Whether it was decided without a new training, so that chances may be off a little. */
  isEstimate: boolean;
}

/** A scenario whose outcome the draft changes. */
export interface ChangedScenario {
  text: string;
  /** The questions of the entries that answer it; none: it should stay unanswered. */
  expected: string[];
  /** What happens with the draft. */
  kind: Trial["kind"];
  shown: string[];
}

/** What the draft changes among the scenarios. */
export interface Effect {
  before: { right: number; all: number };
  after: { right: number; all: number };
  nowWrong: ChangedScenario[];
  nowRight: ChangedScenario[];
}

/** `saved`: the files have been written. `outdated`: they had changed on disk. `wrong`: errors keep it from being saved. */
export type SaveAnswer =
  | { kind: "saved" | "outdated" }
  | { kind: "wrong"; remarks: Remark[] }
  | { kind: "failed"; why: string };

/** `GET /editor/in-use`: waits until the bot has taken up what was saved last. `kept`: it answers with the old data. */
export type InUse = { kind: "loaded" } | { kind: "kept"; why: string };

/** Any refused request. */
export interface Refusal {
  error: string;
}
