import type { Message } from "grammy/types";
import { z } from "zod";
import { formatText, lengthOf } from "../entities.ts";
import { badRequest } from "../errors.ts";
import { given, someOf } from "../given.ts";
import { inlineKeyboardOf, replyMarkup } from "../keyboards.ts";
import { chatId, flag, integer, json, text } from "../params.ts";
import type { Content, Room } from "../rooms.ts";
import type { LocalTelegram } from "../telegram.ts";
import { inTopic, isForum } from "../topics.ts";
import { type EphemeralParameters, sendEphemeral } from "./ephemeral.ts";
import { entities } from "./formatted.ts";

const replyParameters = json(
  z.strictObject({
    message_id: integer.optional(),
    ephemeral_message_id: integer.optional(),
    chat_id: chatId.optional(),
    allow_sending_without_reply: flag.optional(),
    quote: text.optional(),
    quote_parse_mode: text.optional(),
    quote_entities: entities.optional(),
    quote_position: integer.optional(),
    checklist_task_id: integer.optional(),
    poll_option_id: text.optional(),
  }),
);

/** What every method that sends something takes. */
export const sending = {
  chat_id: chatId,
  message_thread_id: integer.optional(),
  direct_messages_topic_id: integer.optional(),
  disable_notification: flag.optional(),
  protect_content: flag.optional(),
  message_effect_id: text.optional(),
  suggested_post_parameters: json(z.looseObject({})).optional(),
};

/** What a method that makes a new message takes besides. */
export const composing = {
  ...sending,
  allow_paid_broadcast: flag.optional(),
  reply_parameters: replyParameters.optional(),
  reply_markup: replyMarkup.optional(),
};

/** Accepted and then refused: there are no business accounts here. */
export const business = { business_connection_id: text.optional() };

interface Composing {
  chat_id: number | string;
  message_thread_id?: number | undefined;
  ephemeral_message_parameters?: EphemeralParameters | undefined;
  business_connection_id?: string | undefined;
  protect_content?: boolean | undefined;
  message_effect_id?: string | undefined;
  reply_parameters?: z.output<typeof replyParameters> | undefined;
  reply_markup?: object | undefined;
}

/**
 * A message of the bot: sends the content into the chat, with its keyboard and what it replies to. A
 * Telegram before Bot API 10.3 ignores that it is meant for one person, as the real one ignores every
 * parameter that it does not know.
 */
export function send(telegram: LocalTelegram, params: Composing, content: Content): Message {
  checkBusiness(params.business_connection_id);
  const room = telegram.writableRoom(params.chat_id);
  const fields = given({
    from: telegram.botUser,
    ...content,
    ...placed(room, params),
    effect_id: params.message_effect_id,
    has_protected_content: params.protect_content ? (true as const) : undefined,
    reply_markup: inlineKeyboardOf(params.reply_markup),
  });
  const ephemeral = telegram.version < 10.3 ? undefined : params.ephemeral_message_parameters;
  if (!ephemeral) return telegram.post(room, fields);
  const replied = params.reply_parameters?.ephemeral_message_id;
  return sendEphemeral(telegram, room, ephemeral, replied, fields);
}

/** The topic and what is replied to. A reply is in the topic of what it replies to. */
function placed(room: Room, params: Composing): Content {
  const { quote, reply_to_message } = repliedTo(room, params.reply_parameters);
  const replied = reply_to_message as Message | undefined;
  const own = replied?.is_topic_message ? replied.message_thread_id : undefined;
  const thread = params.message_thread_id ?? own;
  const reply = given({ quote, reply_to_message });
  if (thread === undefined) return reply;
  const topic = isForum(room) ? room.topics.get(thread) : undefined;
  if (!topic) throw badRequest("message thread not found");
  if (topic.closed && room.bot !== "administrator") throw badRequest("TOPIC_CLOSED");
  return { ...inTopic(room, thread), ...reply };
}

/** Business accounts do not exist here. */
export function checkBusiness(connection: string | undefined): void {
  if (connection) throw badRequest("business connection not found");
}

/** The message that is replied to, without what it replied to itself. */
function repliedTo(room: Room, reply: Composing["reply_parameters"]): Content {
  if (!reply || reply.ephemeral_message_id !== undefined) return {};
  if (reply.message_id === undefined) throw badRequest("message identifier is not specified");
  const elsewhere = reply.chat_id !== undefined && reply.chat_id !== room.chat.id;
  const original = elsewhere ? undefined : room.find(reply.message_id);
  if (!original) {
    if (reply.allow_sending_without_reply) return {};
    throw badRequest("message to be replied not found");
  }
  const { reply_to_message: _, ...rest } = original;
  return given({
    reply_to_message: rest as NonNullable<Message["reply_to_message"]>,
    quote: quoted(original, reply),
  });
}

function quoted(original: Message, reply: NonNullable<Composing["reply_parameters"]>) {
  if (!reply.quote) return undefined;
  const quote = formatText(reply.quote, {
    parse_mode: reply.quote_parse_mode,
    entities: reply.quote_entities,
  });
  if (lengthOf(quote.text) > 1024) throw badRequest("QUOTE_TEXT_INVALID");
  const position = (original.text ?? original.caption ?? "").indexOf(quote.text);
  if (position < 0) throw badRequest("QUOTE_TEXT_INVALID");
  return given({
    text: quote.text,
    position,
    entities: someOf(quote.entities),
    is_manual: true as const,
  });
}
