/** What begins a word that stands for a kind of topic; no word of a message does. */
export const topicMark = "≈";

/** What begins a word that stands for a group of synonyms; no word of a message does. */
export const synonymMark = "≡";

/** Whether a word stands for a group of synonyms. */
export function isSynonymMark(word: string): boolean {
  return word.startsWith(synonymMark);
}

/** Whether a word stands for what others mean: a kind of topic, or a group of synonyms. */
export function isMark(word: string): boolean {
  return word.startsWith(topicMark) || isSynonymMark(word);
}
