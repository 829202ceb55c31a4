import { wordsOf } from "../match/words/words.ts";
import { withoutPhrases } from "./phrase-cover.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The words that say what a message is about: all but function words ("how", "the") and names of platforms. */
export function tellingWords(text: string, { platforms, functionWords }: Vocabulary): string[] {
  return withoutPhrases(wordsOf(text), platforms).filter((word) => !functionWords.has(word));
}
