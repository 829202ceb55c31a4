/** How much of a page became entries, for a person to judge whether it was read well. */
export interface Reading {
  /** The lines that read as questions, each once. */
  questions: number;
  /** Those of them that became no entry and stand in no answer as a heading, in the page's order. */
  missed: string[];
  /** The longest answer and its share of all text of the answers, 0 to 1; undefined without entries. */
  longest?: { id: string; share: number } | undefined;
}

/** A question of the page that leads to another page, where its answer is. */
export interface IndexLink {
  section: string;
  question: string;
  /** Absolute where the page's address is available; without a fragment. */
  url: string;
}
