import { wordsOf } from "../match/words/words.ts";

/** Phrases by their words, each with what it means. */
export interface PhraseBook<Kind> {
  /** By the words of a phrase, with a space between them. */
  kinds: ReadonlyMap<string, Kind>;
  /** The most words of a phrase. */
  longest: number;
  /** Whether doubled letters count once: then "yess", "okk" and "hmm" are "yes", "ok" and "hm", and "too" is "to". */
  isLoose: boolean;
}

/** Words as they're looked up in a book. A Turkish ı may be typed as an i. */
function keyOf(words: readonly string[], isLoose: boolean): string {
  const key = words.join(" ").replaceAll("ı", "i");
  return isLoose ? key.replace(/(\p{L})\1+/gu, "$1") : key;
}

/** Collects phrases. Where a phrase is listed twice, the first counts. */
export function phraseBook<Kind>(
  lists: Iterable<readonly [Kind, readonly string[]]>,
  { isLoose = false }: Partial<Pick<PhraseBook<Kind>, "isLoose">> = {},
): PhraseBook<Kind> {
  const kinds = new Map<string, Kind>();
  for (const [kind, phrases] of lists)
    for (const phrase of phrases) {
      const key = keyOf(wordsOf(phrase), isLoose);
      if (key !== "" && !kinds.has(key)) kinds.set(key, kind);
    }
  const longest = Math.max(0, ...[...kinds.keys()].map((key) => key.split(" ").length));
  return { kinds, longest, isLoose };
}

/** The phrase that begins at a word, the longest if there are several. */
export function phraseAt<Kind>(
  words: readonly string[],
  at: number,
  { kinds, longest, isLoose }: PhraseBook<Kind>,
): { kind: Kind; length: number } | undefined {
  for (let length = Math.min(longest, words.length - at); length > 0; length--) {
    const kind = kinds.get(keyOf(words.slice(at, at + length), isLoose));
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
      const kind = rest && book.kinds.get(keyOf(words.slice(at, at + length), book.isLoose));
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

/** The phrases in words, from left to right, none inside another. */
export function phrasesIn<Kind>(
  words: readonly string[],
  book: PhraseBook<Kind>,
): { kind: Kind; at: number; length: number }[] {
  const found = [];
  for (let at = 0; at < words.length; ) {
    const phrase = phraseAt(words, at, book);
    if (phrase) found.push({ ...phrase, at });
    at += phrase?.length ?? 1;
  }
  return found;
}

/** The words that aren't part of a phrase. */
export function withoutPhrases<Kind>(words: readonly string[], book: PhraseBook<Kind>): string[] {
  const inPhrases = new Set<number>();
  for (const { at, length } of phrasesIn(words, book)) {
    for (let place = at; place < at + length; place++) inPhrases.add(place);
  }
  return words.filter((_, place) => !inPhrases.has(place));
}
