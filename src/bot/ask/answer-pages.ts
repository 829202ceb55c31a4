import { readInline } from "../../faq/inline-html.ts";
import type { Block, Platform } from "../../faq/schema.ts";
import { escapeHtml } from "../html.ts";

/** The most visible characters of a page. Telegram accepts 4,096, of which the title and the page number need some. */
const pageLength = 3500;

/** The most visible characters of the beginning of an answer. */
const beginningLength = 600;

/** How much shorter than a page the slices of a long paragraph are, as they're measured in UTF-16 units. */
const sliceMargin = 100;

/**
 * An answer in Telegram's HTML, in pages if it's too long for one message. Pages end after a block or an item. Only a
 * paragraph longer than a page is cut inside, and loses its markup rather than words.
 */
export function pagesOf(
  blocks: Block[],
  platforms: Record<Platform, string>,
  length = pageLength,
): string[] {
  const pages: string[] = [];
  let page = "";
  let room = length;
  let before = "";
  const pieces = blocks.flatMap((block) => piecesOf(block, platforms));
  for (const piece of pieces.flatMap((whole) => cut(whole, length))) {
    const { html } = piece;
    const glue = heading.test(before) ? "\n" : piece.glue;
    before = html;
    const taken = visibleLength(html) + glue.length;
    if (taken > room && page) {
      pages.push(page);
      page = "";
      room = length;
    }
    page += page ? glue + html : html;
    room -= taken;
  }
  return [...pages, page];
}

/**
 * The first few blocks of an answer, and whether these are all. It's cut inside a block only if the first is too long,
 * and never ends with a heading.
 */
export function beginningOf(
  blocks: Block[],
  platforms: Record<Platform, string>,
): { html: string; isAll: boolean } {
  const pages = (count: number) => pagesOf(blocks.slice(0, count), platforms, beginningLength);
  const isHeading = (block: Block | undefined) =>
    block?.type === "paragraph" && heading.test(block.html);
  const least = isHeading(blocks[0]) ? 2 : 1;
  let count = blocks.length;
  while (count > least && (pages(count).length > 1 || isHeading(blocks[count - 1]))) count--;
  const [html = "", ...others] = pages(count);
  return { html, isAll: count === blocks.length && others.length === 0 };
}

/** A paragraph that is all bold: what follows belongs right under it. */
const heading = /^<b>[^<]*<\/b>$/;

/** A piece of text that stays together, and what stands between it and the piece before. */
interface Piece {
  html: string;
  glue: "\n" | "\n\n";
}

function piecesOf(block: Block, platforms: Record<Platform, string>): Piece[] {
  switch (block.type) {
    case "paragraph":
      return [{ html: block.html, glue: "\n\n" }];
    case "quote":
      return [{ html: `<blockquote>${block.html}</blockquote>`, glue: "\n\n" }];
    case "list":
      return items(block.items.map((item) => `• ${item}`));
    case "steps": {
      const steps = block.items.map((item, i) => `${i + 1}. ${item}`);
      const title = block.platform && `<b>${escapeHtml(platforms[block.platform])}</b>`;
      return items(title ? [title, ...steps] : steps);
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
