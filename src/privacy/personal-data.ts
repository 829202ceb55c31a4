import { addresses } from "./addresses.ts";
import { names } from "./names.ts";
import { longNumber } from "./numbers.ts";
import { plainCharacters } from "./plain-characters.ts";
import { apply, type Rule } from "./rules.ts";
import { secrets } from "./secrets.ts";

/**
 * Removes from a text whatever may identify its author or others, so that the rest may be kept: secrets as in
 * `withoutSecrets`, links, addresses, names, numbers of all kinds, and places. A word in brackets marks what was removed,
 * so that a maintainer still understands the question. Versions, years, prices and counts stay, and so does what
 * belongs to Telegram itself. The time is linear in the length of the text.
 *
 *     withoutPersonalData("i am @annie, +49 170 1234567, no code on my iPhone 14") // "i am [name], [number], no code on my iPhone 14"
 */
export function withoutPersonalData(text: string): string {
  return apply(plainCharacters(text), [...addresses, ...names, ...secrets, ...others]);
}

const number = "[number]";
const place = "[place]";
const degrees = String.raw`-?\d{1,3}[.,]\d{4,}°?(?:\s?[NSEWO](?![A-Za-z]))?`;
const hex = "[0-9a-fA-F]";

const others: readonly Rule[] = [
  // Coordinates: in decimals, in degrees and minutes, and as an open location code.
  { pattern: new RegExp(`${degrees}[\\s,;\\/]{1,4}${degrees}`, "g"), mark: place },
  {
    pattern:
      /\d{1,3}°\s?\d{1,2}(?:[.,]\d+)?['′’]\s?(?:\d{1,2}(?:[.,]\d+)?(?:["″”]|''))?\s?[NSEWO]?/g,
    mark: place,
  },
  {
    pattern: /(?<!\w)[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}(?!\w)/g,
    mark: place,
  },
  // Addresses of devices: IPv4, unless it is a version; IPv6; MAC.
  {
    pattern:
      /(?<![\d.]|\b(?:v|ver|version|build|update)\.?\s?)\d{1,3}(?:\.\d{1,3}){3}(?:[:/]\d{1,5})?(?![.\d])/gi,
    mark: number,
  },
  {
    pattern: new RegExp(
      `(?<![\\w:])(?:(?:${hex}{1,4}:){5,7}${hex}{1,4}|(?:${hex}{1,4}:){1,7}(?::${hex}{1,4}){1,7})(?![\\w:])`,
      "g",
    ),
    mark: number,
  },
  { pattern: new RegExp(`(?<!\\w)(?:${hex}{2}-){5}${hex}{2}(?!\\w)`, "g"), mark: number },
  // Bank accounts (IBAN).
  {
    pattern: /(?<!\w)[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,4})?(?!\w)/g,
    mark: number,
    harmless: (found) => found.replaceAll(/\D/g, "").length < 8,
  },
  longNumber(number, 7),
];
