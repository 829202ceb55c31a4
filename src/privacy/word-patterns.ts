import { secretWords } from "./secret-words/languages.ts";
import type { SecretWords } from "./secret-words/secret-words.ts";

/** The kinds of words that are lists. */
type Kind = Exclude<keyof SecretWords, "digits">;

/** An alternation of the words of some kinds, of all languages. */
export function anyOf(...kinds: readonly Kind[]): string {
  return alternation(kinds.flatMap((kind) => secretWords.flatMap((words) => words[kind] ?? [])));
}

function alternation(words: readonly string[]): string {
  return [...new Set(words)].join("|");
}

/** A regular expression as `Rule` wants it. */
export function expression(source: string): RegExp {
  return new RegExp(source, "giv");
}

/** A regular expression that says whether a rule is worth trying. */
export function need(source: string): RegExp {
  return new RegExp(source, "iv");
}

export const anyDigit = need(String.raw`\d`);

export const wordStart = String.raw`(?<![\p{L}\p{M}\p{N}])`;
export const wordEnd = String.raw`(?![\p{L}\p{M}\p{N}])`;

/** What stands between two words, and what may. */
export const gap = String.raw`[^\p{L}\p{N}]{1,3}`;
export const shortGap = String.raw`[^\p{L}\p{N}]{0,3}`;

export const filler = anyOf("fillers");

export const codeWord = [
  String.raw`(?<!${anyOf("otherCodes")})(?:${anyOf("codeStems")})\p{L}{0,4}`,
  String.raw`(?<!\p{L})(?:${anyOf("codeWords")})`,
].join("|");

/** A word for a password, or for the hint of one. */
export const passwordWord = String.raw`(?<!\p{L})(?:${anyOf("passwordWords", "ambiguousPasswordWords")})`;

/** A digit, as a figure or a word. */
export const digit = String.raw`(?:\d|(?:${alternation(
  secretWords.flatMap(({ digits }) => digits ?? []),
)}))${wordEnd}`;
