import type { Knowledge } from "../../faq/knowledge.ts";
import type { Matcher } from "../matcher.ts";
import type { Lesson } from "./lesson.ts";

/** The lessons that a matcher has learned beyond its training data. Nothing else is ever forgotten here. */
export class AppliedLessons {
  readonly matcher: Matcher;
  private readonly knowledge: Pick<Knowledge, "phrasings">;
  /** By text: the entry of the phrasing that the matcher was trained on; made when there's a lesson. */
  private trained: ReadonlyMap<string, string> | undefined;
  /** By wording: the entry that the matcher has learned for it; empty for none. */
  private readonly learned = new Map<string, string>();

  /** @param knowledge the matcher was trained on its phrasings, which need not be learned again */
  constructor(matcher: Matcher, knowledge: Pick<Knowledge, "phrasings">) {
    this.matcher = matcher;
    this.knowledge = knowledge;
  }

  /**
   * Makes the matcher know these lessons and no others. Of two lessons with the same wording the newer counts. Exported
   * lessons are learned as long as the training data doesn't have them.
   *
   * @param lessons the newest first
   * @returns those that could not be learned, as their entry is gone
   */
  apply<T extends Lesson>(lessons: readonly T[]): T[] {
    const wanted = new Map<string, string>();
    for (const { wordings, entry, state } of lessons.toReversed()) {
      if (entry === null || state === "undone") continue;
      for (const text of wordings) wanted.set(text, entry);
    }
    for (const text of this.learned.keys()) if (!wanted.has(text)) this.forget(text);
    const missing = new Set<string>();
    for (const [text, entry] of wanted) {
      if (this.learned.get(text) === entry || this.isTrained(text, entry)) continue;
      if (!this.canLearn(entry)) missing.add(entry);
      else this.learn(text, entry);
    }
    return lessons.filter(({ entry, state }) => state !== "undone" && missing.has(entry ?? ""));
  }

  /**
   * Runs a function while the matcher also knows a lesson. The function is synchronous, so nobody else can ask the
   * matcher meanwhile.
   */
  withLesson<T>(wordings: readonly string[], entry: string, work: () => T): T {
    const before = wordings.map((text) => this.learned.get(text));
    for (const text of wordings) this.learn(text, entry);
    try {
      return work();
    } finally {
      for (const [i, text] of [...wordings.entries()].reverse()) {
        this.forget(text);
        const earlier = before[i];
        if (earlier !== undefined) this.learn(text, earlier);
      }
    }
  }

  private isTrained(text: string, entry: string): boolean {
    this.trained ??= new Map(this.knowledge.phrasings.map(({ text, id }) => [text, id]));
    return this.trained.get(text) === entry;
  }

  private canLearn(entry: string): boolean {
    return entry === "" || this.matcher.hasEntry(entry);
  }

  private learn(text: string, entry: string): void {
    this.matcher.learn(text, entry);
    this.learned.set(text, entry);
  }

  private forget(text: string): void {
    this.matcher.forget(text);
    this.learned.delete(text);
  }
}
