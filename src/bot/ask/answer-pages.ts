import { isHeading, leads } from "../../faq/headings.ts";
import { readInline } from "../../faq/inline-html.ts";
import type { Block, Platform } from "../../faq/schema.ts";
import { escapeHtml, withLostAddresses } from "../html.ts";

/** The most visible characters of a page. Telegram accepts 4,096, of which the title and the page number need some. */
const pageLength = 3500;

/** The most visible characters of the beginning of an answer. */
const beginningLength = 600;

/** How much shorter than a page the slices of a long paragraph are, as they're measured in UTF-16 units. */
const sliceMargin = 100;

/**
 * An answer of more visible characters than `from` is folded. `least` to `most` stay unfolded, up to the end of a block;
 * where no block ends there, `mostInside`, up to the end of an item.
 */
const folding = { from: 900, least: 200, most: 800, mostInside: 500 };

/** How an answer is divided. */
export interface PageOptions {
  /** The most visible characters of a page. */
  length?: number;
  /** Whether the rest of a long answer is folded behind its beginning, on the first page. */
  folds?: boolean;
  /** What is folded in any case, at the end. */
  folded?: readonly Block[];
}

/**
 * An answer in Telegram's HTML, in pages if it's too long for one message. Pages end after a block or an item. Only a
 * paragraph longer than a page is cut inside, and loses its markup rather than words. What is folded is one quote that
 * a tap expands.
 */
export function pagesOf(
  blocks: readonly Block[],
  platforms: Record<Platform, string>,
  { length = pageLength, folds = false, folded = [] }: PageOptions = {},
): string[] {
  const piecesIn = (all: readonly Block[]) =>
    all
      .flatMap((block) => piecesOf(block, platforms))
      .map((piece) => ({ ...piece, html: withLostAddresses(piece.html) }))
      .flatMap((piece) => cut(piece, length))
      .map(closeToHeading);
  const shown = piecesIn(blocks);
  const hidden = piecesIn(folded).map((piece) => ({ ...piece, folded: true }));
  const [first = [], ...others] = inPages([...shown, ...hidden], length);
  return [folds ? foldLong(first) : first, ...others].map(htmlOf);
}

/** Pieces right under a heading have no empty line before them. */
function closeToHeading(piece: Piece, at: number, all: readonly Piece[]): Piece {
  return isHeading(all[at - 1]?.html ?? "") ? { ...piece, glue: "\n" } : piece;
}

function inPages(pieces: readonly Piece[], length: number): Piece[][] {
  const pages: Piece[][] = [[]];
  let room = length;
  for (const piece of pieces) {
    const taken = visibleLength(piece.html) + piece.glue.length;
    if (taken > room && pages.at(-1)?.length) {
      pages.push([]);
      room = length;
    }
    pages.at(-1)?.push(piece);
    room -= taken;
  }
  return pages;
}

/** Folds what stands behind the beginning of a long answer. */
function foldLong(pieces: Piece[]): Piece[] {
  const shown = pieces.filter(({ folded }) => !folded);
  const kept = unfolded(shown);
  return pieces.map((piece, at) => (at < kept ? piece : { ...piece, folded: true }));
}

/** How many pieces stay unfolded. It ends between two blocks if it can, and never with what leads on to the next. */
function unfolded(pieces: readonly Piece[]): number {
  const lengths = pieces.map(({ html }) => visibleLength(html));
  const upTo = (count: number) => lengths.slice(0, count).reduce((sum, length) => sum + length, 0);
  if (upTo(pieces.length) <= folding.from) return pieces.length;
  const ends = [...pieces.keys()].slice(1).filter((at) => !leads(pieces[at - 1]?.html ?? ""));
  const betweenBlocks = ends.findLast(
    (at) => pieces[at]?.startsBlock && upTo(at) >= folding.least && upTo(at) <= folding.most,
  );
  const inside = ends.findLast((at) => upTo(at) <= folding.mostInside);
  return betweenBlocks ?? inside ?? ends[0] ?? pieces.length;
}

function htmlOf(pieces: readonly Piece[]): string {
  const shown = joined(pieces.filter(({ folded }) => !folded));
  const hidden = pieces.filter(({ folded }) => folded);
  if (hidden.length === 0) return shown;
  const all = joined([...namesAbove(hidden), ...hidden.map(withoutOwnQuote)].map(closeToHeading));
  const quote = `<blockquote expandable>${all}</blockquote>`;
  return shown ? `${shown}\n\n${quote}` : quote;
}

