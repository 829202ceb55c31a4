import { wordsOf } from "../match/words/words.ts";

/** Phrases by their words, each with what it means. */
export interface PhraseBook<Kind> {
  /** By the words of a phrase, with a space between them. */
  kinds: ReadonlyMap<string, Kind>;
  /** The most words of a phrase. */
  longest: number;
}

/** Collects phrases. Where a phrase is listed twice, the first counts. */
export function phraseBook<Kind>(
  lists: Iterable<readonly [Kind, readonly string[]]>,
): PhraseBook<Kind> {
  const kinds = new Map<string, Kind>();
  for (const [kind, phrases] of lists)
    for (const phrase of phrases) {
      const key = wordsOf(phrase).join(" ");
      if (key !== "" && !kinds.has(key)) kinds.set(key, kind);
    }
  const longest = Math.max(0, ...[...kinds.keys()].map((key) => key.split(" ").length));
  return { kinds, longest };
}

/** The phrase that begins at a word, the longest if there are several. */
export function phraseAt<Kind>(
  words: readonly string[],
  at: number,
  { kinds, longest }: PhraseBook<Kind>,
): { kind: Kind; length: number } | undefined {
  for (let length = Math.min(longest, words.length - at); length > 0; length--) {
    const kind = kinds.get(words.slice(at, at + length).join(" "));
    if (kind !== undefined) return { kind, length };
  }
  return undefined;
}

/** The kinds of the phrases that make up words as a whole, in their order; undefined where words are left over. */
export function coverOf<Kind>(
  words: readonly string[],
  book: PhraseBook<Kind>,
): Kind[] | undefined {
  // By place: how the words from there on can be covered. Longer phrases go first.
  const covers: (Kind[] | undefined)[] = Array(words.length + 1);
  covers[words.length] = [];
  for (let at = words.length - 1; at >= 0; at--) {
    for (let length = Math.min(book.longest, words.length - at); length > 0; length--) {
      const rest = covers[at + length];
      const kind = rest && book.kinds.get(words.slice(at, at + length).join(" "));
      if (!rest || kind === undefined) continue;
      covers[at] = [kind, ...rest];
      break;
    }
  }
  return covers[0];
}

/** Whether words have a phrase anywhere. */
export function hasPhrase<Kind>(words: readonly string[], book: PhraseBook<Kind>): boolean {
  return words.some((_, at) => phraseAt(words, at, book) !== undefined);
}
