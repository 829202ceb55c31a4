import type { MessageEntity } from "grammy/types";
import { detectEntities, type Extent, overlap } from "./detect.ts";
import { badRequest } from "./errors.ts";
import { type FormattedText, parseHtml } from "./html.ts";

/** How the bot says what is bold: marked up, or spelled out, or neither. */
export interface Formatting {
  parse_mode?: string | undefined;
  entities?: MessageEntity[] | undefined;
}

/** These may overlap each other freely; all other kinds may not. */
const STYLES = ["bold", "italic", "underline", "strikethrough", "spoiler"];
const CODE = ["code", "pre"];
const QUOTES = ["blockquote", "expandable_blockquote"];

/** Entities that begin and end at the same places come in this order. */
const ORDER = [...QUOTES, "pre", "code", "text_link", "text_mention"];

/** A text that is longer is not looked into: whoever asked will refuse it. */
export const LONGEST_TEXT = 4096;

/** Telegram keeps a hundred entities of the bot's own in a message and forgets the others. */
const MOST_ENTITIES = 100;

/**
 * From what the bot sent to what people see: markup read, control characters and outer spaces gone,
 * entities sorted and untangled, addresses and commands found. Everything that Telegram measures (4,096
 * characters, "message is not modified") it measures after this.
 */
export function formatText(raw: string, formatting: Formatting = {}): FormattedText {
  const parsed = parseMarkup(raw, formatting);
  const whole = trim(cleanText(parsed.text));
  if (lengthOf(whole) > LONGEST_TEXT) return { text: whole, entities: [] };
  const own = untangle(trimEntities(clean(parsed))).slice(0, MOST_ENTITIES);
  const { text, entities } = trimText({ text: cleanText(parsed.text), entities: own });
  return { text, entities: sort([...entities, ...detected(text, entities)]) };
}

/** Characters as Telegram counts them: code points, so that an emoji is one. */
export function lengthOf(text: string): number {
  return [...text].length;
}

function parseMarkup(text: string, { parse_mode, entities }: Formatting): FormattedText {
  const mode = (parse_mode ?? "").toLowerCase();
  if (mode === "html") return parseHtml(text);
  if (mode === "markdown" || mode === "markdownv2") {
    throw badRequest(
      `can't parse entities: this local stand-in for Telegram reads parse_mode "HTML" only, not "${parse_mode}"`,
    );
  }
  if (mode !== "") throw badRequest("unsupported parse_mode");
  checkBounds(text, entities ?? []);
  return { text, entities: entities ?? [] };
}

function checkBounds(text: string, entities: readonly MessageEntity[]): void {
  for (const { offset, length } of entities) {
    if (offset < 0) throw badRequest(`receive an entity with incorrect offset ${offset}`);
    if (length < 0) throw badRequest(`receive an entity with incorrect length ${length}`);
    if (offset > text.length) {
      throw badRequest(`entity begins after the end of the text at UTF-16 offset ${offset}`);
    }
    const end = offset + length;
    if (end > text.length) {
      throw badRequest(
        `entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${end}`,
      );
    }
    if (inPair(text, offset)) throw badRequest("entity begins in a middle of a UTF-16 symbol");
    if (inPair(text, end)) {
      throw badRequest(
        `entity beginning at UTF-16 offset ${offset} ends in a middle of a UTF-16 symbol`,
      );
    }
  }
}

/** Between the two halves of a surrogate pair. */
function inPair(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text[at - 1] ?? "") && /[\uDC00-\uDFFF]/.test(text[at] ?? "");
}

/** Line separators, direction overrides and three combining lines: Telegram takes them out. */
const REMOVED = /\r|[\u2028-\u202E]|\u0333|\u033F|\u030A/g;

/** Control characters become spaces; only the line feed stays. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about
const SPACED = /[\u0000-\u0009\u000B\u000C\u000E-\u001F]/g;

/** A text as Telegram keeps it, before trimming. */
function cleanText(text: string): string {
  return text.replace(REMOVED, "").replace(SPACED, " ");
}

