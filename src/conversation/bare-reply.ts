import { type FuzzyWords, shortestMistyped } from "../match/words/fuzzy-words.ts";
import { wordsOf } from "../match/words/words.ts";
import { meaningOfSigns } from "./emoji.ts";
import { coverOf, keyOf, type PhraseBook } from "./phrase-cover.ts";
import type { ReplyKind } from "./phrases/phrases.ts";
import type { TalkKind, Vocabulary } from "./vocabulary.ts";

/** Longer messages say something by themselves. */
const mostWords = 12;

/** Of several meanings ("no, it still doesn't") the first in this list counts. */
const order = [
  "failed",
  "refused",
  "helped",
  "complaint",
  "who",
  "unclear",
  "why",
  "more",
  "no",
  "yes",
  "thanks",
  "goodbye",
  "okay",
  "greeting",
] as const satisfies readonly (ReplyKind | TalkKind)[];

/**
 * What a message of nothing but a reply or small talk means; undefined for any other.
 *
 * @param words those of the text
 */
export function bareReply(
  text: string,
  { bare, bareWords }: Pick<Vocabulary, "bare" | "bareWords">,
  words: readonly string[] = wordsOf(text),
): ReplyKind | TalkKind | undefined {
  if (words.length === 0) return meaningOfSigns(text);
  if (words.length > mostWords) return undefined;
  const kinds = coverOf(words, bare) ?? coverOfRepaired(words, bare, bareWords);
  return order.find((kind) => kinds?.includes(kind));
}

/** The cover of words with their typing errors repaired, if all are words of phrases then. */
function coverOfRepaired<Kind>(
  words: readonly string[],
  book: PhraseBook<Kind>,
  known: FuzzyWords,
): Kind[] | undefined {
  const isKnown = (word: string) => known.has(word) || known.has(keyOf(word, book));
  if (!words.every((word) => isKnown(word) || word.length >= shortestMistyped)) return undefined;
  const right: string[] = [];
  for (const word of words) {
    const meant = known.has(word) ? word : (known.near(word)[0] ?? word);
    if (!isKnown(meant)) return undefined;
    right.push(meant);
  }
  return coverOf(right, book);
}
