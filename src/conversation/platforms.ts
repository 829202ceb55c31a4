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

/** Whether words are little more than names of platforms, such as search words: "windows linux app". */
export function isPlatformList(words: readonly string[], { platforms }: Vocabulary): boolean {
  const others = withoutPhrases(words, platforms);
  return phrasesIn(words, platforms).length > 1 && others.length * 2 <= words.length;
}
