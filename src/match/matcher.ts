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

/** Finds the entries that a message is about. It knows the knowledge base, and nothing of Telegram. */
export interface Matcher {
  /** Decides about a whole message in a person's own words. */
  match(text: string): Decision;
  /** Ranks entries for search words, for people who would rather choose themselves; at most `limit`. */
  search: Search;
}

/** Ranks entries for some words, the last of which may only be begun. */
export type Search = (words: string, limit: number) => Ranked[];
