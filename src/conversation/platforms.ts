import type { Platform } from "../faq/schema.ts";
import { phraseAt, phrasesIn, withoutPhrases } from "./phrase-cover.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The platform that words name, the last if there are several. */
export function platformIn(
  words: readonly string[],
  { platforms }: Vocabulary,
): Platform | undefined {
  return words.flatMap((_, at) => phraseAt(words, at, platforms)?.kind ?? []).at(-1);
}

/** Whether words are little more than names of several platforms, such as search words: "windows linux app". */
export function isPlatformList(words: readonly string[], { platforms }: Vocabulary): boolean {
  const others = withoutPhrases(words, platforms);
  const named = new Set(phrasesIn(words, platforms).map(({ kind }) => kind));
  return named.size > 1 && others.length * 2 <= words.length;
}

/** Whether a word only tells a model of a device: the "12" of "iphone 12", the "s23" of "galaxy s23 ultra". */
export function isModel(word: string): boolean {
  return /^(?:\p{L}?\p{N}{1,4}\p{L}{0,2}|pro|max|plus|ultra|mini|lite)$/iu.test(word);
}
