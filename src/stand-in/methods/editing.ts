import { isDeepStrictEqual } from "node:util";
import type { Message } from "grammy/types";
import { z } from "zod";
import { badRequest } from "../errors.ts";
import { given, someOf } from "../given.ts";
import { inlineKeyboardOf, inlineMarkup } from "../keyboards.ts";
import { chatId, flag, integer, json, text } from "../params.ts";
import type { Room } from "../rooms.ts";
import type { LocalTelegram } from "../telegram.ts";
import { business, checkBusiness } from "./common.ts";
import { captionOf, entities, linkPreviewOptions, messageText } from "./formatted.ts";
import { method } from "./method.ts";

/** Which message: by its chat and number, or by the identifier of an inline message. */
const which = {
  ...business,
  chat_id: chatId.optional(),
  message_id: integer.optional(),
  inline_message_id: text.optional(),
};

interface Which {
  business_connection_id?: string | undefined;
  chat_id?: number | string | undefined;
  message_id?: number | undefined;
  inline_message_id?: string | undefined;
}

/** Changing what was sent. A keyboard that is not sent again is taken away, as on the real server. */
export const editMethods = {
  editMessageText: method(
    {
      ...which,
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
      const { room, message } = editable(telegram, params);
      if (message.text === undefined) throw badRequest("there is no text in the message to edit");
      return revise(telegram, room, message, params, {
        text: formatted.text,
        entities: someOf(formatted.entities),
        link_preview_options: params.link_preview_options,
        reply_markup: inlineKeyboardOf(params.reply_markup),
      });
    },
  ),

  editMessageCaption: method(
    {
      ...which,
      caption: text.optional(),
      parse_mode: text.optional(),
      caption_entities: entities.optional(),
      show_caption_above_media: flag.optional(),
      reply_markup: inlineMarkup.optional(),
    },
    (telegram, params) => {
      const { room, message } = editable(telegram, params);
      if (message.text !== undefined)
        throw badRequest("there is no caption in the message to edit");
      const { caption, caption_entities } = captionOf(
        params.caption,
        params.parse_mode,
        params.caption_entities,
      );
      return revise(telegram, room, message, params, {
        caption,
        caption_entities,
        reply_markup: inlineKeyboardOf(params.reply_markup),
      });
    },
  ),

  editMessageReplyMarkup: method(
    { ...which, reply_markup: inlineMarkup.optional() },
    (telegram, params) => {
      const { room, message } = editable(telegram, params);
      const reply_markup = inlineKeyboardOf(params.reply_markup);
      return revise(telegram, room, message, params, { reply_markup });
    },
  ),
};

/** The message that is to be changed, if it is the bot's own. */
function editable(telegram: LocalTelegram, params: Which): { room: Room; message: Message } {
  checkBusiness(params.business_connection_id);
  if (params.inline_message_id !== undefined)
    return inlineMessage(telegram, params.inline_message_id);
  if (params.chat_id === undefined) throw badRequest("chat_id is empty");
  const room = telegram.writableRoom(params.chat_id);
  if (params.message_id === undefined) throw badRequest("message identifier is not specified");
  const message = room.find(params.message_id);
  if (!message) throw badRequest("message to edit not found");
  if (message.from?.id !== telegram.bot.id) throw badRequest("message can't be edited");
  return { room, message };
}

function inlineMessage(telegram: LocalTelegram, id: string): { room: Room; message: Message } {
  const place = telegram.inlineMessages.get(id);
  const room = place && telegram.rooms.get(place.chat);
  const message = place && room?.find(place.message_id);
  if (!room || !message) throw badRequest("MESSAGE_ID_INVALID");
  return { room, message };
}

type Changed =
  | "text"
  | "entities"
  | "link_preview_options"
  | "caption"
  | "caption_entities"
  | "reply_markup";

/** What is named is set; undefined takes it away. */
type Changes = { [Field in Changed]?: Message[Field] | undefined };

/** An edit that changes nothing is refused, as by the real server. An inline message is answered with true. */
function revise(
  telegram: LocalTelegram,
  room: Room,
  message: Message,
  params: Which,
  changes: Changes,
): Message | true {
  const revised: Message = given({ ...message, ...changes });
  if (sameContent(message, revised)) {
    throw badRequest(
      "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
    );
  }
  telegram.revise(room, { ...revised, edit_date: telegram.date() });
  return params.inline_message_id === undefined ? { ...revised, edit_date: telegram.date() } : true;
}

function sameContent(a: Message, b: Message): boolean {
  const content = ({ text, entities, caption, caption_entities, reply_markup }: Message) => [
    text ?? caption,
    entities ?? caption_entities ?? [],
    reply_markup?.inline_keyboard ?? [],
  ];
  return isDeepStrictEqual(content(a), content(b));
}
