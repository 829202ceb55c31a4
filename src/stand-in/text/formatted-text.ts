import type { MessageEntity } from "grammy/types";

/** A text and its entities; offsets and lengths in UTF-16 code units, as everywhere in the Bot API. */
export interface FormattedText {
  text: string;
  entities: MessageEntity[];
}

/** A stretch of a text, in UTF-16 code units. */
export interface Extent {
  offset: number;
  length: number;
}

/** Whether two extents share a character. */
export function overlap(a: Extent, b: Extent): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}

/** Characters as Telegram counts them: code points, so that an emoji is one. */
export function lengthOf(text: string): number {
  return [...text].length;
}
