import type { StoredLesson } from "../store/state/lessons.ts";
import type { Matcher } from "./matcher.ts";

/** What a lesson says of a matcher's language: each wording with the entry that it asks for, or none. */
type Pairs = ReadonlyMap<string, string>;

/**
 * The lessons that a matcher has learnt beyond the data that it was trained on. Only what is learnt here is ever
 * forgotten here.
 */
export class Taught {
  readonly matcher: Matcher;
  private readonly shipped: Pairs;
  private learnt: Map<string, string> = new Map();

  /** @param shipped the phrasings that it was trained on, which are not learnt twice */
  constructor(matcher: Matcher, shipped: readonly { text: string; id: string }[]) {
    this.matcher = matcher;
    this.shipped = new Map(shipped.map(({ text, id }) => [text, id]));
  }

  /**
   * Makes it know these lessons and no others; of two for the same words the newer counts. Lessons that were taken into
   * the data are learnt as long as the data at hand does not have them.
   *
   * @param lessons the newest first
   * @returns those that could not be learnt, as their entry is gone
   */
  learn(lessons: readonly StoredLesson[]): StoredLesson[] {
    const wanted = new Map<string, string>();
    for (const { wordings, entry, state } of lessons.toReversed()) {
      if (entry === null || state === "undone") continue;
      for (const text of wordings) wanted.set(text, entry);
    }
    for (const text of this.learnt.keys()) if (!wanted.has(text)) this.forget(text);
    const lost = new Set<string>();
    for (const [text, entry] of wanted) {
      if (this.learnt.get(text) === entry || this.shipped.get(text) === entry) continue;
      if (!this.knows(entry)) lost.add(entry);
      else this.teach(text, entry);
    }
    return lessons.filter(({ entry, state }) => state !== "undone" && lost.has(entry ?? ""));
  }

  /** Whether there is such an entry. */
  private knows(entry: string): boolean {
    return entry === "" || this.matcher.knows(entry);
  }

  /** Does something while the matcher knows these wordings too; nobody else can ask meanwhile. */
  trying<T>(wordings: readonly string[], entry: string, work: () => T): T {
    const before = wordings.map((text) => this.learnt.get(text));
    for (const text of wordings) this.teach(text, entry);
    try {
      return work();
    } finally {
      for (const [i, text] of [...wordings.entries()].reverse()) {
        this.forget(text);
        const known = before[i];
        if (known !== undefined) this.teach(text, known);
      }
    }
  }

  private teach(text: string, entry: string): void {
    this.matcher.learn(text, entry);
    this.learnt.set(text, entry);
  }

  private forget(text: string): void {
    this.matcher.forget(text);
    this.learnt.delete(text);
  }
}
