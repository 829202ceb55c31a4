import type { Message, MessageEntity } from "grammy/types";

/** Text with its formatting; offsets and lengths count UTF-16 units. */
export interface FormattedText {
  text: string;
  entities: MessageEntity[];
}

/** Text without formatting. */
export function unformatted(text: string): FormattedText {
  return { text, entities: [] };
}

/** Text that is formatted as a whole. */
export function formatted(text: string, type: "bold" | "blockquote"): FormattedText {
  return { text, entities: [{ type, offset: 0, length: text.length }] };
}

/** A message's text or caption; a dice has the text that its emoji and number make. */
export function wordsOf({
  text,
  entities,
  caption,
  caption_entities,
  dice,
}: Message): FormattedText {
  if (dice) return unformatted(`${dice.emoji} ${dice.value}`);
  return { text: text ?? caption ?? "", entities: entities ?? caption_entities ?? [] };
}

/** Texts one after the other, each on a new line; empty ones are left out. */
export function joinLines(...parts: readonly (FormattedText | undefined)[]): FormattedText {
  return parts.reduce<FormattedText>((joined, part) => {
    if (!part?.text) return joined;
    if (!joined.text) return part;
    const text = `${joined.text}\n`;
    const shifted = part.entities.map((entity) => ({
      ...entity,
      offset: entity.offset + text.length,
    }));
    return { text: text + part.text, entities: [...joined.entities, ...shifted] };
  }, unformatted(""));
}

/** Room for the mark of a part, such as "\n(12/34)". */
const markLength = 10;

/**
 * Splits a text into parts of at most `limit` UTF-16 units, between lines or words where that's possible. More than one
 * part ends with a mark such as "(1/2)".
 */
export function splitText(words: FormattedText, limit: number): FormattedText[] {
  if (words.text.length <= limit) return [words];
  const cuts: [start: number, end: number][] = [];
  for (let start = 0; start < words.text.length; ) {
    const end = cutAfter(words.text, start, limit - markLength);
    cuts.push([start, end]);
    start = end;
  }
  return cuts.map(([start, end], index) => {
    const part = slice(words, start, end);
    return { ...part, text: `${part.text.trimEnd()}\n(${index + 1}/${cuts.length})` };
  });
}

/** Where a part that begins at `start` ends. */
function cutAfter(text: string, start: number, limit: number): number {
  if (text.length - start <= limit) return text.length;
  const window = text.slice(start, start + limit);
  const earliest = limit / 2;
  for (const separator of ["\n\n", "\n", " "]) {
    const at = window.lastIndexOf(separator);
    if (at >= earliest) return start + at + separator.length;
  }
  const isInsidePair = /[\uD800-\uDBFF]$/.test(window);
  return start + limit - (isInsidePair ? 1 : 0);
}

function slice({ text, entities }: FormattedText, start: number, end: number): FormattedText {
  const part = text.slice(start, end);
  const kept = part.trimEnd().length;
  const cut = entities.flatMap((entity) => {
    const from = Math.max(entity.offset, start);
    const to = Math.min(entity.offset + entity.length, start + kept);
    return from < to ? [{ ...entity, offset: from - start, length: to - from }] : [];
  });
  return { text: part, entities: cut };
}
