import { withJoinedPersian } from "./arabic-letters.ts";
import { folded } from "./folding.ts";
import { keepingLatest } from "./keeping-latest.ts";
import { withoutLookAlikes } from "./look-alikes.ts";

/** A message has 4,096 characters at most, but one character can become eighteen in NFKC; the rest is not read. */
const longestText = 5000;

/** No real word is longer; longer ones would only cost time and memory. */
const longestWord = 40;

const notAscii = /[^\0-\x7f]/;

/** Zero-width characters, soft hyphens, marks of direction, variation selectors, tags and the like. */
const invisible = /\p{Default_Ignorable_Code_Point}+/gu;

/**
 * A text as a person sees it: in compatibility form (NFKC), without invisible characters, and with look-alike letters
 * read as what they look like.
 */
export function visibleText(text: string): string {
  const start = text.slice(0, longestText);
  return notAscii.test(start) ? asSeen(start) : start;
}

const asSeen = keepingLatest((start: string) => {
  const plain = start.normalize("NFKC").slice(0, longestText).replace(invisible, "");
  return withoutLookAlikes(plain);
});

/**
 * The words of a text as the matcher compares them: as a person sees them, in lower case, without accents and apostrophes
 * ("don't" and "dont" are one word), with drawn-out letters cut to two ("sooooo" is "soo"), and Arabic letters and digits
 * written one way.
 */
export const wordsOf: (text: string) => readonly string[] = keepingLatest((text) => {
  const visible = visibleText(text).toLowerCase();
  const words = notAscii.test(visible) ? anyWords(visible) : asciiWords(visible);
  return words.some(isTooLong) ? words.map((word) => word.slice(0, longestWord)) : words;
});

function isTooLong({ length }: string): boolean {
  return length > longestWord;
}

/** The same as {@link anyWords} for most messages, in half of the time. */
function asciiWords(text: string): string[] {
  const plain = text.replace(/['`]/g, "");
  const cut = /([a-z])\1\1/.test(plain) ? plain.replace(/([a-z])\1{2,}/g, "$1$1") : plain;
  return cut.match(/[a-z0-9]+/g) ?? [];
}

function anyWords(text: string): string[] {
  const plain = withJoinedPersian(folded(text));
  const cut = /([^ ,])\1\1/u.test(plain) ? plain.replace(/(\p{L})\1{2,}/gu, "$1$1") : plain;
  return cut.match(/[^ ,]+/g) ?? [];
}
