import { withLatinDigits } from "../match/words/latin-digits.ts";
import { wordsOf } from "../match/words/words.ts";
import { phraseAt, withoutPhrases } from "./phrase-cover.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Longer messages say more than a place. */
const mostWords = 6;

/**
 * The place in a list, from 0, that a message of nothing else names: "2", "the second one please". -1 is the last.
 *
 * @param all the words of the text
 */
export function placeIn(
  text: string,
  { ordinals, platforms }: Pick<Vocabulary, "ordinals" | "platforms">,
  all: readonly string[] = wordsOf(text),
): number | undefined {
  const words = withoutPhrases(all, platforms);
  if (words.length === 0 || words.length > mostWords) return undefined;
  const places: number[] = [];
  for (let at = 0; at < words.length; ) {
    const phrase = phraseAt(words, at, ordinals);
    const place = phrase ? phrase.kind : placeOf(words[at] as string);
    if (place === undefined) return undefined;
    if (place !== "filler") places.push(place);
    at += phrase?.length ?? 1;
  }
  // "the second one" names two places, of which the more telling one counts.
  const [place] = places.length > 1 ? places.filter((other) => other !== 0) : places;
  return place ?? places[0];
}

/** The place that a single digit names, whatever digits the keyboard has. */
function placeOf(word: string): number | undefined {
  const digit = withLatinDigits(word);
  return /^[1-9]$/.test(digit) ? Number(digit) - 1 : undefined;
}
