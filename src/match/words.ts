/** A message has 4,096 characters, but some become eighteen in their compatible form; no more than this is read. */
const longestText = 5000;

/** No word that tells anything is longer; what is longer would only cost time and memory. */
const longestWord = 40;

/**
 * The words of a text as the matcher compares them: compatible forms made one (NFKC), lower case, no
 * accents, apostrophes dropped ("don't" and "dont" are one word), and letters that are drawn out
 * ("sooooo") cut to two.
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
