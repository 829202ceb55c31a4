import type { Block } from "../../faq/schema.ts";

/** An entry as far as it's matched with its translation. */
export interface MatchableEntry {
  id: string;
  section: string;
  question: string;
  /** Its address, which the links inside of its page lead to. */
  url?: string | undefined;
  answer: readonly Block[];
}
