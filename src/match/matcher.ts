import type { Reliability } from "./model/trained-matcher.ts";

/** An entry with its chance, 0 to 1, to be what a message asks for. */
export interface Ranked {
  id: string;
  score: number;
}

/**
 * What to do with a message:
 *
 * - `answer`: the best entry is sure enough to be shown at once;
 * - `suggest`: it may be one of one to four, and the person chooses;
 * - `unknown`: no entry answers it, and the honest reply is to say so.
 */
export interface Decision {
  kind: "answer" | "suggest" | "unknown";
  /** Entries by their chance to be right, the best first: more than anybody is shown. */
  results: Ranked[];
  /** The ids of the entries that the person sees: the answer, or those to choose from. */
  shown: string[];
}

/** The most suggestions that a person sees. */
export const mostSuggested = 4;

/** Finds the entries that a message is about. It knows the knowledge base and nothing of Telegram. */
export interface Matcher {
  /** Decides about a whole message in a person's own words. */
  match(text: string): Decision;
  /**
   * Learns a phrasing at once. From now on a message with the same words is answered with the entry (or is unknown, for an
   * empty id), and a similar one is more likely to be: as measured, its classifiers' scores were within 0.05 of a new
   * training's on average. Nothing is kept on disk.
   *
   * @throws where no entry has the id
   */
  learn(text: string, id: string): void;
  /**
   * Forgets the phrasing with exactly this text. One that was learned at run time is undone exactly; one of the knowledge
   * base is removed until the next start: as measured, scores were within 0.2 of a new training's on average, a few by
   * more than one. The network and the chances stay as they were trained. False where there is none.
   */
  forget(text: string): boolean;
  /** Whether there is such an entry. @param id not its short key */
  hasEntry(id: string): boolean;
  /** The words of a text as they are compared, typing errors repaired, each with its weight: rare words weigh more. */
  wordWeights(text: string): ReadonlyMap<string, number>;
  /**
   * The share of a text's words, 0 to 1, that people have used in two phrasings at least. Repaired words don't count: words
   * of other languages look like typing errors. It's the only question that loads nothing.
   */
  familiarity(text: string): number;
  /** Whether entries have so few phrasings that hardly any message is surely answered. */
  hasFewPhrasings: boolean;
  /** How right the chances were on phrasings that the models hadn't seen; empty where there are too few. */
  reliability: readonly Reliability[];
  /** The same decision with all that led to it, for maintainers. */
  explain(text: string): Explanation;
  /** Ranks entries for search words, for people who'd rather choose themselves; at most `limit`. */
  search: Search;
}

/** Ranks entries for some words; the last word may be unfinished. */
export type Search = (words: string, limit: number) => Ranked[];

/** Why a message was decided as it was. */
export interface Explanation {
  kind: Decision["kind"];
  /** The name of the rule that decided. */
  rule: string;
  /** The message as the model compares it. */
  words: string[];
  /** Typing errors, with what they were repaired to. */
  repaired: [from: string, to: string][];
  /** What speaks for and against the best entry, by name. */
  signals: Record<string, number>;
  thresholds: Record<string, number>;
  /** The ids of the entries that the person sees. */
  shown: string[];
  /** `margin` is the score of the entry's own classifier. `nearest` is its most similar phrasing. */
  results: (Ranked & {
    margin: number;
    nearest?: { text: string; similarity: number } | undefined;
  })[];
}
