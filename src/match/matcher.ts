/** An entry with how well it fits a message: 1 is as sure as the matcher gets, 0 is not at all. */
export interface Ranked {
  id: string;
  score: number;
}

/**
 * What to do with a message. `results` are ranked, the best first:
 *
 * - `answer`: the first is sure enough to be shown at once;
 * - `suggest`: one of the first two to four may be it, the person chooses;
 * - `unknown`: no entry answers it, and the honest reply is to say so.
 */
export interface Decision {
  kind: "answer" | "suggest" | "unknown";
  results: Ranked[];
}

/** How many suggestions a person gets to see. */
export const mostSuggested = 4;

/** Finds the entries that a message is about. It knows the knowledge base, and nothing of Telegram. */
export interface Matcher {
  /** Decides about a whole message in a person's own words. */
  match(text: string): Decision;
  /**
   * Learns a phrasing at once: what says the same words is answered with the entry from now on (or with
   * nothing, for an empty id), what is alike more likely, with scores within 0.3 of what
   * a new training would give. Nothing is kept on disk. @throws where no entry has the id
   */
  learn(text: string, id: string): void;
  /**
   * Forgets a phrasing, word for word: what was learnt so is undone exactly, one of the knowledge base is
   * taken out until the next start, with scores within 0.5 of what a new training would give. False where there is none.
   */
  forget(text: string): boolean;
  /** Whether it knows an entry. @param id not its short key */
  knows(id: string): boolean;
  /** The words of a text as they are compared, typing errors repaired, each with how much it tells. */
  telling(text: string): ReadonlyMap<string, number>;
  /** The same decision with everything that led to it, for maintainers. */
  explain(text: string): Explanation;
  /** Ranks entries for search words, for people who would rather choose themselves; at most `limit`. */
  search: Search;
}

/** Ranks entries for some words, the last of which may only be begun. */
export type Search = (words: string, limit: number) => Ranked[];

/** Why a message was decided as it was. */
export interface Explanation {
  kind: Decision["kind"];
  /** The rule that decided, in words. */
  rule: string;
  /** The message as the model compares it. */
  words: string[];
  /** Words that were taken for typing errors, with what they were taken for. */
  repaired: [from: string, to: string][];
  /** What speaks for and against an answer, by name. */
  signals: Record<string, number>;
  /** The chance, 0 to 1, that any entry answers the message. */
  answerable: number;
  thresholds: Record<string, number>;
  /** `margin` is the entry's own classifier: above 0 it says yes. `nearest` is its phrasing most alike. */
  results: (Ranked & {
    margin: number;
    nearest?: { text: string; likeness: number } | undefined;
  })[];
}
