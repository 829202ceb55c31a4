import { isDeepStrictEqual } from "node:util";
import type { Message } from "grammy/types";
import { z } from "zod";
import { writableChat } from "../chats/access.ts";
import { reviseMessage } from "../chats/messages.ts";
import { takesCaption } from "../state/attachments.ts";
import type { LocalChat, MessageContent } from "../state/local-chat.ts";
import type { TelegramState } from "../state/telegram-state.ts";
import { badRequest } from "../wire/errors.ts";
import { nonEmpty, omitUndefined } from "../wire/optional-fields.ts";
import { captionOf, entities, linkPreviewOptions, messageText } from "./formatting.ts";
import { inlineKeyboardOf, inlineMarkup } from "./keyboards.ts";
import { method } from "./method.ts";
import { chatId, flag, integer, json, text } from "./params.ts";
import { business, checkBusiness } from "./sending.ts";

/** Parameters that name a message: by chat and number, or as an inline message. */
export const target = {
  ...business,
  chat_id: chatId.optional(),
  message_id: integer.optional(),
  inline_message_id: text.optional(),
};

interface Target {
  business_connection_id?: string | undefined;
  chat_id?: number | string | undefined;
  message_id?: number | undefined;
  inline_message_id?: string | undefined;
}

/** Editing messages. A keyboard that is not given again is removed, as on the real server. */
export const editMethods = {
  editMessageText: method(
    {
      ...target,
      text: text.optional(),
      parse_mode: text.optional(),
      entities: entities.optional(),
      link_preview_options: linkPreviewOptions.optional(),
      rich_message: json(z.looseObject({})).optional(),
      reply_markup: inlineMarkup.optional(),
    },
    (telegram, params) => {
      if (params.rich_message) throw badRequest("this local stand-in has no rich messages");
      const formatted = messageText(params.text ?? "", params);
      const { chat, message } = findEditable(telegram, params);
      if (message.text === undefined) throw badRequest("there is no text in the message to edit");
      return applyEdit(telegram, chat, message, params, {
        text: formatted.text,
        entities: nonEmpty(formatted.entities),
        link_preview_options: params.link_preview_options,
        reply_markup: inlineKeyboardOf(params.reply_markup),
      });
    },
  ),

  editMessageCaption: method(
    {
      ...target,
      caption: text.optional(),
      parse_mode: text.optional(),
      caption_entities: entities.optional(),
      show_caption_above_media: flag.optional(),
      reply_markup: inlineMarkup.optional(),
    },
    (telegram, params) => {
      const { chat, message } = findEditable(telegram, params);
      if (!takesCaption(message)) throw badRequest("there is no caption in the message to edit");
      const { caption, caption_entities } = captionOf(
        params.caption,
        params.parse_mode,
        params.caption_entities,
      );
      return applyEdit(telegram, chat, message, params, {
        caption,
        caption_entities,
        reply_markup: inlineKeyboardOf(params.reply_markup),
      });
    },
  ),

  editMessageReplyMarkup: method(
    { ...target, reply_markup: inlineMarkup.optional() },
    (telegram, params) => {
      const { chat, message } = findEditable(telegram, params);
      const reply_markup = inlineKeyboardOf(params.reply_markup);
      return applyEdit(telegram, chat, message, params, { reply_markup });
    },
  ),
};

/** The message to edit. @throws ApiError unless the bot may edit it */
export function findEditable(
  telegram: TelegramState,
  params: Target,
): { chat: LocalChat; message: Message } {
  checkBusiness(params.business_connection_id);
  if (params.inline_message_id !== undefined)
    return findInlineMessage(telegram, params.inline_message_id);
  if (params.chat_id === undefined) throw badRequest("chat_id is empty");
  const chat = writableChat(telegram, params.chat_id);
  if (params.message_id === undefined) throw badRequest("message identifier is not specified");
  const message = chat.find(params.message_id);
  if (!message) throw badRequest("message to edit not found");
  if (message.from?.id !== telegram.bot.id) throw badRequest("message can't be edited");
  return { chat, message };
}

function findInlineMessage(
  telegram: TelegramState,
  id: string,
): { chat: LocalChat; message: Message } {
  const place = telegram.inlineMessages.get(id);
  const chat = place && telegram.chats.get(place.chat);
  const message = place && chat?.find(place.message_id);
  if (!chat || !message) throw badRequest("MESSAGE_ID_INVALID");
  return { chat, message };
}

/** Sets the given fields; undefined removes one. */
type Changes = { [Field in keyof MessageContent]?: Message[Field] | undefined };

/** Applies an edit; one that changes nothing is refused. Returns true for an inline message. */
export function applyEdit(
  telegram: TelegramState,
  chat: LocalChat,
  message: Message,
  params: Target,
  changes: Changes,
): Message | true {
  const revised: Message = omitUndefined({ ...message, ...changes });
  if (sameContent(message, revised)) {
    throw badRequest(
      "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
    );
  }
  const edited = { ...revised, edit_date: telegram.date() };
  reviseMessage(telegram, chat, edited);
  return params.inline_message_id === undefined ? edited : true;
}

/** Whether people see no difference. */
function sameContent(a: Message, b: Message): boolean {
  const content = ({ edit_date: _, link_preview_options: __, ...message }: Message) =>
    omitUndefined(message);
  return isDeepStrictEqual(content(a), content(b));
}
