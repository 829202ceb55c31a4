/** Phrases as a list with commas between them, however it's broken into lines. */
export function listed({ raw: [text = ""] }: TemplateStringsArray): string[] {
  return text.split(",").flatMap((phrase) => phrase.trim() || []);
}

/** Words, and each with the Arabic "and" that's written as a part of it. */
export function withAnd(words: readonly string[]): string[] {
  return words.flatMap((word) => [word, `و${word}`]);
}
