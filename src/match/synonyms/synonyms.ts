import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Knowledge } from "../../faq/knowledge.ts";

/** Words and phrases that people use for one thing. */
export type Synonyms = readonly (readonly string[])[];

/** With more phrasings an entry people's own words are known, and a list of common ones adds nothing. */
const enoughPhrasings = 20;

/**
 * The synonyms that help to match a knowledge base: those of its language where it has few phrasings, so that nobody has
 * told which words people use; else none.
 */
export function synonymsFor({
  language,
  entries,
  phrasings,
}: Pick<Knowledge, "language" | "entries" | "phrasings">): Synonyms {
  const asked = phrasings.filter(({ id }) => id !== "").length;
  return asked < enoughPhrasings * entries.length ? synonymsIn(language) : [];
}

/** The synonyms of a language, one group a line of its file; none where there's no file. */
function synonymsIn(language: string): Synonyms {
  const [first = ""] = language.toLowerCase().split("-");
  const text = [language.toLowerCase(), first].map(read).find((found) => found !== undefined) ?? "";
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => line.split(",").map((phrase) => phrase.trim()));
}

function read(language: string): string | undefined {
  try {
    return readFileSync(join(import.meta.dirname, `${language}.txt`), "utf8");
  } catch {
    return undefined;
  }
}
