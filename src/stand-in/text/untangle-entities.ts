import type { MessageEntity } from "grammy/types";
import { type Extent, overlap } from "./formatted-text.ts";

/** These may overlap each other freely; all other kinds may not. */
const STYLES = ["bold", "italic", "underline", "strikethrough", "spoiler"];
const CODE = ["code", "pre"];
const QUOTES = ["blockquote", "expandable_blockquote"];

/** The order of entities that begin and end at the same places. */
const ORDER = [...QUOTES, "pre", "code", "text_link", "text_mention"];

/** Whether automatic entities such as links may lie inside this one. */
export function allowsDetection({ type }: MessageEntity): boolean {
  return STYLES.includes(type) || QUOTES.includes(type);
}

/**
 * Resolves overlaps as Telegram does. Adjacent styles of one kind merge; links, code and mentions never
 * overlap each other (the first wins); code holds nothing else, so a style around it is cut in two.
 */
export function untangleEntities(entities: readonly MessageEntity[]): MessageEntity[] {
  const exclusive: MessageEntity[] = [];
  for (const entity of sortEntities(entities)) {
    if (STYLES.includes(entity.type)) continue;
    const isQuote = QUOTES.includes(entity.type);
    const rivals = exclusive.filter((other) => QUOTES.includes(other.type) === isQuote);
    if (!rivals.some((other) => overlap(other, entity))) exclusive.push(entity);
  }
  const code = exclusive.filter((entity) => CODE.includes(entity.type));
  const styles = STYLES.flatMap((type) =>
    merge(entities.filter((entity) => entity.type === type)).flatMap((style) =>
      subtract(style, code),
    ),
  );
  return sortEntities([...exclusive, ...styles]);
}

function merge(sameKind: readonly MessageEntity[]): MessageEntity[] {
  const merged: MessageEntity[] = [];
  for (const entity of sortEntities(sameKind)) {
    const last = merged.at(-1);
    if (last && entity.offset <= last.offset + last.length) {
      const end = Math.max(last.offset + last.length, entity.offset + entity.length);
      merged[merged.length - 1] = { ...last, length: end - last.offset };
    } else merged.push(entity);
  }
  return merged;
}

/** The parts of an entity that lie outside all the holes. */
function subtract(entity: MessageEntity, holes: readonly Extent[]): MessageEntity[] {
  return holes.reduce<MessageEntity[]>(
    (parts, hole) =>
      parts.flatMap((part) => (overlap(part, hole) ? splitAround(part, hole) : [part])),
    [entity],
  );
}

function splitAround(part: MessageEntity, hole: Extent): MessageEntity[] {
  const [end, holeEnd] = [part.offset + part.length, hole.offset + hole.length];
  const before = { ...part, length: hole.offset - part.offset };
  const after = { ...part, offset: holeEnd, length: end - holeEnd };
  return [before, after].filter((piece) => piece.length > 0);
}

/** By offset, the longer first, so that an enclosing entity comes before what it encloses. */
export function sortEntities(entities: readonly MessageEntity[]): MessageEntity[] {
  return entities.toSorted(
    (a, b) => a.offset - b.offset || b.length - a.length || rank(a.type) - rank(b.type),
  );
}

function rank(type: string): number {
  const style = STYLES.indexOf(type);
  if (style >= 0) return 90 + style;
  const order = ORDER.indexOf(type);
  return order >= 0 ? order : 50;
}
