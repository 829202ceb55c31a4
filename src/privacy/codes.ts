import type { Rule } from "./rules.ts";
import {
  anyOf,
  codeWord,
  digit,
  expression,
  filler,
  gap,
  need,
  passwordWord,
  shortGap,
  wordEnd,
  wordStart,
} from "./word-patterns.ts";

const mark = "[secret]";
const secretWord = `(?:${codeWord}|${passwordWord})`;

/** A word for a code or a password, and small words after it. */
const label = String.raw`(?<before>${secretWord}(?:${gap}(?:${filler})(?!\p{L})){0,4}${shortGap}(?<!\+))`;
/** A word for a code, and up to four words after it, the fewest that do. */
const distantLabel = String.raw`(?<before>(?:${codeWord})(?:[^\p{L}\p{N}.!?]{1,3}\p{L}[\p{L}\p{M}'’]{0,14}){0,4}?${shortGap})`;
/** Words before a word for a code ("is my code"). */
const labelAfter = String.raw`(?=${gap}(?:(?:${filler})${gap}){0,4}(?:\p{L}{1,15}${gap})?\p{L}{0,15}${secretWord}(?!\p{L}))`;

/** Four digits may be a code, unless they are a year. */
const digits = String.raw`(?!(?:19|20)\d\d(?!\d))\d{2,4}[\s\-]?\d{2,4}(?!\.?\d)`;

/** Single digits, as figures or words, one after the other. @param least how many, at least */
const spelled = (least: number, most: number) =>
  `${digit}(?:${gap}${digit}){${least - 1},${most - 1}}(?!${gap}${digit})`;

const fourDigits = need(`${digit}(?:${gap}${digit}){3}`);
const twoDigits = need(String.raw`\d.?\d`);
const fiveDigits = need(String.raw`\d{5}`);

/** Codes that are written digit by digit: "4-8-2-9-1", "four eight two nine one", "4 eight 2 nine 1". */
const spelledCodes: readonly Rule[] = [
  String.raw`^[^\p{L}\p{N}]*${spelled(5, 6)}[^\p{L}\p{N}]*$`,
  `${label}${spelled(4, 8)}`,
  `${distantLabel}${spelled(5, 6)}`,
  `${wordStart}${spelled(5, 8)}${labelAfter}`,
].map((source) => ({ pattern: expression(source), needs: fourDigits, mark }));

/** Codes in groups of digits: "48 29 1". */
const groupedCode: Rule = {
  pattern: expression(String.raw`${label}\d{1,3}(?:[ \-]\d{1,3}){2,4}(?![ \-]?\d)`),
  needs: twoDigits,
  mark,
  harmless(found) {
    const count = found.replaceAll(/\D/g, "").length;
    return count < 5 || count > 8 || isDate(found);
  },
};

/** Phone numbers in words. Who counts, repeats no digit. */
const spelledNumber: Rule = {
  pattern: expression(`${wordStart}${digit}(?:${gap}${digit}){8,14}`),
  needs: fourDigits,
  mark,
  harmless(found) {
    const all = found.toLowerCase().split(/[^\p{L}\p{N}]+/u);
    return !/\p{L}/u.test(found) || new Set(all).size === all.length;
  },
};

/** Whether three numbers may be a date: "14-03-25". */
function isDate(text: string): boolean {
  const numbers = text.split(/\D/).map(Number);
  const [first = 0, second = 0, third = 0] = numbers;
  return numbers.length === 3 && [first, third].some((day) => day <= 31) && second <= 12;
}

/** What may follow a code, unlike a number of things ("48213 members"). */
const clauseEnd = String.raw`(?=["'»”’\)]{0,2}\s{0,3}(?:[.,;!?؟،…\n\(]|$)|\s{1,3}(?:${anyOf("continuations", "fillers", "accountWords")})${wordEnd})`;
const arrival = `${wordStart}(?:${anyOf("arrivals")})${wordEnd}`;

/** Codes that only a verb tells: "i got 48213", "48213 geldi". */
const arrivedCodes: readonly Rule[] = [
  String.raw`(?<before>${arrival}(?:[\s:"'«“,]{1,3}\p{L}[\p{L}\p{M}'’]{0,9}){0,2}[\s:"'«“\-]{1,3})\d{5,6}(?!\d|[.,]\d)${clauseEnd}`,
  String.raw`(?<![\p{L}\p{N}.,\/#$€£])\d{5}(?=\s${arrival}${clauseEnd})`,
].map((source) => ({ pattern: expression(source), needs: fiveDigits, mark, harmless: isRound }));

/** Whether a number is rather an amount: "15000". */
function isRound(text: string): boolean {
  return text.endsWith("00");
}

/** Login codes: 5 or 6 digits in a message of nothing else, or beside a word that says what they are. */
export const codes: readonly Rule[] = [
  ...spelledCodes,
  groupedCode,
  spelledNumber,
  ...arrivedCodes,
  ...[
    String.raw`^[^\p{L}\p{N}]*(?:\d{3}[\s.\-]?\d{2,3}|\d{2}[\s\-]\d{3})[^\p{L}\p{N}]*$`,
    `${label}${digits}`,
    String.raw`(?<before>(?:${codeWord})(?:${gap}\p{L}{1,15}){0,3}\s?[:=]\s?)${digits}`,
    String.raw`${distantLabel}\d{5,6}(?!\d)`,
    String.raw`(?<before>(?:${anyOf("codeSigns")})[^\d\n]{0,6})\d{4,8}`,
    String.raw`(?<![\p{L}\p{N}.])(?:\d{5,6}|\d{3}[\s\-]\d{2,3}|\d{2}[\s\-]\d{3})(?!\d)${labelAfter}`,
  ].map((source) => ({ pattern: expression(source), needs: twoDigits, mark })),
];
