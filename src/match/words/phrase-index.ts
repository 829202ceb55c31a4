import type { WordReader } from "./word-reader.ts";
import { wordsOf } from "./words.ts";

/** Finds phrases among words. */
export class PhraseIndex {
  /** By phrase: what it means, one thing or several. */
  private readonly meanings = new Map<string, string | readonly string[]>();
  /** By the first word of phrases: how many words the longest of them has. */
  private readonly longest = new Map<string, number>();

  private readonly readWords: WordReader;

  /** @param readWords reads the words of phrases */
  constructor(readWords: WordReader = wordsOf) {
    this.readWords = readWords;
  }

  get isEmpty(): boolean {
    return this.meanings.size === 0;
  }

  add(phrase: string, meaning: string): void {
    const words = this.readWords(phrase);
    const key = words.join(" ");
    const [first = ""] = words;
    this.longest.set(first, Math.max(this.longest.get(first) ?? 0, words.length));
    const before = this.meaningsOf(key);
    if (before.length === 0) this.meanings.set(key, meaning);
    else if (!before.includes(meaning)) this.meanings.set(key, [...before, meaning]);
  }

  /** What the phrases mean that occur. */
  find(words: readonly string[]): Set<string> {
    const found = new Set<string>();
    for (let from = 0; from < words.length; from++) {
      const longest = this.longest.get(words[from] as string) ?? 0;
      for (let length = 1; length <= longest; length++) {
        const phrase = words.slice(from, from + length).join(" ");
        for (const meaning of this.meaningsOf(phrase)) found.add(meaning);
      }
    }
    return found;
  }

  private meaningsOf(phrase: string): readonly string[] {
    const meanings = this.meanings.get(phrase) ?? [];
    return typeof meanings === "string" ? [meanings] : meanings;
  }
}
