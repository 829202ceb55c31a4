import { phraseAt } from "./phrase-cover.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The fewest letters of a verb before an ending that points: "perla" isn't "per" with a pronoun. */
const shortestVerb = 3;

/** Whether words point at something said before: "it", "das", "recuperarlo". */
export function pointsBack(
  words: readonly string[],
  vocabulary: Pick<
    Vocabulary,
    "pointers" | "listPointers" | "articlePointers" | "pointerEndings" | "functionWords"
  >,
): boolean {
  const { pointers, listPointers, articlePointers, pointerEndings, functionWords } = vocabulary;
  return words.some((word, at) => {
    if (listPointers.has(word) || phraseAt(words, at, pointers)) return true;
    const next = words[at + 1];
    if (articlePointers.has(word) && (next === undefined || functionWords.has(next))) return true;
    return pointerEndings.some(
      (ending) => word.endsWith(ending) && word.length >= ending.length + shortestVerb,
    );
  });
}