/** Moves the entities of a raw text to where their characters are in the clean one. */
function clean({ text, entities }: FormattedText): FormattedText {
  if (!text.match(REMOVED)) return { text: cleanText(text), entities };
  const at = (offset: number) => cleanText(text.slice(0, offset)).length;
  const moved = entities.map((entity) => {
    const offset = at(entity.offset);
    return { ...entity, offset, length: at(entity.offset + entity.length) - offset };
  });
  return { text: cleanText(text), entities: moved };
}

/** An entity does not begin with a space and is not made of spaces only. */
function trimEntities({ text, entities }: FormattedText): MessageEntity[] {
  return entities.flatMap((entity): MessageEntity[] => {
    const marked = text.slice(entity.offset, entity.offset + entity.length);
    const spaces = marked.length - marked.trimStart().length;
    if (entity.type === "custom_emoji") return entity.length > 0 ? [entity] : [];
    return spaces === entity.length
      ? []
      : [{ ...entity, offset: entity.offset + spaces, length: entity.length - spaces }];
  });
}

/** Spaces and line feeds, which Telegram trims off both ends; by hand, because `/ +$/` takes quadratic time. */
function bounds(text: string): { start: number; end: number } {
  const isSpace = (at: number) => text[at] === " " || text[at] === "\n";
  let [start, end] = [0, text.length];
  while (end > 0 && isSpace(end - 1)) end -= 1;
  while (start < end && isSpace(start)) start += 1;
  return { start, end };
}

function trim(text: string): string {
  const { start, end } = bounds(text);
  return text.slice(start, end);
}

/** No space is trimmed that an entity marks at the start. */
function trimText({ text, entities }: FormattedText): FormattedText {
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

/**
 * Styles of one kind that touch become one; links, code and mentions never overlap each other (the first
 * stays); code holds nothing else, so a style around it is cut in two.
 */
function untangle(entities: readonly MessageEntity[]): MessageEntity[] {
  const solid: MessageEntity[] = [];
  for (const entity of sort(entities)) {
    if (STYLES.includes(entity.type)) continue;
    const group = QUOTES.includes(entity.type);
    const rivals = solid.filter((other) => QUOTES.includes(other.type) === group);
    if (!rivals.some((other) => overlap(other, entity))) solid.push(entity);
  }
  const code = solid.filter((entity) => CODE.includes(entity.type));
  const styles = STYLES.flatMap((type) =>
    merge(entities.filter((entity) => entity.type === type)).flatMap((style) =>
      without(style, code),
    ),
  );
  return sort([...solid, ...styles]);
}

function merge(same: readonly MessageEntity[]): MessageEntity[] {
  const merged: MessageEntity[] = [];
  for (const entity of sort(same)) {
    const last = merged.at(-1);
    if (last && entity.offset <= last.offset + last.length) {
      const end = Math.max(last.offset + last.length, entity.offset + entity.length);
      merged[merged.length - 1] = { ...last, length: end - last.offset };
    } else merged.push(entity);
  }
  return merged;
}

/** The parts of an entity that lie outside of all the holes. */
function without(entity: MessageEntity, holes: readonly Extent[]): MessageEntity[] {
  return holes.reduce<MessageEntity[]>(
    (parts, hole) => parts.flatMap((part) => (overlap(part, hole) ? around(part, hole) : [part])),
    [entity],
  );
}

function around(part: MessageEntity, hole: Extent): MessageEntity[] {
  const [end, holeEnd] = [part.offset + part.length, hole.offset + hole.length];
  const before = { ...part, length: hole.offset - part.offset };
  const after = { ...part, offset: holeEnd, length: end - holeEnd };
  return [before, after].filter((piece) => piece.length > 0);
}

/** What Telegram finds by itself, outside of links, code and what else is marked already. */
function detected(text: string, entities: readonly MessageEntity[]): MessageEntity[] {
  const taken = entities.filter(({ type }) => !STYLES.includes(type) && !QUOTES.includes(type));
  return detectEntities(text).filter((found) => !taken.some((other) => overlap(other, found)));
}

/** By place, the longer first, so that what encloses comes before what it encloses. */
function sort(entities: readonly MessageEntity[]): MessageEntity[] {
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
