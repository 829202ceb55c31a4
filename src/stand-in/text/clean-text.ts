import type { MessageEntity } from "grammy/types";
import type { FormattedText } from "./formatted-text.ts";

/** Telegram removes carriage returns, line separators, direction overrides and three combining lines. */
const REMOVED = /\r|[\u2028-\u202E]|\u0333|\u033F|\u030A/g;

/** Control characters become spaces; only the line feed stays. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about
const SPACED = /[\u0000-\u0009\u000B\u000C\u000E-\u001F]/g;

/** A text as Telegram stores it, before it is trimmed. */
export function cleanText(text: string): string {
  return text.replace(REMOVED, "").replace(SPACED, " ");
}

/** Moves the entities of a raw text to where their characters are in the clean one. */
export function cleanFormattedText({ text, entities }: FormattedText): FormattedText {
  if (!text.match(REMOVED)) return { text: cleanText(text), entities };
  const newOffset = (offset: number) => cleanText(text.slice(0, offset)).length;
  const moved = entities.map((entity) => {
    const offset = newOffset(entity.offset);
    return { ...entity, offset, length: newOffset(entity.offset + entity.length) - offset };
  });
  return { text: cleanText(text), entities: moved };
}

/** Cuts leading spaces off entities and drops those made of spaces only. */
export function trimEntities({ text, entities }: FormattedText): MessageEntity[] {
  return entities.flatMap((entity): MessageEntity[] => {
    const covered = text.slice(entity.offset, entity.offset + entity.length);
    const spaces = covered.length - covered.trimStart().length;
    if (entity.type === "custom_emoji") return entity.length > 0 ? [entity] : [];
    return spaces === entity.length
      ? []
      : [{ ...entity, offset: entity.offset + spaces, length: entity.length - spaces }];
  });
}

/** Where a text begins and ends without outer spaces and line feeds. A loop, because `/ +$/` is quadratic. */
function bounds(text: string): { start: number; end: number } {
  const isSpace = (at: number) => text[at] === " " || text[at] === "\n";
  let [start, end] = [0, text.length];
  while (end > 0 && isSpace(end - 1)) end -= 1;
  while (start < end && isSpace(start)) start += 1;
  return { start, end };
}

export function trim(text: string): string {
  const { start, end } = bounds(text);
  return text.slice(start, end);
}

/** Trims a text with its entities; a leading space inside an entity stays. */
export function trimFormattedText({ text, entities }: FormattedText): FormattedText {
  const { start: first, end } = bounds(text);
  const start = Math.min(first, ...entities.map((entity) => entity.offset));
  return {
    text: text.slice(start, end),
    entities: entities.map((entity) => ({
      ...entity,
      offset: entity.offset - start,
      length: Math.min(entity.length, end - entity.offset),
    })),
  };
}
