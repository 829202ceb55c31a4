/** What the matcher needs to know of a lesson. */
export interface Lesson {
  language: string;
  /** The entry's id; empty where no entry shall answer; null where an entry is wanted that doesn't exist yet. */
  entry: string | null;
  wordings: readonly string[];
  /** An `exported` lesson is part of the data by now. */
  state: "live" | "undone" | "exported";
}
