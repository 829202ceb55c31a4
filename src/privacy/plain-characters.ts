/**
 * Replaces characters with their ordinary equivalents, so that patterns of numbers and addresses match: the digits of
 * every script, full-width and mathematical letters and digits, and dashes of all kinds. Invisible characters are
 * removed next to ASCII; between letters of other scripts they belong to the spelling.
 */
export function plainCharacters(text: string): string {
  if (!unusual.test(text)) return text;
  const values = new Map<string, string>();
  const ordinary = (digit: string) => {
    const value = values.get(digit) ?? String(digitValue(digit));
    values.set(digit, value);
    return value;
  };
  return text
    .replace(styled, (character) => character.normalize("NFKC"))
    .replace(circledDigit, (digit) => circledDigits.get(digit) ?? digit)
    .replace(foreignDigit, ordinary)
    .replace(invisible, "")
    .replace(dash, "-");
}

const styled = /[\uFE50-\uFE6B\uFF01-\uFF5E\p{No}\u{1D400}-\u{1D7FF}]/gu;
/** Digits in circles that Unicode doesn't count as variants of the ordinary ones, from 0 to 9. */
const circledDigits = new Map(
  ["⓿❶❷❸❹❺❻❼❽❾", "⓪⓵⓶⓷⓸⓹⓺⓻⓼⓽", "🄋➀➁➂➃➄➅➆➇➈", "🄌➊➋➌➍➎➏➐➑➒"].flatMap((digits) =>
    Array.from(digits, (digit, value) => [digit, String(value)] as const),
  ),
);
const circledDigit = new RegExp(`[${[...circledDigits.keys()].join("")}]`, "gu");
const foreignDigit = /(?![0-9])\p{Nd}/gu;
const dash = /[\p{Pd}\u2212]/gu;

/** Any of these characters; most texts have none. */
const unusual =
  /[[\p{No}\p{Nd}\p{Cf}\p{Pd}\u034F\u20E3\u2212\uFE00-\uFE0F\uFE50-\uFE6B\uFF01-\uFF5E\u{1D400}-\u{1D7FF}]--[\-0-9]]/v;

const hidden = String.raw`[\p{Cf}\u034F\uFE00-\uFE0F\u20E3]`;
/** Matches only from the beginning of a run, so that a long run takes linear time. */
const invisible = new RegExp(`(?<=[!-~])${hidden}+|(?<!${hidden})${hidden}+(?=[!-~])`, "gu");

/** The value of a decimal digit: in Unicode the digits of a script follow each other from 0 to 9. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return (code - zero) % 10;
}
