import { wordsOf } from "../match/words/words.ts";

/** Phrases by their words, each with what it means. */
export interface PhraseBook<Kind> {
  /** By the words of a phrase, with a space between them. */
  kinds: ReadonlyMap<string, Kind>;
  /** By the first word of phrases: the most words of one. Most words begin none. */
  longestFrom: ReadonlyMap<string, number>;
  /** The most words of a phrase. */
  longest: number;
  /** Whether doubled letters count once: then "yess", "okk" and "hmm" are "yes", "ok" and "hm", and "too" is "to". */
  isLoose: boolean;
}

/** A phrase among words. */
interface Found<Kind> {
  kind: Kind;
  /** How many words it has. */
  length: number;
}

/** A word as it's looked up in a book. A Turkish ı may be typed as an i. */
export function keyOf(word: string, { isLoose }: Pick<PhraseBook<unknown>, "isLoose">): string {
  const key = word.includes("ı") ? word.replaceAll("ı", "i") : word;
  return isLoose && /(\p{L})\1/iu.test(key) ? key.replace(/(\p{L})\1+/giu, "$1") : key;
}

/** Collects phrases. Where a phrase is listed twice, the first counts. */
export function phraseBook<Kind>(
  lists: Iterable<readonly [Kind, readonly string[]]>,
  { isLoose = false }: Partial<Pick<PhraseBook<Kind>, "isLoose">> = {},
): PhraseBook<Kind> {
  const kinds = new Map<string, Kind>();
  const longestFrom = new Map<string, number>();
  for (const [kind, phrases] of lists)
    for (const phrase of phrases) {
      const words = wordsOf(phrase).map((word) => keyOf(word, { isLoose }));
      const [first] = words;
      if (first === undefined) continue;
      longestFrom.set(first, Math.max(longestFrom.get(first) ?? 0, words.length));
      const key = words.join(" ");
      if (!kinds.has(key)) kinds.set(key, kind);
    }
  return { kinds, longestFrom, longest: Math.max(0, ...longestFrom.values()), isLoose };
}

/** The phrases that begin at a word, the longest first. */
function phrasesFrom<Kind>(
  words: readonly string[],
  at: number,
  book: PhraseBook<Kind>,
): Found<Kind>[] {
  let key = keyOf(words[at] ?? "", book);
  const longest = Math.min(book.longestFrom.get(key) ?? 0, words.length - at);
  const found: Found<Kind>[] = [];
  for (let length = 1; length <= longest; length++) {
    if (length > 1) key += ` ${keyOf(words[at + length - 1] as string, book)}`;
    const kind = book.kinds.get(key);
    if (kind !== undefined) found.unshift({ kind, length });
  }
  return found;
}

/** The phrase that begins at a word, the longest if there are several. */
export function phraseAt<Kind>(
  words: readonly string[],
  at: number,
  book: PhraseBook<Kind>,
): Found<Kind> | undefined {
  return phrasesFrom(words, at, book)[0];
}

/** The kinds of the phrases that make up words as a whole, in their order; undefined where words are left over. */
export function coverOf<Kind>(
  words: readonly string[],
  book: PhraseBook<Kind>,
): Kind[] | undefined {
  const deadEnds = new Set<number>();
  const coverFrom = (at: number): Kind[] | undefined => {
    if (at === words.length) return [];
    if (deadEnds.has(at)) return undefined;
    for (const { kind, length } of phrasesFrom(words, at, book)) {
      const rest = coverFrom(at + length);
      if (rest) return [kind, ...rest];
    }
    deadEnds.add(at);
    return undefined;
  };
  return coverFrom(0);
}

/** Whether words have a phrase anywhere. */
export function hasPhrase<Kind>(words: readonly string[], book: PhraseBook<Kind>): boolean {
  return words.some((_, at) => phraseAt(words, at, book) !== undefined);
}

/** The phrases in words, from left to right, none inside another. */
export function phrasesIn<Kind>(
  words: readonly string[],
  book: PhraseBook<Kind>,
): (Found<Kind> & { at: number })[] {
  const found = [];
  for (let at = 0; at < words.length; ) {
    const phrase = phraseAt(words, at, book);
    if (phrase) found.push({ ...phrase, at });
    at += phrase?.length ?? 1;
  }
  return found;
}

/** The words that aren't part of a phrase. */
export function withoutPhrases<Kind>(
  words: readonly string[],
  book: PhraseBook<Kind>,
): readonly string[] {
  const phrases = phrasesIn(words, book);
  if (phrases.length === 0) return words;
  const inPhrases = new Set<number>();
  for (const { at, length } of phrases) {
    for (let place = at; place < at + length; place++) inPhrases.add(place);
  }
  return words.filter((_, place) => !inPhrases.has(place));
}
