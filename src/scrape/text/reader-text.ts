import { platformLabel } from "../questions/platform.ts";

/** The lines between two blank lines of a text. */
export interface Chunk {
  lines: string[];
}

/** Splits a text at its blank lines; a question is always a chunk of its own. */
export function chunksOf(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  let open = false;
  for (const line of text.replace(/^\ufeff/, "").split(/\r\n?|\n|\f/)) {
    const last = chunks.at(-1);
    const blank = line.trim() === "";
    const alone =
      isQuestionLine(line) || (last !== undefined && isQuestionLine(last.lines[0] ?? ""));
    if (!blank && open && !alone) last?.lines.push(line.trimEnd());
    else if (!blank) chunks.push({ lines: [line.replace(/^\s*(?:A[:：]\s+)?/u, "").trimEnd()] });
    open = !blank;
  }
  return chunks;
}

/** A line that announces itself as a question: "Q: How do I …?". */
export function isQuestionLine(line: string): boolean {
  return /^\s*Q\s?[:：]\s+\S/u.test(line);
}

/**
 * Joins paragraphs that a page break tore in two. A paragraph was torn where it ends in the middle of a sentence, with a
 * plain word or a comma, and the next one continues it: it starts with a small letter, or, after a long paragraph, is at
 * least no heading.
 */
export function joinTorn(chunks: Chunk[]): Chunk[] {
  const joined: TornLine[][] = [];
  for (const { lines } of chunks) {
    const before = joined.at(-1);
    const end = before?.at(-1);
    const [first = ""] = lines;
    const torn = end !== undefined && isTorn(end, first);
    if (torn) end.pieces.push(first);
    if (torn) end.length += first.length + 1;
    const rest = lines.slice(torn ? 1 : 0).map((line) => ({ pieces: [line], length: line.length }));
    if (!before || !torn) joined.push(rest);
    else for (const line of rest) before.push(line);
  }
  return joined.map((lines) => ({ lines: lines.map(({ pieces }) => pieces.join(" ")) }));
}

/** A line and the pieces torn off it. They are joined only at the end, as there may be very many. */
interface TornLine {
  pieces: string[];
  length: number;
}

/** Shorter lines that end in a word are headings, labels and captions, and not torn. */
const sentenceLength = 60;
const paragraphLength = 100;

function isTorn({ pieces, length }: TornLine, next: string): boolean {
  const [start = ""] = pieces;
  const stops = /(?:^|\s)[\p{L}\p{M}\p{N}'’-]+[,;–—-]?$/u.test(pieces.at(-1) ?? "");
  if (!stops || length < sentenceLength || isQuestionLine(start) || isMarked(next)) return false;
  if (/^\p{Ll}(?!\p{Lu})/u.test(next)) return true;
  return (
    length >= paragraphLength &&
    !isMarked(start) &&
    !isTitle({ lines: [next] }) &&
    !isQuestionLine(next)
  );
}

/** Whether Markdown gives a line a meaning: a list item, a quote, a heading, a table. */
function isMarked(line: string): boolean {
  return /^\s*(?:[-*+•]\s|\d{1,3}[.)]\s|>|#{1,6}\s|\||```|!?\[)/u.test(line);
}

/** The most characters and words that a heading has. */
const titleLength = 80;
export const titleWords = 12;

/**
 * Whether a chunk can be a heading: one short line that starts like a title and doesn't end like a sentence. Labels of
 * platforms, links and list items can't.
 */
export function isTitle({ lines }: Chunk): boolean {
  const [line = ""] = lines;
  if (lines.length > 1 || line.length > titleLength) return false;
  const starts = /^(?:["“'‘«¿¡(]?[\p{Lu}\p{Lt}\p{Lo}\p{N}@#]|\p{Ll}\p{Lu})/u.test(line);
  const sentence = /[.,;:：。،…|]$|[.。]\s+\p{Lu}|\]\(|<?https?:\/\/|\w@\w/u.test(line);
  const reading = /^\d+(?:\s?[-–]\s?\d+)?\s+min/iu.test(line);
  return (
    starts &&
    !sentence &&
    !reading &&
    !isMarked(line) &&
    !platformLabel(line) &&
    line.split(/\s+/).length <= titleWords
  );
}
