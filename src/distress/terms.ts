import { oneErrorApart } from "../match/model/spelling.ts";
import { wordsOf } from "../match/words/words.ts";

/** The word that stands between two sentences, before the first, and after the last. */
export const sentenceEnd = ".";

/** Any number. */
export const number = "#";

/** In letters; what's longer is cut. */
const longestBeginning = 12;

const none: readonly never[] = [];

/** A word of a pattern, which matches words of messages. */
export interface Term {
  /** The word as patterns write it, without accents: "die", "suicid*". */
  written: string;
  /** Whether it's in the message at hand; false between messages. */
  occurs: boolean;
}

/** The words of a message, and the terms that match some of them. */
export interface ReadWords {
  words: readonly string[];
  /** Each once, by the first word that it matches. */
  terms: readonly Term[];
}

/** The words of patterns (`DistressWords` says how they're written). All patterns share them: a message is read once. */
export class Terms {
  private readonly all = new Map<string, Term>();
  /** By their first two letters, the shortest first. */
  private readonly beginnings = new Map<number, { start: string; term: Term }[]>();
  /** Words that may be mistyped, by their first letter. */
  private readonly tolerant = new Map<number, { right: string; term: Term }[]>();

  /** The term for a word of a pattern. @throws Error if it isn't one word */
  of(word: string): Term {
    if (word === sentenceEnd || word === number) return this.known(word) ?? this.added(word);
    const [plain = "", ...more] = wordsOf(word);
    if (plain === "" || more.length > 0) throw new Error(`"${word}" isn't one word.`);
    if (word.endsWith("*")) return this.beginning(plain.slice(0, longestBeginning));
    return word.endsWith("~") ? this.mistyped(plain) : (this.known(plain) ?? this.added(plain));
  }

  /** @param words of a message, with `sentenceEnd` around sentences */
  read(words: readonly string[]): ReadWords {
    const terms: Term[] = [];
    const note = (term: Term) => {
      if (!term.occurs) terms.push(term);
      term.occurs = true;
    };
    for (const word of words) this.match(word, note);
    for (const term of terms) term.occurs = false;
    return { words, terms };
  }

  /** Where terms stand among the words of a message, in order. */
  places(words: readonly string[]): Map<Term, number[]> {
    const places = new Map<Term, number[]>();
    for (const [at, word] of words.entries())
      this.match(word, (term) => {
        const known = places.get(term);
        if (known) known.push(at);
        else places.set(term, [at]);
      });
    return places;
  }

  /** Calls back with each term that matches a word. */
  private match(word: string, onMatch: (term: Term) => void): void {
    const exact = this.all.get(word);
    if (exact) onMatch(exact);
    for (const { start, term } of this.beginnings.get(firstTwo(word)) ?? none)
      if (word.startsWith(start)) onMatch(term);
    for (const { right, term } of this.tolerant.get(word.charCodeAt(0)) ?? none)
      if (oneErrorApart(word, right)) onMatch(term);
    const anyNumber = isDigit(word.charCodeAt(0)) && /^\d+$/.test(word) && this.all.get(number);
    if (anyNumber) onMatch(anyNumber);
  }

  private known(written: string): Term | undefined {
    return this.all.get(written);
  }

  private added(written: string): Term {
    const term = { written, occurs: false };
    this.all.set(written, term);
    return term;
  }

  private beginning(start: string): Term {
    const written = `${start}*`;
    const known = this.known(written);
    if (known) return known;
    const term = this.added(written);
    const key = firstTwo(start);
    const alike = [...(this.beginnings.get(key) ?? []), { start, term }];
    this.beginnings.set(
      key,
      alike.sort((a, b) => a.start.length - b.start.length),
    );
    return term;
  }

  private mistyped(right: string): Term {
    const written = `${right}~`;
    const known = this.known(written);
    if (known) return known;
    const term = this.added(written);
    const key = right.charCodeAt(0);
    this.tolerant.set(key, [...(this.tolerant.get(key) ?? []), { right, term }]);
    return term;
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The first two letters of a word as a number, so that no text has to be cut for looking them up. */
function firstTwo(word: string): number {
  return word.charCodeAt(0) * 0x10000 + word.charCodeAt(1);
}
