import { readInline } from "./inline-html.ts";
import type { Block } from "./schema.ts";

/** The pieces of html of a block: one for a paragraph or a quote, one for each item of a list or of steps. */
export function piecesOf(block: Block): string[] {
  switch (block.type) {
    case "paragraph":
    case "quote":
      return [block.html];
    case "list":
    case "steps":
      return block.items;
  }
}

/** An answer as plain text, a line for each piece: what search looks through and what lengths are measured on. */
export function plainText(answer: readonly Block[]): string {
  return answer
    .flatMap(piecesOf)
    .map((html) => readInline(html).text)
    .join("\n");
}
