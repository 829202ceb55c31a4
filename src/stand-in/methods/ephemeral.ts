import type { Message } from "grammy/types";
import { z } from "zod";
import type { Ephemeral } from "../ephemerals.ts";
import { badRequest } from "../errors.ts";
import { given, someOf } from "../given.ts";
import { inlineKeyboardOf, inlineMarkup } from "../keyboards.ts";
import { chatId, flag, integer, json, text } from "../params.ts";
import type { Content, Room } from "../rooms.ts";
import type { LocalTelegram } from "../telegram.ts";
import { captionOf, entities, linkPreviewOptions, messageText } from "./formatted.ts";
import { type Method, method } from "./method.ts";

const parameters = json(
  z.strictObject({
    receiver_user_id: integer,
    callback_query_id: text.optional(),
    replace_callback_query_message: flag.optional(),
  }),
);

/** What a method takes that can send an ephemeral message. */
export const ephemerally = { ephemeral_message_parameters: parameters.optional() };

export type EphemeralParameters = z.output<typeof parameters>;

/**
 * Sends a message that one member of a group sees. A bot that is no administrator may do so for 15 seconds
 * after that person tapped a button or sent it an ephemeral message, and has to name the tap or the message.
 */
export function sendEphemeral(
  telegram: LocalTelegram,
  room: Room,
  { receiver_user_id, ...tap }: EphemeralParameters,
  replied: number | undefined,
  content: Content,
): Message {
  if (!room.isGroup) throw badRequest("BOT_NOT_ADMIN");
  const receiver = room.members.find(({ id }) => id === receiver_user_id);
  if (!receiver) throw badRequest("USER_NOT_PARTICIPANT");
  const tapped = tap.callback_query_id ? telegram.queries.tap(tap.callback_query_id) : undefined;
  const asked = tapped?.person === receiver.id && tapped.chat === room.chat.id;
  const called = isAnswerable(telegram, room.ephemerals.find(replied), receiver.id);
  if (tap.callback_query_id && !asked) throw badRequest("QUERY_ID_INVALID");
  if (replied !== undefined && !called) throw badRequest("message to be replied not found");
  if (room.bot !== "administrator" && !asked && !called) throw badRequest("BOT_NOT_ADMIN");
  const replaces = tap.replace_callback_query_message ? tapped?.message.message_id : undefined;
  const whole = { ...content, receiver_user: receiver.user };
  return telegram.postEphemeral(room, whole, receiver.id, replaces || undefined);
}

function isAnswerable(telegram: LocalTelegram, found: Ephemeral | undefined, person: number) {
  return found?.person === person && telegram.queries.isFresh(found.message.date * 1000);
}

const which = { chat_id: chatId, receiver_user_id: integer, ephemeral_message_id: integer };

/** Changing and taking back ephemeral messages. Their files cannot be exchanged here. */
export const ephemeralMethods = {
  editEphemeralMessageText: sinceThen(
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
      return revise(telegram, params, {
        text: formatted.text,
        entities: someOf(formatted.entities),
        link_preview_options: params.link_preview_options,
        reply_markup: inlineKeyboardOf(params.reply_markup),
      });
    },
  ),

  editEphemeralMessageCaption: sinceThen(
    {
      ...which,
      caption: text.optional(),
      show_caption_above_media: flag.optional(),
      parse_mode: text.optional(),
      caption_entities: entities.optional(),
      reply_markup: inlineMarkup.optional(),
    },
    (telegram, params) => {
      const { caption, parse_mode, caption_entities, reply_markup } = params;
      return revise(telegram, params, {
        caption: undefined,
        caption_entities: undefined,
        ...captionOf(caption, parse_mode, caption_entities),
        reply_markup: inlineKeyboardOf(reply_markup),
      });
    },
  ),

  editEphemeralMessageReplyMarkup: sinceThen(
    { ...which, reply_markup: inlineMarkup.optional() },
    (telegram, params) =>
      revise(telegram, params, { reply_markup: inlineKeyboardOf(params.reply_markup) }),
  ),

  deleteEphemeralMessage: sinceThen(which, (telegram, params) => {
    const { room } = found(telegram, params);
    telegram.removeEphemeral(room, params.ephemeral_message_id);
    return true;
  }),
};

/** A method that came with Bot API 10.2. */
function sinceThen<S extends z.ZodRawShape>(...made: Parameters<typeof method<S>>): Method {
  return { ...method(...made), since: 10.2 };
}

interface Which {
  chat_id: number | string;
  receiver_user_id: number;
  ephemeral_message_id: number;
}

function found(telegram: LocalTelegram, params: Which): { room: Room; message: Message } {
  const room = telegram.writableRoom(params.chat_id);
  const ephemeral = room.ephemerals.find(params.ephemeral_message_id);
  if (ephemeral?.person !== params.receiver_user_id) throw badRequest("message not found");
  if (ephemeral.message.from?.id !== telegram.bot.id) throw badRequest("message can't be edited");
  return { room, message: ephemeral.message };
}

function revise(
  telegram: LocalTelegram,
  params: Which,
  changes: { [field in keyof Content]: Content[field] | undefined },
): true {
  const { room, message } = found(telegram, params);
  const revised: Message = given({ ...message, ...changes }) as Message;
  if (JSON.stringify(revised) === JSON.stringify(given(message))) {
    throw badRequest("message is not modified");
  }
  telegram.revise(room, { ...revised, edit_date: telegram.date() });
  return true;
}
