import { withPlainArabicLetters } from "./arabic-letters.ts";
import { withLatinDigits } from "./latin-digits.ts";

/**
 * A text without accents and apostrophes, with Arabic letters and digits written one way, a space for white space, and a
 * comma for any other character that's neither a letter nor a digit.
 *
 * @param text visible, in lower case
 */
export function folded(text: string): string {
  const bytes = Buffer.allocUnsafe(2 * text.length);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const plain = units[unit] || learned(unit);
    if (plain === dropped) continue;
    if (plain === unforeseen) return foldedByPatterns(text);
    bytes[length++] = plain;
    bytes[length++] = plain >> 8;
  }
  return bytes.toString("utf16le", 0, length);
}

/**
 * By UTF-16 unit of most alphabets and of punctuation: what it becomes, 0 if that isn't known yet. Looking units up takes a
 * fifth of the time of the patterns.
 */
const units = new Uint16Array(0x2100);
const dropped = 1;
/** What isn't in the table, or becomes several units. */
const unforeseen = 2;

function learned(unit: number): number {
  if (unit >= units.length) return unforeseen;
  const plain = foldedByPatterns(String.fromCharCode(unit));
  const known = plain.length > 1 ? unforeseen : plain === "" ? dropped : plain.charCodeAt(0);
  units[unit] = known;
  return known;
}

/** What a text becomes is what each of its characters becomes. */
function foldedByPatterns(text: string): string {
  const plain = text
    .replace(/['’`´]/g, "")
    .normalize("NFD")
    .replace(/\p{M}+/gu, "");
  return withPlainArabicLetters(withLatinDigits(plain))
    .replace(/\s/g, " ")
    .replace(/[^\p{L}\p{N} ]/gu, ",");
}
