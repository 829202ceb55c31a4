/**
 * What people write in a conversation with staff, in one language. Each is a list, separated by commas.
 *
 * A phrase is its words in any order, without the fillers around them. `a|b` stands for either word; `word?` may be
 * missing. Typing errors count as the word that was meant.
 */
export interface CasePhrases {
  /** Words that change nothing about what is meant: articles, pronouns, politeness. */
  fillers: string;
  /** Words by which a question begins. */
  questions: string;
  /** Words of a greeting, and of thanks or goodbye. */
  greetings: string;
  thanks: string;
  /** Somebody asks whether and when they get an answer. */
  nudges: string;
  /** Somebody no longer needs an answer. */
  done: string;
  /** Somebody asks for a person instead of the bot. */
  person: string;
}
