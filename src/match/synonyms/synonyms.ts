import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Synonyms } from "../words/synonym-marks.ts";

/** The synonyms of a language, or of the language that a region speaks; none of one that has no list. */
export function synonymsOf(language: string): Synonyms {
  const code = language.toLowerCase();
  const text =
    [code, code.split("-")[0] ?? ""].map(read).find((found) => found !== undefined) ?? "";
  const lines = text.split("\n").filter((line) => line !== "");
  return lines.map((line) => line.split(",").map((phrase) => phrase.trim()));
}

/** A language's file: a group a line, with commas between its words and phrases. */
function read(language: string): string | undefined {
  try {
    return readFileSync(join(import.meta.dirname, `${language}.txt`), "utf8");
  } catch {
    return undefined;
  }
}
