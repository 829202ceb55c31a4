const variants: Record<string, string> = { ی: "ي", ى: "ي", ک: "ك", ة: "ه", ە: "ه", ہ: "ه" };
const variant = new RegExp(`[${Object.keys(variants).join("")}]`, "gu");
const tatweel = /\u0640/g;
const arabic = /[\u0620-\u06ff]/;

/** "mi" and "nemi" before verbs, and the endings of the plural; no Persian word is spelled like them. */
const prefix = /(?<!\p{L})(ن?مي)\s(?=[\u0620-\u06ff])/gu;
const suffix = /(?<=[\u0620-\u06ff])\s(?=ها(?:ي|يي|يم|يت|يش)?(?!\p{L}))/gu;

/**
 * A text whose Arabic and Persian letters are spelled one way: without the stretching tatweel, and with one letter for
 * the yehs, kafs and hehs that keyboards and countries tell apart and readers don't (those of Lucene's Arabic and Persian
 * normalizers).
 *
 * @param text without accents
 */
export function withPlainArabicLetters(text: string): string {
  if (!arabic.test(text)) return text;
  return text.replace(tatweel, "").replace(variant, (letter) => variants[letter] ?? letter);
}

/**
 * A text whose Persian prefixes and endings are joined with their words. Persian writes some of them with a light space
 * (U+200C), a full space, or none: می‌خواهم, می خواهم and میخواهم are one word. Light spaces are gone before this, like
 * everything invisible; the full spaces follow here. So all three become the third, which is what people in a hurry type.
 * To split instead would need a dictionary.
 *
 * @param text with plain Arabic letters
 */
export function withJoinedPersian(text: string): string {
  if (!arabic.test(text)) return text;
  return text.replace(prefix, "$1").replace(suffix, "");
}
