import { readInline } from "../faq/inline-html.ts";
import { piecesOf } from "../faq/plain-text.ts";
import { stepsFor } from "../faq/platform-steps.ts";
import { type Block, type Platform, platforms } from "../faq/schema.ts";
import { wordsOf } from "../match/words/words.ts";
import type { Flows } from "./flow.ts";
import type { Path } from "./runner.ts";
import type { DialogWords } from "./schema.ts";

/** The most visible characters of an excerpt, and how many pieces it has at most: a few sentences. */
const limits = { characters: 600, pieces: 4 };

/** A piece with less than this share of the best one's score is about something else. */
const relevantShare = 0.55;

/** A piece that shares more of its words with another says nothing new. */
const repeatedShare = 0.9;

/** A piece of an answer: a paragraph, a quote, or one item of a list or of steps. */
interface Piece {
  block: Block;
  html: string;
  length: number;
  words: ReadonlySet<string>;
}

/** A part of an answer, and how many different words it shares with what it's about. */
export interface Excerpt {
  blocks: Block[];
  shared: number;
}

/**
 * The part of an answer that a step of a dialog is about: the pieces that share most words with it, wherever they stand.
 * Words that the whole answer repeats count little. A question after an answer gets one of its blocks instead, by
 * `partOfAnswer`.
 *
 * @param about the step's text, and what the person asked
 * @param platform of which the answer's steps are preferred
 */
export function excerptOf(
  answer: readonly Block[],
  about: string,
  { filler = [] }: DialogWords,
  platform?: Platform,
): Excerpt {
  const pieces = answer.filter((block) => fits(block, answer, platform)).flatMap(piecesIn);
  const asked = [...new Set(wordsOf(about))].filter((word) => !filler.includes(word));
  const weights = new Map(asked.map((word) => [word, weightOf(word, pieces)]));
  const scored = pieces
    .map((piece) => ({ piece, score: scoreOf(piece, asked, weights) }))
    .sort((a, b) => b.score - a.score);
  const best = scored[0]?.score ?? 0;
  const chosen = new Set<Piece>();
  let room = limits.characters;
  for (const { piece, score } of scored) {
    if (chosen.size > 0 && (piece.length > room || score <= best * relevantShare)) continue;
    if (chosen.size === limits.pieces) break;
    if ([...chosen].some((other) => repeats(piece, other) || repeats(other, piece))) continue;
    chosen.add(piece);
    room -= piece.length;
  }
  const shared = asked.filter((word) => [...chosen].some(({ words }) => words.has(word)));
  return { blocks: inBlocks(pieces.filter((piece) => chosen.has(piece))), shared: shared.length };
}

/** The platform that the choices of a path name: by an option such as `ios`, or one that the words for it contain. */
export function platformIn(path: Path, { words }: Flows): Platform | undefined {
  const chosen = path.flatMap(({ choice }) => choice ?? []).reverse();
  const named = (id: string) =>
    platforms.find((platform) => id === platform) ??
    platforms.find((platform) => words[platform]?.includes(id));
  return chosen.map(named).find((platform) => platform !== undefined);
}

/** Steps for other platforms are left out if there are some for the right one. */
function fits(block: Block, answer: readonly Block[], platform: Platform | undefined): boolean {
  if (block.type !== "steps" || !block.platform || !platform) return true;
  const own = stepsFor(answer, platform);
  return own.length === 0 || own.includes(block);
}

function piecesIn(block: Block): Piece[] {
  return piecesOf(block).map((html) => {
    const { text } = readInline(html);
    return { block, html, length: text.length, words: new Set(wordsOf(text)) };
  });
}

/** How much a word tells one piece from others. */
function weightOf(word: string, pieces: readonly Piece[]): number {
  return 1 / (1 + pieces.filter(({ words }) => words.has(word)).length);
}

/** How much of what is asked a piece says; a long one, which has many words anyway, has to say more. */
function scoreOf(
  { words }: Piece,
  asked: readonly string[],
  weights: ReadonlyMap<string, number>,
): number {
  const shared = asked.filter((word) => words.has(word));
  const weight = shared.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0);
  return weight / Math.sqrt(words.size);
}

/** Whether hardly a word of a piece isn't in another, as where an answer gives the same step for two situations. */
function repeats({ words }: Piece, other: Piece): boolean {
  return [...words].filter((word) => other.words.has(word)).length >= words.size * repeatedShare;
}

/** Pieces as blocks of the answer's own kind, in its order. */
function inBlocks(pieces: readonly Piece[]): Block[] {
  return [...Map.groupBy(pieces, ({ block }) => block)].map(([block, own]) => {
    const items = own.map(({ html }) => html);
    return block.type === "list" || block.type === "steps" ? { ...block, items } : block;
  });
}
