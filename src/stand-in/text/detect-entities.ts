import type { MessageEntity } from "grammy/types";
import { overlap } from "./formatted-text.ts";

type Detected = MessageEntity.CommonMessageEntity["type"];

/** Without a protocol, a domain is only recognised under these common endings. */
const ENDINGS = "com|org|net|info|io|me|dev|app|co|ai|tv|ru|ua|de|fr|es|it|uk|eu|br|in|ir|us|cn|jp";

/** In order of precedence: a match is off limits for the later patterns. */
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
 * Detects what Telegram marks by itself in everybody's messages: addresses, mentions, hashtags, commands.
 * Simpler than the real rules in rare cases, the same for what people usually write.
 */
export function detectEntities(text: string): MessageEntity[] {
  const detected: MessageEntity[] = [];
  for (const [type, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const length = (type === "url" ? stripPunctuation(match[0]) : match[0]).length;
      const entity = { type, offset: match.index, length };
      if (length > 0 && !detected.some((other) => overlap(other, entity))) detected.push(entity);
    }
  }
  return detected;
}

const SENTENCE_END = ".,:;!?'\"…";

/** A full stop or a bracket after an address belongs to the sentence around it. */
function stripPunctuation(url: string): string {
  const closing = url.includes("(") ? "" : ")";
  let end = url.length;
  while (end > 0 && `${SENTENCE_END}${closing}`.includes(url.charAt(end - 1))) end -= 1;
  return url.slice(0, end);
}
