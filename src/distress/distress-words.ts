import type { Situation } from "./situation.ts";

/**
 * The words by which distress is recognised in one language.
 *
 * A word of a pattern may have alternatives (`kill|end`), stand for a list of `lists` (`<kin>`), be the beginning of a word
 * (`suicid*`), tolerate one typing error after its first letter (`blackmail~`), be any number (`#`), or the beginning or
 * end of a sentence (`.`). Words follow each other; `?word` may be missing, and between two words around `..` there may be
 * up to three others. The parts of a pattern that `+` separates come in any order, at most ten words
 * from the first; those after `&` may stand up to forty words away, as in a long story.
 *
 * Accents, apostrophes, capitals and the kind of Arabic letters don't matter.
 */
export interface DistressWords {
  /** Lists of words for patterns, by name. */
  lists: Readonly<Record<string, string>>;
  patterns: Readonly<Record<Situation, readonly string[]>>;
  /** Patterns of what isn't meant literally, or is about a thing: their words count for no situation. */
  figurative: readonly string[];
  /**
   * A message of nothing but these words, one of them a curse, is an insult. What's rude only as a phrase is joined by `_`
   * ("geri_zekalı", as `geri` is "back").
   */
  insult: { curses: string; fillers: string };
  /** A short message with one of these words thanks for something. */
  thanks: string;
  /** Patterns of short messages about deleting everything, or saying goodbye. */
  leaving: readonly string[];
}
