import type { Message } from "grammy/types";
import { canForward, contentOf } from "../chats/message-copies.ts";
import { originOf } from "../chats/origins.ts";
import type { LocalChat, MessageContent } from "../state/local-chat.ts";
import { ActionError } from "../wire/errors.ts";
import { nonEmpty, omitUndefined } from "../wire/optional-fields.ts";
import { type Actor, accessibleMessage } from "./find.ts";

/** What a message replies to. */
export interface Reply {
  /** A message of this chat or, given as a whole, of another one. */
  replyTo?: Message | number | undefined;
  /** The part of its text that is quoted. */
  quote?: string | undefined;
}

/** The fields of a reply. @throws ActionError if the original is gone */
export function replyFields(
  actor: Actor,
  chat: LocalChat,
  { replyTo, quote }: Reply,
): MessageContent {
  if (replyTo === undefined) return {};
  if (typeof replyTo === "object" && replyTo.chat.id !== chat.id) {
    const { message } = accessibleMessage(actor, replyTo, chat.id);
    return externalReplyFields(actor, message, quote);
  }
  const original = chat.find(typeof replyTo === "number" ? replyTo : replyTo.message_id);
  if (!original) throw new ActionError("The message you reply to is gone.", 404);
  const { reply_to_message: _, ...rest } = original;
  const reply_to_message = rest as NonNullable<Message["reply_to_message"]>;
  // In a supergroup replies form a thread, which is not a topic.
  const thread = original.message_thread_id ?? original.message_id;
  const isThread = chat.info.type === "supergroup" && !chat.isForum;
  return omitUndefined({
    reply_to_message,
    message_thread_id: isThread ? thread : undefined,
    quote: quote === undefined ? undefined : quoteOf(original, quote),
  });
}

/** A reply to a message of another chat; Telegram quotes its text where the person didn't. */
function externalReplyFields(
  { telegram }: Actor,
  original: Message,
  quote: string | undefined,
): MessageContent {
  if (!canForward(original)) throw new ActionError("You can't reply to this in another chat.");
  const { text, entities: _, caption, caption_entities: __, ...content } = contentOf(original);
  const isNamed = original.chat.type === "supergroup" || original.chat.type === "channel";
  const external_reply = {
    ...content,
    origin: originOf(telegram, original),
    ...(isNamed && { chat: original.chat, message_id: original.message_id }),
  };
  if (quote !== undefined) return { external_reply, quote: quoteOf(original, quote) };
  const { is_manual: _manual, ...automatic } = quoteOf(
    original,
    (text ?? caption ?? "").slice(0, LONGEST_QUOTE),
  );
  return { external_reply, ...(automatic.text && { quote: automatic }) };
}

const LONGEST_QUOTE = 1024;

/** The formatting that quotes keep. */
const QUOTED_ENTITIES = /^(bold|italic|underline|strikethrough|spoiler|custom_emoji|date_time)$/;

function quoteOf(original: Message, part: string) {
  const position = (original.text ?? original.caption ?? "").indexOf(part);
  if (position < 0) throw new ActionError("These words aren't in the message you reply to.");
  const end = position + part.length;
  const entities = (original.entities ?? original.caption_entities ?? [])
    .filter(
      ({ type, offset, length }) =>
        QUOTED_ENTITIES.test(type) && offset < end && offset + length > position,
    )
    .map((entity) => {
      const start = Math.max(entity.offset, position);
      const length = Math.min(entity.offset + entity.length, end) - start;
      return { ...entity, offset: start - position, length };
    });
  return omitUndefined({
    text: part,
    position,
    entities: nonEmpty(entities),
    is_manual: true as const,
  });
}
