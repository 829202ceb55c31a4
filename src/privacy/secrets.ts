import { codes } from "./codes.ts";
import { longNumber } from "./numbers.ts";
import { passwords } from "./passwords.ts";
import { plainCharacters } from "./plain-characters.ts";
import { apply, type Rule } from "./rules.ts";
import { seedPhrases } from "./seed-phrases.ts";
import { anyDigit, expression } from "./word-patterns.ts";

/** A message without its secrets. */
export interface Cleaned {
  text: string;
  /** Whether there were any. */
  found: boolean;
}

/**
 * Removes login codes, passwords, keys, seed phrases and phone numbers from a message, so that nothing after this can
 * store or repeat them. When in doubt a number is a secret; counts ("200000 members") and years stay.
 */
export function withoutSecrets(message: string): Cleaned {
  const plain = plainCharacters(message);
  const text = apply(plain, [...secrets, phone], () => " ");
  const found = text !== plain;
  return { text: found ? text : message, found };
}

/** A bot's token, and long strings of letters and digits. */
const keys: readonly Rule[] = [
  String.raw`(?<!\d)\d{5,20}:[\w\-]{20,}`,
  String.raw`(?<![\w\/=.\-])(?=\w*\d)(?=\w*[A-Za-z])\w{24,}(?!\w)`,
].map((source) => ({ pattern: expression(source), needs: anyDigit, mark: "[secret]" }));

/**
 * Codes, passwords and keys, which nobody but their owner may see. What takes several words comes before what takes one,
 * so that nothing is left of "password: four eight two nine one".
 */
export const secrets: readonly Rule[] = [...keys, ...seedPhrases, ...codes, ...passwords];

const number = longNumber("[number]", 9);

/** Digits inside links and words are no phone number. */
const phone: Rule = {
  ...number,
  harmless: (found, before) => /[\w./=]/.test(before) || number.harmless?.(found, before) === true,
};
