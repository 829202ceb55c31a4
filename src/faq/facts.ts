import { readInline } from "./inline-html.ts";
import { piecesOf } from "./plain-text.ts";
import type { Block } from "./schema.ts";

/** What an answer says in any language. */
export interface Facts {
  /** As {@link numbersIn} writes them. */
  numbers: Set<string>;
  /** Addresses, as the answer has them. */
  links: Set<string>;
}

/** The numbers and links of an answer: what doesn't depend on its language. */
export function factsOf(answer: readonly Block[]): Facts {
  const pieces = answer.flatMap(piecesOf).map(readInline);
  return {
    numbers: new Set(pieces.flatMap(({ text }) => numbersIn(text))),
    links: new Set(pieces.flatMap(({ links }) => links)),
  };
}

/** Between thousands, in the ways of writing them of different languages. */
const betweenThousands = /(?<=\d)[.,’'\u00a0\u202f٬ ](?=\d{3}(?!\d))/g;

/** The numbers of a text, in ordinary digits and without separators: `200,000` and `۲۰۰٬۰۰۰` are `200000`, `1,5` is `1.5`. */
export function numbersIn(text: string): string[] {
  const plain = text
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(betweenThousands, "")
    .replace(/(?<=\d)[,٫](?=\d)/g, ".");
  return plain.match(/\d+(?:\.\d+)*/g) ?? [];
}
