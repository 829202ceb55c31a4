import { maxLabelLength } from "../faq/schema.ts";
import { shorten } from "./html.ts";

/**
 * The most visible characters of each label in a row of one, two or three buttons. A phone of 390 points shows the row
 * on about 340; of each button, 24 are padding. Letters of the size of a label are 8 points wide on average, 9 in wide
 * words.
 */
export const longestLabels: readonly [number, number, number] = [maxLabelLength, 16, 11];

/** How many characters a label has for a reader: an accent or a joiner adds none. */
export function labelLength(label: string): number {
  return [...new Intl.Segmenter().segment(label)].length;
}

/** A label that its button shows whole, cut between words where there are any near the end. */
export function fitLabel(label: string, length = maxLabelLength): string {
  if (label.length <= length) return label;
  const short = shorten(label, length).slice(0, -1);
  const space = short.lastIndexOf(" ");
  const inWord = label[short.length] !== " " && space > length / 2;
  const words = inWord ? short.slice(0, space) : short;
  return `${words.replace(/[\s,;:–—-]+$/, "")}…`;
}
