import type { OtherTopics } from "../../faq/schema.ts";
import { wordsOf } from "./words.ts";

/** What begins the words that stand for a kind of topic; no word of a message does. */
const mark = "≈";

/** The word that stands for another product. */
export const productMark = `${mark}products`;

/** Names of errors and functions, as they stand in code. */
const code = /\b[A-Z]{2,}(?:_[A-Z0-9]+)+\b|\b[a-z]+(?:[A-Z][a-z]+)+\(|\b\w+\.\w+\(|=>|\{\s*"/;

/** Whether a word stands for a kind of topic. */
export function isMark(word: string): boolean {
  return word.startsWith(mark);
}

/**
 * Recognises what else a message may be about: another product, say. Each kind of topic that it names becomes a word of its
 * own, so that the matcher learns from some names of a kind what all of them mean.
 */
export function createTopicMarks({ own, others }: OtherTopics): (text: string) => string[] {
  const kinds = new PhraseIndex();
  for (const [kind, phrases] of Object.entries(others)) {
    for (const phrase of phrases) kinds.add(phrase, mark + kind);
  }
  const names = new PhraseIndex();
  for (const name of own) names.add(name, "own");
  if (kinds.isEmpty) return () => [];
  return (text) => {
    const words = wordsOf(text);
    const found = kinds.find(words);
    if (code.test(text)) found.add(`${mark}code`);
    if (names.find(words).size > 0) found.delete(productMark);
    return [...found].sort();
  };
}

/** Finds phrases among words. */
class PhraseIndex {
  private readonly meanings = new Map<string, Set<string>>();
  /** By the first word of phrases: how many words the longest of them has. */
  private readonly longest = new Map<string, number>();

  get isEmpty(): boolean {
    return this.meanings.size === 0;
  }

  add(phrase: string, meaning: string): void {
    const words = wordsOf(phrase);
    const key = words.join(" ");
    const [first = ""] = words;
    this.longest.set(first, Math.max(this.longest.get(first) ?? 0, words.length));
    this.meanings.set(key, (this.meanings.get(key) ?? new Set()).add(meaning));
  }

  /** What the phrases mean that occur. */
  find(words: readonly string[]): Set<string> {
    const found = new Set<string>();
    for (let from = 0; from < words.length; from++) {
      const longest = this.longest.get(words[from] as string) ?? 0;
      for (let length = 1; length <= longest; length++) {
        const phrase = words.slice(from, from + length).join(" ");
        for (const meaning of this.meanings.get(phrase) ?? []) found.add(meaning);
      }
    }
    return found;
  }
}
