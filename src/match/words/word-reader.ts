import { wordsOf } from "./words.ts";

/** Abbreviations and chat spellings with the words that they stand for: "u" for "you". */
export type Slang = ReadonlyMap<string, string>;

/** Reads the words of a text as the matcher of a language compares them. */
export type WordReader = (text: string) => readonly string[];

/** What a language needs beyond {@link wordsOf}: before the words are read, and word by word. */
interface Habits {
  text?: (text: string) => string;
  word?: (word: string) => string;
}

/** Articles and the like before a vowel are words of their own, with any apostrophe or a space: "l'app", "d’accordo". */
const elisions = {
  fr: /(?<!\p{L})([cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’`´](?=\p{L})/giu,
  it: /(?<!\p{L})([cdlmnstv]|un|gl|qual|quest|quell|dell|nell|all|dall|sull|com|cos|dov|quand|tutt|anch)['’`´](?=\p{L})/giu,
};

/** "ae" for ä and so on, except after a vowel or q: as in Snowball's German2 stemmer, which excepts q alone. */
const spelledUmlaut = /(?<![aeiouyq])([aou])e/g;

/** Indonesian writes a repeated word with a 2: "teman2". */
const repeated = /(?<=\p{L}{3})2(?=(?:nya|an|ku|mu)?$)/u;

/** "The", alone and after "and", "with" and the like, as Larkey's light10 stemmer takes it off. */
const arabicArticle = /^(?:[وفبك]?ال|لل)(?=\p{L}{3})/u;

const habits: Record<string, Habits> = {
  ar: { word: (word) => word.replace(arabicArticle, "") },
  de: { word: (word) => word.replace(/ß/g, "ss").replace(spelledUmlaut, "$1") },
  fr: { text: (text) => withoutElisions(text, elisions.fr) },
  it: { text: (text) => withoutElisions(text, elisions.it) },
  id: { word: (word) => word.replace(repeated, "") },
  tr: { word: (word) => word.replace(/ı/g, "i") },
};

function withoutElisions(text: string, elision: RegExp): string {
  return /['’`´]/.test(text) ? text.replace(elision, "$1 ") : text;
}

/**
 * The reader of a language's words: those of {@link wordsOf}, with what the language writes in several ways written in one,
 * and chat spellings expanded.
 *
 * @param language its code; a region doesn't matter
 */
export function wordReader(language: string, slang: Slang = new Map()): WordReader {
  const { text: prepare = same, word: normalise } =
    habits[language.toLowerCase().split("-")[0] ?? ""] ?? {};
  const plain = (text: string) => {
    const words = wordsOf(prepare(text));
    return normalise ? words.map(normalise) : words;
  };
  const meanings = new Map(
    [...slang].flatMap(([spelling, meaning]) => {
      const [word, ...others] = plain(spelling);
      return word !== undefined && others.length === 0 ? [[word, plain(meaning)]] : [];
    }),
  );
  if (meanings.size === 0) return plain;
  return (text) => {
    const words = plain(text);
    if (!words.some((word) => meanings.has(word))) return words;
    return words.flatMap((word) => meanings.get(word) ?? [word]);
  };
}

function same(text: string): string {
  return text;
}
