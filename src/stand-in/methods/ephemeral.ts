import type { Message } from "grammy/types";
import { z } from "zod";
import { writableChat } from "../chats/access.ts";
import { postEphemeral, removeEphemeral, reviseMessage } from "../chats/messages.ts";
import type { EphemeralMessage } from "../state/ephemeral-messages.ts";
import type { LocalChat, MessageContent } from "../state/local-chat.ts";
import type { TelegramState } from "../state/telegram-state.ts";
import { badRequest } from "../wire/errors.ts";
import { nonEmpty, omitUndefined } from "../wire/optional-fields.ts";
import { captionOf, entities, linkPreviewOptions, messageText } from "./formatting.ts";
import { inlineKeyboardOf, inlineMarkup } from "./keyboards.ts";
import { type Method, method } from "./method.ts";
import { chatId, flag, integer, json, text } from "./params.ts";

const parameters = json(
  z.strictObject({
    receiver_user_id: integer,
    callback_query_id: text.optional(),
    replace_callback_query_message: flag.optional(),
  }),
);

/** The parameter of methods that can send an ephemeral message. */
export const ephemeralOption = { ephemeral_message_parameters: parameters.optional() };

export type EphemeralParameters = z.output<typeof parameters>;

/**
 * Sends a message that only one member of a group sees. A bot that is not an administrator may do so for 15
 * seconds after that person tapped a button or sent it an ephemeral message, and has to name either.
 * @param replyTo the ephemeral message that it replies to
 */
export function sendEphemeral(
  telegram: TelegramState,
  chat: LocalChat,
  { receiver_user_id, ...options }: EphemeralParameters,
  replyTo: number | undefined,
  content: MessageContent,
): Message {
  if (!chat.isGroup) throw badRequest("BOT_NOT_ADMIN");
  const receiver = telegram.accounts.get(receiver_user_id)?.user;
  if (!receiver || !chat.memberIds.includes(receiver.id)) throw badRequest("USER_NOT_PARTICIPANT");
  const { callback_query_id } = options;
  const tap = callback_query_id ? telegram.queries.recentTap(callback_query_id) : undefined;
  const answersTap = tap?.person === receiver.id && tap.chat === chat.id;
  const answersMessage = isAnswerable(telegram, chat.ephemerals.find(replyTo), receiver.id);
  if (callback_query_id && !answersTap) throw badRequest("QUERY_ID_INVALID");
  if (replyTo !== undefined && !answersMessage) {
    throw badRequest("message to be replied not found");
  }
  if (chat.botStatus !== "administrator" && !answersTap && !answersMessage) {
    throw badRequest("BOT_NOT_ADMIN");
  }
  const replaces = options.replace_callback_query_message ? tap?.message.message_id : undefined;
  const fields = { ...content, receiver_user: receiver };
  return postEphemeral(telegram, chat, fields, receiver.id, replaces || undefined);
}

function isAnswerable(
  telegram: TelegramState,
  request: EphemeralMessage | undefined,
  person: number,
) {
  return request?.person === person && telegram.queries.isRecent(request.message.date * 1000);
}

const target = { chat_id: chatId, receiver_user_id: integer, ephemeral_message_id: integer };

/** Editing and deleting ephemeral messages. Their files can't be replaced here. */
export const ephemeralMethods = {
  editEphemeralMessageText: sinceVersion10_2(
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
      return applyEdit(telegram, params, {
        text: formatted.text,
        entities: nonEmpty(formatted.entities),
        link_preview_options: params.link_preview_options,
        reply_markup: inlineKeyboardOf(params.reply_markup),
      });
    },
  ),

  editEphemeralMessageCaption: sinceVersion10_2(
    {
      ...target,
      caption: text.optional(),
      show_caption_above_media: flag.optional(),
      parse_mode: text.optional(),
      caption_entities: entities.optional(),
      reply_markup: inlineMarkup.optional(),
    },
    (telegram, params) => {
      const { caption, parse_mode, caption_entities, reply_markup } = params;
      return applyEdit(telegram, params, {
        caption: undefined,
        caption_entities: undefined,
        ...captionOf(caption, parse_mode, caption_entities),
        reply_markup: inlineKeyboardOf(reply_markup),
      });
    },
  ),

  editEphemeralMessageReplyMarkup: sinceVersion10_2(
    { ...target, reply_markup: inlineMarkup.optional() },
    (telegram, params) =>
      applyEdit(telegram, params, { reply_markup: inlineKeyboardOf(params.reply_markup) }),
  ),

  deleteEphemeralMessage: sinceVersion10_2(target, (telegram, params) => {
    const { chat } = findOwn(telegram, params);
    removeEphemeral(telegram, chat, params.ephemeral_message_id);
    return true;
  }),
};

function sinceVersion10_2<S extends z.ZodRawShape>(...args: Parameters<typeof method<S>>): Method {
  return { ...method(...args), since: 10.2 };
}

interface Target {
  chat_id: number | string;
  receiver_user_id: number;
  ephemeral_message_id: number;
}

/** The message to change. @throws ApiError unless it is the bot's own */
function findOwn(telegram: TelegramState, params: Target): { chat: LocalChat; message: Message } {
  const chat = writableChat(telegram, params.chat_id);
  const ephemeral = chat.ephemerals.find(params.ephemeral_message_id);
  if (ephemeral?.person !== params.receiver_user_id) throw badRequest("message not found");
  if (ephemeral.message.from?.id !== telegram.bot.id) throw badRequest("message can't be edited");
  return { chat, message: ephemeral.message };
}

function applyEdit(
  telegram: TelegramState,
  params: Target,
  changes: { [field in keyof MessageContent]: MessageContent[field] | undefined },
): true {
  const { chat, message } = findOwn(telegram, params);
  const revised: Message = omitUndefined({ ...message, ...changes }) as Message;
  if (JSON.stringify(revised) === JSON.stringify(omitUndefined(message))) {
    throw badRequest("message is not modified");
  }
  reviseMessage(telegram, chat, { ...revised, edit_date: telegram.date() });
  return true;
}