function joined(pieces: readonly Piece[]): string {
  return pieces.map(({ html, glue }, at) => (at === 0 ? html : glue + html)).join("");
}

/** The platforms of a fold that begins with the steps of several, above them: it shows three lines before it's opened. */
function namesAbove([first, ...others]: readonly Piece[]): Piece[] {
  const names = [first, ...others].flatMap((piece) => piece?.platform ?? []);
  if (!first?.platform || names.length === 1) return [];
  return [{ html: `<b>${names.join(" · ")}</b>`, glue: "\n" }];
}

/** Quotes can't stand in quotes. */
function withoutOwnQuote(piece: Piece): Piece {
  return { ...piece, html: withoutQuote(piece.html) };
}

/**
 * The first few blocks of an answer, and whether these are all. It's cut inside a block only if the first is too long,
 * and never ends with a heading.
 */
export function beginningOf(
  blocks: readonly Block[],
  platforms: Record<Platform, string>,
): { html: string; isAll: boolean } {
  const pages = (count: number) =>
    pagesOf(blocks.slice(0, count), platforms, { length: beginningLength });
  const isHeadingAt = (at: number) => {
    const block = blocks[at];
    return block?.type === "paragraph" && isHeading(block.html);
  };
  const least = isHeadingAt(0) ? 2 : 1;
  let count = blocks.length;
  while (count > least && (pages(count).length > 1 || isHeadingAt(count - 1))) count--;
  const [html = "", ...others] = pages(count);
  return { html, isAll: count === blocks.length && others.length === 0 };
}

/** A piece of text that stays together, and what stands between it and the piece before. */
interface Piece {
  html: string;
  glue: "\n" | "\n\n";
  /** Whether it's the first of its block. */
  startsBlock?: boolean;
  /** The name of the platform that it's the heading of. */
  platform?: string;
  folded?: boolean;
}

function piecesOf(block: Block, platforms: Record<Platform, string>): Piece[] {
  const pieces = linesOf(block, platforms);
  return pieces.map((piece, at) => (at === 0 ? { ...piece, startsBlock: true } : piece));
}

function linesOf(block: Block, platforms: Record<Platform, string>): Piece[] {
  switch (block.type) {
    case "paragraph":
      return [{ html: block.html, glue: "\n\n" }];
    case "quote":
      return [{ html: `<blockquote>${block.html}</blockquote>`, glue: "\n\n" }];
    case "list":
      return items(block.items.map((item) => `• ${item}`));
    case "steps": {
      const steps = block.items.map((item, i) => `${i + 1}. ${item}`);
      if (!block.platform) return items(steps);
      const platform = escapeHtml(platforms[block.platform]);
      return [{ html: `<b>${platform}</b>`, glue: "\n\n", platform }, ...items(steps)];
    }
  }
}

function items(lines: string[]): Piece[] {
  return lines.map((html, i) => ({ html, glue: i === 0 ? "\n\n" : "\n" }));
}

function cut(piece: Piece, length: number): Piece[] {
  if (visibleLength(piece.html) <= length) return [piece];
  const { text } = readInline(withoutQuote(piece.html));
  return slices(text, length - sliceMargin).map((part) => ({
    html: escapeHtml(part.trim()),
    glue: "\n\n",
  }));
}

const characters = new Intl.Segmenter();

/** A text in slices that fit a page. It's cut between words if there are any, and never inside a visible character. */
function slices(text: string, length: number): string[] {
  const done: string[] = [];
  let slice = "";
  let words = 0;
  for (const { segment } of characters.segment(text)) {
    if (slice && slice.length + segment.length > length) {
      const end = words || slice.length;
      done.push(slice.slice(0, end));
      slice = slice.slice(end);
      words = 0;
    }
    slice += segment;
    if (/^\s/.test(segment)) words = slice.length;
  }
  return [...done, slice];
}

function visibleLength(html: string): number {
  return readInline(withoutQuote(html)).text.length;
}

function withoutQuote(html: string): string {
  return html.replace(/^<blockquote>|<\/blockquote>$/g, "");
}
