import { longNumber } from "./numbers.ts";
import { plainCharacters } from "./plain-characters.ts";
import { apply, type Rule } from "./rules.ts";
import { secretWords } from "./secret-words/languages.ts";
import type { SecretWords } from "./secret-words/secret-words.ts";

/** A message without its secrets. */
export interface Cleaned {
  text: string;
  /** Whether there were any. */
  found: boolean;
}

/**
 * Removes login codes, passwords, keys and phone numbers from a message, so that nothing after this can store or repeat
 * them. When in doubt a number is a secret; counts ("200000 members") and years stay.
 */
export function withoutSecrets(message: string): Cleaned {
  const plain = plainCharacters(message);
  const text = apply(plain, [...secrets, phone], () => " ");
  const found = text !== plain;
  return { text: found ? text : message, found };
}

/** An alternation of the words of one kind, of all languages. */
function anyOf(kind: keyof SecretWords): string {
  return [...new Set(secretWords.flatMap((words) => words[kind] ?? []))].join("|");
}

const codeWord = [
  String.raw`(?<!${anyOf("otherCodes")})(?:${anyOf("codeStems")})\p{L}{0,4}`,
  String.raw`(?<!\p{L})(?:${anyOf("codeWords")})`,
].join("|");
const passwordWord = String.raw`(?<!\p{L})(?:${anyOf("passwordWords")})`;
const filler = anyOf("fillers");
const is = `(?:${anyOf("verbs")}|=|:|-)`;

const gap = String.raw`[^\p{L}\p{N}]{1,3}`;
const shortGap = String.raw`[^\p{L}\p{N}]{0,3}`;
/** Four digits may be a code, unless they are a year. */
const digits = String.raw`(?!(?:19|20)\d\d(?!\d))\d{2,4}[\s\-]?\d{2,4}(?!\d)`;
/** What follows "is" where it is a password, not a word about one. */
const passwordLike = String.raw`(?=\S*(?:\d|[!@#$%^&*_]\p{L}))(?!\d+\s)\S{4,}`;
/** Names of devices and systems: what follows them may have digits and is no password. */
const device =
  "(?:iphone|ipad|ios|android|windows|win|mac|macos|galaxy|samsung|pixel|redmi|xiaomi|huawei|nokia|version)";

const expression = (source: string) => new RegExp(source, "giv");

/** Codes, passwords and keys, which nobody but their owner may see. */
export const secrets: readonly Rule[] = [
  // Keys: a bot's token, and long strings of letters and digits.
  String.raw`(?<!\d)\d{5,20}:[\w\-]{20,}`,
  String.raw`(?<![\w\/=.\-])(?=\w*\d)(?=\w*[A-Za-z])\w{24,}(?!\w)`,
  // Passwords: what follows "password:", and after "my password is" what has a digit or a sign in it.
  String.raw`(?<before>(?:${passwordWord})\s?[=:]\s?)\S{3,}`,
  String.raw`(?<before>(?:${passwordWord})(?:${gap}(?:${filler})){0,2}\s${is}\s)${passwordLike}`,
  String.raw`(?<before>(?:${passwordWord})\s["'«“]?)(?=\p{L})(?!${device})(?=[^\s,;]*\d)[^\s,;]{6,}`,
  // Codes: 5 or 6 digits in a message of nothing else, or beside a word that says what they are.
  String.raw`^[^\p{L}\p{N}]*(?:\d{3}[\s.\-]?\d{2,3}|\d{2}[\s\-]\d{3})[^\p{L}\p{N}]*$`,
  String.raw`(?<before>(?:${codeWord}|${passwordWord})(?:${gap}(?:${filler})(?!\p{L})){0,4}${shortGap})${digits}`,
  String.raw`(?<before>(?:${codeWord})(?:${gap}\p{L}{1,15}){0,3}\s?[:=]\s?)${digits}`,
  String.raw`(?<before>(?:${codeWord})(?:[^\p{L}\p{N}.!?]{1,3}\p{L}[\p{L}\p{M}'’]{0,14}){0,4}${shortGap})\d{5,6}(?!\d)`,
  String.raw`(?<before>(?:${anyOf("codeSigns")})[^\d\n]{0,6})\d{4,8}`,
  String.raw`(?<![\p{L}\p{N}.])\d{5,6}(?!\d)(?=${gap}(?:(?:${filler})${gap}){0,4}(?:\p{L}{1,15}${gap})?\p{L}{0,15}(?:${codeWord}|${passwordWord})(?!\p{L}))`,
].map((source) => ({ pattern: expression(source), mark: "[secret]" }));

const number = longNumber("[number]", 9);

/** Digits inside links and words are no phone number. */
const phone: Rule = {
  ...number,
  harmless: (found, before) => /[\w./=]/.test(before) || number.harmless?.(found, before) === true,
};
