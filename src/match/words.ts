/** A message has 4,096 characters at most, but one character can become eighteen in NFKC; the rest is not read. */
const longestText = 5000;

/** No real word is longer; longer ones would only cost time and memory. */
const longestWord = 40;

/**
 * The words of a text as the matcher compares them: in compatibility form (NFKC), lower case, without accents and
 * apostrophes ("don't" and "dont" are one word), and with drawn-out letters cut to two ("sooooo" is "soo").
 */
export function wordsOf(text: string): string[] {
  const plain = text
    .slice(0, longestText)
    .normalize("NFKC")
    .slice(0, longestText)
    .toLowerCase()
    .replace(/['’`´]/g, "")
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/(\p{L})\1{2,}/gu, "$1$1");
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => word.slice(0, longestWord));
}
