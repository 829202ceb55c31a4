import { opensNoise } from "../html/noise.ts";
import { asks, isQuestionLine, withoutLabel } from "./asks.ts";
import { wording } from "./hash.ts";

/** How much of a page became entries, for a person to judge whether it was read well. */
export interface Reading {
  /** The lines that read as questions, each once. */
  questions: number;
  /** Those of them that became no entry, in the page's order. */
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

/** An entry as far as a reading judges it. */
interface ReadEntry {
  id: string;
  question: string;
  /** Characters of its answer. */
  length: number;
}

/**
 * Compares what reads as a question on a page with its entries.
 *
 * @param lines the lines of the page
 * @param headings what acts as a heading there
 */
export function readingOf(
  lines: readonly string[],
  headings: readonly string[],
  entries: readonly ReadEntry[],
): Reading {
  const found = new Set(entries.map(({ question }) => questionWording(question)));
  const asked = new Map<string, string>();
  for (const line of lines)
    if (isQuestionLine(line) && hasWords(line)) asked.set(questionWording(line), line);
  for (const heading of headings)
    if (asks(heading) && isQuestionLine(heading)) asked.set(questionWording(heading), heading);
  for (const [words, line] of asked) if (opensNoise(line) && !found.has(words)) asked.delete(words);
  const missed = [...asked].flatMap(([words, line]) => (found.has(words) ? [] : [line]));
  return {
    questions: asked.size,
    missed,
    longest: longestOf(entries),
  };
}

/** The wording of a question without the number or the mark before it. */
function questionWording(text: string): string {
  return wording(withoutLabel(text));
}

/** A line of one word ("Why?") belongs to what is around it. */
function hasWords(line: string): boolean {
  return /\s/.test(line) || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{4}/u.test(line);
}

function longestOf(entries: readonly ReadEntry[]): Reading["longest"] {
  const all = entries.reduce((sum, { length }) => sum + length, 0);
  const [first, ...others] = entries;
  if (!first || all === 0) return undefined;
  const longest = others.reduce(
    (most, entry) => (entry.length > most.length ? entry : most),
    first,
  );
  return { id: longest.id, share: longest.length / all };
}
