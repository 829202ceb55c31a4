import { readInline } from "../../faq/inline-html.ts";
import type { Block, Platform } from "../../faq/schema.ts";
import { escapeHtml } from "./html.ts";

/** The most visible characters of a page: Telegram takes 4,096, and title and page number need some. */
const pageLength = 3500;

/** The most UTF-16 units of a slice of a paragraph that is longer than a page. */
const sliceLength = 3400;

/**
 * An answer in Telegram's HTML, cut into pages where it is too long for one message. Pages break
 * between blocks or items; only a single paragraph longer than a page is cut inside, and then loses
 * its markup rather than its words.
 */
export function pagesOf(blocks: Block[], platforms: Record<Platform, string>): string[] {
  const pages: string[] = [];
  let page = "";
  let room = pageLength;
  let before = "";
  for (const piece of blocks.flatMap((block) => piecesOf(block, platforms)).flatMap(cut)) {
    const { html } = piece;
    const glue = heading.test(before) ? "\n" : piece.glue;
    before = html;
    const length = visibleLength(html) + glue.length;
    if (length > room && page) {
      pages.push(page);
      page = "";
      room = pageLength;
    }
    page += page ? glue + html : html;
    room -= length;
  }
  return [...pages, page];
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

function cut(piece: Piece): Piece[] {
  if (visibleLength(piece.html) <= pageLength) return [piece];
  const { text } = readInline(withoutQuote(piece.html));
  return slices(text).map((part) => ({ html: escapeHtml(part.trim()), glue: "\n\n" }));
}

const characters = new Intl.Segmenter();

/** A text in slices that fit a page, cut between words where there are any, never inside a visible character. */
function slices(text: string): string[] {
  const done: string[] = [];
  let slice = "";
  let words = 0;
  for (const { segment } of characters.segment(text)) {
    if (slice && slice.length + segment.length > sliceLength) {
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
