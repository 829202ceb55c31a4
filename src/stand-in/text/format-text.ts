import type { MessageEntity } from "grammy/types";
import { badRequest } from "../wire/errors.ts";
import { checkEntities } from "./check-entities.ts";
import {
  cleanFormattedText,
  cleanText,
  trim,
  trimEntities,
  trimFormattedText,
} from "./clean-text.ts";
import { detectEntities } from "./detect-entities.ts";
import { type FormattedText, lengthOf, overlap } from "./formatted-text.ts";
import { parseHtml } from "./parse-html.ts";
import { allowsDetection, sortEntities, untangleEntities } from "./untangle-entities.ts";

/** How a text is formatted: by markup, by a list of entities, or not at all. */
export interface Formatting {
  parse_mode?: string | undefined;
  entities?: MessageEntity[] | undefined;
}

/** The longest text of a message, in characters. No entities are detected in a longer one: callers refuse it. */
export const LONGEST_TEXT = 4096;

/** Telegram keeps this many of a message's own entities and drops the rest. */
const MOST_ENTITIES = 100;

/**
 * Turns what was sent into what people see: parses markup, removes control characters and outer spaces,
 * untangles entities and detects addresses and commands. Telegram's own checks (4,096 characters,
 * "message is not modified") apply to the result.
 */
export function formatText(raw: string, formatting: Formatting = {}): FormattedText {
  const parsed = parseMarkup(raw, formatting);
  const whole = trim(cleanText(parsed.text));
  if (lengthOf(whole) > LONGEST_TEXT) return { text: whole, entities: [] };
  const own = untangleEntities(trimEntities(cleanFormattedText(parsed))).slice(0, MOST_ENTITIES);
  const { text, entities } = trimFormattedText({ text: cleanText(parsed.text), entities: own });
  return { text, entities: sortEntities([...entities, ...detectOutside(text, entities)]) };
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
  checkEntities(text, entities ?? []);
  return { text, entities: entities ?? [] };
}

/** Detected entities outside links, code and other entities that exclude them. */
function detectOutside(text: string, entities: readonly MessageEntity[]): MessageEntity[] {
  const taken = entities.filter((entity) => !allowsDetection(entity));
  return detectEntities(text).filter((entity) => !taken.some((other) => overlap(other, entity)));
}
