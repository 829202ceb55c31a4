import type { Platform, SmallTalk } from "../../faq/schema.ts";

/**
 * What a message that says little by itself means after what came before:
 *
 * - `yes`, `no`, `okay`;
 * - `helped`: the answer solved it; `failed`: it was tried, and didn't; `refused`: it wasn't what was asked;
 * - `why`; `unclear`: the answer wasn't understood; `more`: what else there is;
 * - `complaint`: about the bot.
 */
export const replyKinds = [
  "failed",
  "refused",
  "helped",
  "complaint",
  "unclear",
  "why",
  "more",
  "no",
  "yes",
  "okay",
] as const;

export type ReplyKind = (typeof replyKinds)[number];

/**
 * The phrases of one language by which a message is read in the light of what came before. Phrases are compared as words:
 * in lower case, without accents, apostrophes and punctuation.
 */
export interface Phrases {
  smallTalk: SmallTalk;
  /** Whole messages, by what they mean. */
  replies: Readonly<Record<ReplyKind, readonly string[]>>;
  /** What may stand beside those and changes nothing: "please", "bro", "really". */
  fillers: readonly string[];
  /** Parts of longer messages which say that something was tried and didn't help. */
  failures: readonly string[];
  /** Parts of longer messages which complain about the bot or about help in general. */
  complaints: readonly string[];
  /** The words for the first, second, third and fourth of a list, and for the last. */
  ordinals: readonly [
    first: readonly string[],
    second: readonly string[],
    third: readonly string[],
    fourth: readonly string[],
    last: readonly string[],
  ];
  /** What a message begins with that goes on from the one before: "and", "what about". */
  continuations: readonly string[];
  /** Words that point at something said before: "it", "that", "them"; or a pronoun with the word before it: "cómo la". */
  pointers: readonly string[];
  /** Those that are articles as well, and so point only at the end or before a function word: "das". */
  articlePointers?: readonly string[];
  /** What a verb ends in that has a pronoun behind it, without accents: "arlo" as in "recuperarlo". */
  pointerEndings?: readonly string[];
  /** Words that point at one of several things: "first", "the other", "both". */
  listPointers: readonly string[];
  /** Words that say nothing about a topic: "how", "do", "the". */
  functionWords: readonly string[];
  /** What begins a correction: "i mean", "i was asking about". */
  corrections: readonly string[];
  /** What begins the part of a correction that isn't meant: "not". */
  negations: readonly string[];
  /** Negations of verbs as well, which name what isn't meant only where a correction is under way: Russian "не". */
  negationsWithin?: readonly string[];
  /** What follows the part that isn't meant: Indonesian "melainkan" ("but rather"). */
  contrasts?: readonly string[];
  /** What ends a correction, in languages that put it there: Turkish "diyorum" ("I'm talking about"). */
  correctionsBehind?: readonly string[];
  /** What stands behind the part that isn't meant, in languages that put it there: Turkish "değil" ("not"). */
  negationsBehind?: readonly string[];
  /** What says that a message has nothing to do with the one before: "another thing". */
  newTopics: readonly string[];
  /** What people say before a question, or behind it, that's no part of it: "sorry", "new question". */
  asides: readonly string[];
  /** The same, but only before a question: behind one, "it says sorry" would lose its point. */
  openings?: readonly string[];
  /** What a second question in the same message begins with, behind "and": "how", "can". */
  questionWords: readonly string[];
  /** "And", by which one question follows another. */
  conjunctions: readonly string[];
  platforms: Readonly<Record<Platform, readonly string[]>>;
  /** What says that somebody asks again: "i asked", "again". */
  repeats: readonly string[];
  /** What asks for a time: "how long", "when"; and the words of an answer that tell one: "hours". */
  timeQuestions: readonly string[];
  timeWords: readonly string[];
}
