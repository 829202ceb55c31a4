import type { MessageEntity } from "grammy/types";

type Detected = MessageEntity.CommonMessageEntity["type"];

/** Domains are recognised without a protocol only under endings that people really use in chats. */
const ENDINGS = "com|org|net|info|io|me|dev|app|co|ai|tv|ru|ua|de|fr|es|it|uk|eu|br|in|ir|us|cn|jp";

/** In order of precedence: what one pattern found, the later ones leave alone. */
const PATTERNS: readonly (readonly [Detected, RegExp])[] = [
  ["url", /(?<![\p{L}\p{N}_@])(?:https?|tg|ton):\/\/[^\s<>"«»]+/giu],
  ["email", /(?<![\p{L}\p{N}_.+-])[\w.+-]+@(?:[a-z\d-]+\.)+[a-z]{2,}(?![\p{L}\p{N}_])/giu],
  [
    "url",
    new RegExp(
      `(?<![\\p{L}\\p{N}_@./-])(?:[\\p{L}\\d-]+\\.)+(?:${ENDINGS})(?![\\p{L}\\p{N}_@-])(?::\\d+)?(?:[/?#][^\\s<>"«»]*)?`,
      "giu",
    ),
  ],
  ["mention", /(?<![\p{L}\p{N}_@/])@[a-z]\w{3,31}(?![\p{L}\p{N}_@])/giu],
  ["hashtag", /(?<![\p{L}\p{N}_#/@])#(?=[\p{N}_]*\p{L})[\p{L}\p{N}_]{1,256}(?![\p{L}\p{N}_#])/giu],
  ["cashtag", /(?<![\p{L}\p{N}_$])\$[A-Z]{3,8}(?![\p{L}\p{N}_$])/gu],
  ["bot_command", /(?<![\p{L}\p{N}_/<>@.:])\/\w{1,64}(?:@[a-z]\w{2,31})?(?![\p{L}\p{N}_/@<>])/giu],
  ["phone_number", /(?<![\p{L}\p{N}_+])\+\d(?:[ ()-]{0,2}\d){6,14}(?![\p{L}\p{N}_])/gu],
];

/**
 * What Telegram marks by itself, in people's messages and in the bot's: addresses, mentions, hashtags,
 * commands. Simpler than the real rules at the edges, the same for what people usually write.
 */
export function detectEntities(text: string): MessageEntity[] {
  const found: MessageEntity[] = [];
  for (const [type, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const length = (type === "url" ? withoutEnd(match[0]) : match[0]).length;
      const entity = { type, offset: match.index, length };
      if (length > 0 && !found.some((other) => overlap(other, entity))) found.push(entity);
    }
  }
  return found;
}

const SENTENCE_END = ".,:;!?'\"…";

/** A full stop or a bracket after an address belongs to the sentence. */
function withoutEnd(url: string): string {
  const closing = url.includes("(") ? "" : ")";
  let end = url.length;
  while (end > 0 && `${SENTENCE_END}${closing}`.includes(url.charAt(end - 1))) end -= 1;
  return url.slice(0, end);
}

/** Whether two stretches of the text share a character. */
export function overlap(a: Extent, b: Extent): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}

/** A stretch of a text, in UTF-16 code units. */
export interface Extent {
  offset: number;
  length: number;
}
