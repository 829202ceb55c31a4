import type { FaqEntry } from "../faq/knowledge.ts";
import type { Block, Platform } from "../faq/schema.ts";
import type { TalkKind } from "./vocabulary.ts";

/** A sentence that the bot says. Those of small talk are the kinds of it. */
export type Sentence =
  | TalkKind
  | "listening" // there's nothing that a bare reply could mean
  | "okay" // it seems to be over
  | "glad" // it helped
  | "tell" // the person should say what they need
  | "honest" // asked why there's no answer: because the FAQ has none
  | "tapOne"; // a number that isn't in the list

/** Why a list is shown. */
export type ListReason =
  | "unsure" // one of them may be meant
  | "several" // more than one of them is asked for
  | "which" // a "yes" to a list
  | "others" // the answer wasn't what was asked
  | "more"; // what else there is

/** A part of an answer. */
export interface Part {
  entry: FaqEntry;
  /** None if the answer says no more about it. */
  blocks: Block[];
  /** Entries that may be meant instead. */
  offered: FaqEntry[];
  /** A platform that the answer has no steps for. */
  separately?: Platform;
  /** Whether the person asked the same again. */
  isRepeated?: boolean;
}

/**
 * What to say to a message in the light of what came before:
 *
 * - `question`: match these words as a question by itself;
 * - `answer`: this entry;
 * - `part`: a part of an entry;
 * - `list`: entries to choose from;
 * - `none`: none of the entries of the last list fits;
 * - `help`: it didn't help, or the person is angry: the ways to get further, from the entry that was shown;
 * - `say`: a sentence.
 */
export type Response =
  | { kind: "question"; words: string }
  | { kind: "answer"; entry: FaqEntry }
  | ({ kind: "part" } & Part)
  | { kind: "list"; entries: FaqEntry[]; why: ListReason; refused?: FaqEntry }
  | { kind: "none" }
  | { kind: "help"; why: "failed" | "complaint"; entry: FaqEntry | undefined }
  | { kind: "say"; sentence: Sentence };
