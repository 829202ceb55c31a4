import type { Rule } from "./rules.ts";
import { anyOf, expression, need, wordEnd } from "./word-patterns.ts";

/** How many words a seed phrase has (BIP-39). */
const lengths = new Set([12, 15, 18, 21, 24]);

/** A word as seed phrases have them: three to eight letters, and no small word of a sentence. */
const word = (most: number) =>
  String.raw`(?!(?:${anyOf("smallWords")})${wordEnd})\p{L}{3,${most}}${wordEnd}`;
const numbering = String.raw`(?:\d{1,2}[.\):\-]?\s?)?`;
/** A space, a line or a comma, not the end of a sentence; and the number of the next word. */
const between = String.raw`[\s,;\-]{1,3}${numbering}`;
const words = (most = 8) => `${word(most)}(?:${between}${word(most)}){11,23}`;
/** As many characters as twelve words of three letters take. */
const twelveWords = need(String.raw`^[\s\S]{47}`);
const messageEnd = String.raw`(?=[^\p{L}\p{N}]{0,20}$)`;

/** Seed phrases of wallets. No list of their words is needed: prose of twelve words has small or long ones. */
export const seedPhrases: readonly Rule[] = [
  // After a name of it, whatever its length.
  {
    pattern: expression(
      String.raw`(?<before>(?<!\p{L})(?:${anyOf("seedPhrases")})(?:[^\p{L}\p{N}]{1,3}\p{L}{1,12}){0,5}?[^\p{L}\p{N}]{1,4}${numbering})${words(10)}`,
    ),
    needs: twelveWords,
    mark: "[secret]",
    harmless: (found) => !hasManyWords(found),
  },
  // A message of nothing else, in small letters.
  {
    pattern: expression(
      String.raw`(?<before>^[^\p{L}\p{N}]{0,20}${numbering})${words()}${messageEnd}`,
    ),
    needs: twelveWords,
    mark: "[secret]",
    harmless: isOrdinary,
  },
  // The end of a message, in small letters: after a colon or in a line of its own, and without the commas of a list.
  {
    pattern: expression(
      String.raw`(?<before>[:=\n][^\p{L}\p{N}]{0,20}${numbering})${words()}${messageEnd}`,
    ),
    needs: twelveWords,
    mark: "[secret]",
    harmless: (found) => found.includes(",") || isOrdinary(found),
  },
];

/** Whether words in small letters are no seed phrase. */
function isOrdinary(found: string): boolean {
  return (
    !lengths.has(wordsOf(found).length) ||
    !hasManyWords(found) ||
    /\p{L}\p{Lu}|\s\p{Lu}/u.test(found)
  );
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** Whether hardly a word comes twice. */
function hasManyWords(text: string): boolean {
  const all = wordsOf(text);
  return new Set(all).size >= all.length - 3;
}
