import { readInline } from "./inline-html.ts";
import type { Block } from "./schema.ts";

/** The html of a block, piece by piece: one for a paragraph or quote, one an item for a list or steps. */
export function piecesOf(block: Block): string[] {
  return "items" in block ? block.items : [block.html];
}

/** An answer as plain text, one line a piece: what the matcher reads and what lengths are counted on. */
export function plainText(answer: Block[]): string {
  return answer
    .flatMap(piecesOf)
    .map((html) => readInline(html).text)
    .join("\n");
}
