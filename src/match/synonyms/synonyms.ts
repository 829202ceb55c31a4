import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Synonyms } from "../model/synonym-marks.ts";
import { closestLanguage } from "../words/closest-language.ts";

const extension = ".txt";

/** The synonyms of the language closest to a code; none if there's no list. A file has a group a line, with commas. */
export function synonymsOf(language: string): Synonyms {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith(extension));
  const found = closestLanguage(
    language,
    files.map((name) => name.slice(0, -extension.length)),
  );
  if (found === undefined) return [];
  const text = readFileSync(join(import.meta.dirname, `${found}${extension}`), "utf8");
  const lines = text.split("\n").filter((line) => line !== "");
  return lines.map((line) => line.split(",").map((phrase) => phrase.trim()));
}
