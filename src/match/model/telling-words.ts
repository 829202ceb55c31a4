import { isSynonymMark, topicMark } from "../words/marks.ts";
import { wordsOf } from "../words/words.ts";

/** So many letters at the beginning of a word tell what it means, whatever its ending. */
const stemLength = 4;

/**
 * The words that tell what the entries are about: all of their questions, phrasings and answers but function words. A
 * message that has none of them asks for something else, however much "how do I" and "what is the" look like a question.
 */
export class TellingWords {
  private readonly functionWords: ReadonlySet<string>;
  /** By a word, and by the beginning of longer ones: in how many texts that were learned it occurs. */
  private readonly counts = new Map<string, number>();

  /**
   * @param texts what the entries say and people ask, each as its words
   * @param functionWords those that say nothing about a topic
   */
  constructor(texts: Iterable<readonly string[]>, functionWords: readonly string[]) {
    this.functionWords = new Set(functionWords.flatMap(wordsOf).flatMap(spellingsOf));
    for (const words of texts) this.learn(words);
  }

  /** Every word once, to construct it anew. */
  get known(): string[] {
    return [...this.counts.keys()];
  }

  /** Whether a message, given as its words, has any. */
  areIn(words: readonly string[]): boolean {
    return words.some((word) => this.formsOf(word).some((form) => this.counts.has(form)));
  }

  /** Learns the words of one more text. Returns what undoes it. */
  learn(words: readonly string[]): () => void {
    const forms = words.flatMap((word) => this.formsOf(word));
    for (const form of forms) this.counts.set(form, (this.counts.get(form) ?? 0) + 1);
    return () => {
      for (const form of forms) {
        const left = (this.counts.get(form) ?? 0) - 1;
        if (left > 0) this.counts.set(form, left);
        else this.counts.delete(form);
      }
    };
  }

  private formsOf(word: string): string[] {
    if (word.startsWith(topicMark) || this.functionWords.has(word)) return [];
    if (isSynonymMark(word) || word.length <= stemLength) return [word];
    return [word, `${word.slice(0, stemLength)}…`];
  }
}

/** A word, and how it's typed without a Turkish keyboard. */
function spellingsOf(word: string): string[] {
  return [word, word.replaceAll("ı", "i")];
}
