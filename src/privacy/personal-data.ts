import { addresses } from "./addresses.ts";
import { names } from "./names.ts";
import { longNumber } from "./numbers.ts";
import { plainCharacters } from "./plain-characters.ts";
import { apply, type Rule } from "./rules.ts";
import { secrets } from "./secrets.ts";

/**
 * Takes out of a text whatever may tell who wrote it or whom it is about, so that the rest may be kept: what
 * `withoutSecrets` takes out, links, addresses, names, numbers of all kinds, and places. A word in brackets says what it
 * was, so that a maintainer still understands the question. Versions, years, prices and counts stay, and so does what
 * belongs to Telegram itself. It takes time in proportion to the length, whatever the text.
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
  // Coordinates, as decimals, in degrees and minutes, and as an open location code.
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
  // Addresses of devices: of four numbers, where no version is meant; of six or eight; and of cards.
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
  // Accounts at banks.
  {
    pattern: /(?<!\w)[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,4})?(?!\w)/g,
    mark: number,
    harmless: (found) => found.replaceAll(/\D/g, "").length < 8,
  },
  longNumber(number, 7),
];
