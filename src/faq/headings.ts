import type { Block } from "./schema.ts";

/** Whether a paragraph is all bold: what follows belongs right under it. */
export function isHeading(html: string): boolean {
  return /^<b>[^<]*<\/b>$/.test(html);
}

/** Whether what follows a paragraph belongs to it: a heading, or a line that ends with a colon. */
export function leads(html: string): boolean {
  return isHeading(html) || /:(<\/\w+>)*$/.test(html);
}

/** The same for a block. */
export function leadsOn(block: Block): boolean {
  return block.type === "paragraph" && leads(block.html);
}
