import type { Message } from "grammy/types";
import { z } from "zod";
import { writableChat } from "../chats/access.ts";
import { postMessage } from "../chats/messages.ts";
import { topicFields } from "../chats/topics.ts";
import type { LocalChat, MessageContent } from "../state/local-chat.ts";
import type { TelegramState } from "../state/telegram-state.ts";
import { formatText } from "../text/format-text.ts";
import { lengthOf } from "../text/formatted-text.ts";
import { badRequest } from "../wire/errors.ts";
import { nonEmpty, omitUndefined } from "../wire/optional-fields.ts";
import { type EphemeralParameters, sendEphemeral } from "./ephemeral.ts";
import { entities } from "./formatting.ts";
import { inlineKeyboardOf, replyMarkup } from "./keyboards.ts";
import { chatId, flag, integer, json, text } from "./params.ts";

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

/** The parameters of every method that sends something. */
export const sending = {
  chat_id: chatId,
  message_thread_id: integer.optional(),
  direct_messages_topic_id: integer.optional(),
  disable_notification: flag.optional(),
  protect_content: flag.optional(),
  message_effect_id: text.optional(),
  suggested_post_parameters: json(z.looseObject({})).optional(),
};

/** The parameters of every method that composes a new message. */
export const composing = {
  ...sending,
  allow_paid_broadcast: flag.optional(),
  reply_parameters: replyParameters.optional(),
  reply_markup: replyMarkup.optional(),
};

/** A parameter that is accepted but never valid: there are no business accounts here. */
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
 * Sends a message of the bot with its keyboard, topic and reply. Before Bot API 10.3 ephemeral messages are
 * sent to everybody, because the real server ignores parameters that it doesn't know.
 */
export function send(telegram: TelegramState, params: Composing, content: MessageContent): Message {
  checkBusiness(params.business_connection_id);
  const chat = writableChat(telegram, params.chat_id);
  const fields = omitUndefined({
    from: telegram.botUser,
    ...content,
    ...placeFields(chat, params),
    effect_id: params.message_effect_id,
    has_protected_content: params.protect_content ? (true as const) : undefined,
    reply_markup: inlineKeyboardOf(params.reply_markup),
  });
  const ephemeral = telegram.version < 10.3 ? undefined : params.ephemeral_message_parameters;
  if (!ephemeral) return postMessage(telegram, chat, fields);
  const replyTo = params.reply_parameters?.ephemeral_message_id;
  return sendEphemeral(telegram, chat, ephemeral, replyTo, fields);
}

/** The topic and the reply. A reply is in the topic of its original unless another topic is given. */
function placeFields(chat: LocalChat, params: Composing): MessageContent {
  const { quote, reply_to_message } = replyFields(chat, params.reply_parameters);
  const original = reply_to_message as Message | undefined;
  const inherited = original?.is_topic_message ? original.message_thread_id : undefined;
  const thread = params.message_thread_id ?? inherited;
  const reply = omitUndefined({ quote, reply_to_message });
  if (thread === undefined) return reply;
  const topic = chat.findTopic(thread);
  if (!topic) throw badRequest("message thread not found");
  if (topic.closed && chat.botStatus !== "administrator") throw badRequest("TOPIC_CLOSED");
  return { ...topicFields(chat, thread), ...reply };
}

export function checkBusiness(connection: string | undefined): void {
  if (connection) throw badRequest("business connection not found");
}

/** The original message, without its own `reply_to_message`, and the quote from it. */
function replyFields(chat: LocalChat, reply: Composing["reply_parameters"]): MessageContent {
  if (!reply || reply.ephemeral_message_id !== undefined) return {};
  if (reply.message_id === undefined) throw badRequest("message identifier is not specified");
  const isElsewhere = reply.chat_id !== undefined && reply.chat_id !== chat.id;
  const original = isElsewhere ? undefined : chat.find(reply.message_id);
  if (!original) {
    if (reply.allow_sending_without_reply) return {};
    throw badRequest("message to be replied not found");
  }
  const { reply_to_message: _, ...rest } = original;
  return omitUndefined({
    reply_to_message: rest as NonNullable<Message["reply_to_message"]>,
    quote: quoteFrom(original, reply),
  });
}

function quoteFrom(original: Message, reply: NonNullable<Composing["reply_parameters"]>) {
  if (!reply.quote) return undefined;
  const quote = formatText(reply.quote, {
    parse_mode: reply.quote_parse_mode,
    entities: reply.quote_entities,
  });
  if (lengthOf(quote.text) > 1024) throw badRequest("QUOTE_TEXT_INVALID");
  const position = (original.text ?? original.caption ?? "").indexOf(quote.text);
  if (position < 0) throw badRequest("QUOTE_TEXT_INVALID");
  return omitUndefined({
    text: quote.text,
    position,
    entities: nonEmpty(quote.entities),
    is_manual: true as const,
  });
}
