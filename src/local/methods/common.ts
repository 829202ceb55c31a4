import type { Message, MessageEntity } from "grammy/types";
import { z } from "zod";
import { type Formatting, formatText, LONGEST_TEXT, lengthOf } from "../entities.ts";
import { badRequest } from "../errors.ts";
import { given, someOf } from "../given.ts";
import type { FormattedText } from "../html.ts";
import { inlineKeyboardOf, replyMarkup } from "../keyboards.ts";
import { chatId, flag, integer, json, text } from "../params.ts";
import type { Content, Room } from "../rooms.ts";
import type { LocalTelegram } from "../telegram.ts";

const entity = z.strictObject({
  type: z.enum([
    "mention",
    "hashtag",
    "cashtag",
    "bot_command",
    "url",
    "email",
    "phone_number",
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "spoiler",
    "blockquote",
    "expandable_blockquote",
    "code",
    "pre",
    "text_link",
    "text_mention",
    "custom_emoji",
    "date_time",
  ]),
  offset: integer,
  length: integer,
  url: text.optional(),
  user: z.looseObject({ id: integer }).optional(),
  language: text.optional(),
  custom_emoji_id: text.optional(),
  unix_time: integer.optional(),
  date_time_format: text.optional(),
});

/** `entities` and `caption_entities`. */
export const entities = json(z.array(entity.transform((fields) => given(fields) as MessageEntity)));

export const linkPreviewOptions = json(
  z
    .strictObject({
      is_disabled: flag.optional(),
      url: text.optional(),
      prefer_small_media: flag.optional(),
      prefer_large_media: flag.optional(),
      show_above_text: flag.optional(),
    })
    .transform((options) => given(options)),
);

const replyParameters = json(
  z.strictObject({
    message_id: integer,
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
  business_connection_id?: string | undefined;
  protect_content?: boolean | undefined;
  message_effect_id?: string | undefined;
  reply_parameters?: z.output<typeof replyParameters> | undefined;
  reply_markup?: object | undefined;
}

/** A message of the bot: sends the content into the chat, with its keyboard and what it replies to. */
export function send(telegram: LocalTelegram, params: Composing, content: Content): Message {
  checkBusiness(params.business_connection_id);
  const room = telegram.writableRoom(params.chat_id);
  const fields = given({
    from: telegram.botUser,
    ...content,
    ...repliedTo(room, params.reply_parameters),
    effect_id: params.message_effect_id,
    has_protected_content: params.protect_content ? (true as const) : undefined,
    reply_markup: inlineKeyboardOf(params.reply_markup),
  });
  return telegram.post(room, fields);
}

/** Business accounts do not exist here. */
export function checkBusiness(connection: string | undefined): void {
  if (connection) throw badRequest("business connection not found");
}

/** A message's text: 1 to 4,096 characters, counted after the markup is read. */
export function messageText(raw: string, formatting: Formatting): FormattedText {
  const formatted = formatText(raw, formatting);
  if (formatted.text === "") throw badRequest("message text is empty");
  if (lengthOf(formatted.text) > LONGEST_TEXT) throw badRequest("message is too long");
  return formatted;
}

/** A picture's or file's caption: at most 1,024 characters, possibly none. */
export function captionOf(
  raw: string | undefined,
  parse_mode: string | undefined,
  caption_entities: MessageEntity[] | undefined,
): Content {
  const formatted = formatText(raw ?? "", { parse_mode, entities: caption_entities });
  if (lengthOf(formatted.text) > 1024) throw badRequest("message caption is too long");
  return formatted.text === ""
    ? {}
    : given({ caption: formatted.text, caption_entities: someOf(formatted.entities) });
}

/** The message that is replied to, without what it replied to itself. */
function repliedTo(room: Room, reply: Composing["reply_parameters"]): Content {
  if (!reply) return {};
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
  const position = (original.text ?? original.caption ?? "").indexOf(quote.text);
  if (position < 0) throw badRequest("QUOTE_TEXT_INVALID");
  return given({
    text: quote.text,
    position,
    entities: someOf(quote.entities),
    is_manual: true as const,
  });
}
