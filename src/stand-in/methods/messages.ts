import { z } from "zod";
import { findChat, writableChat } from "../chats/access.ts";
import { removeMessage } from "../chats/messages.ts";
import { setReactions } from "../chats/reactions.ts";
import { badRequest } from "../wire/errors.ts";
import { nonEmpty, omitUndefined } from "../wire/optional-fields.ts";
import { ephemeralOption } from "./ephemeral.ts";
import { entities, linkPreviewOptions, messageText } from "./formatting.ts";
import { method } from "./method.ts";
import { chatId, flag, integer, json, text } from "./params.ts";
import { checkReaction, reaction } from "./reactions.ts";
import { business, checkBusiness, composing, send } from "./sending.ts";

/** Telegram doesn't let bots delete messages that are older than two days. */
const DELETABLE_SECONDS = 48 * 60 * 60;

const ACTIONS = [
  "typing",
  "upload_photo",
  "record_video",
  "upload_video",
  "record_voice",
  "upload_voice",
  "upload_document",
  "choose_sticker",
  "find_location",
  "record_video_note",
  "upload_video_note",
];

/** Text messages, deletions, chat actions and reactions. */
export const messageMethods = {
  sendMessage: method(
    {
      ...composing,
      ...business,
      ...ephemeralOption,
      text,
      parse_mode: text.optional(),
      entities: entities.optional(),
      link_preview_options: linkPreviewOptions.optional(),
    },
    (telegram, params) => {
      const formatted = messageText(params.text, params);
      return send(
        telegram,
        params,
        omitUndefined({
          text: formatted.text,
          entities: nonEmpty(formatted.entities),
          link_preview_options: params.link_preview_options,
        }),
      );
    },
  ),

  deleteMessage: method({ chat_id: chatId, message_id: integer }, (telegram, params) => {
    const chat = findChat(telegram, params.chat_id);
    const message = chat.find(params.message_id);
    if (!message) throw badRequest("message to delete not found");
    if (telegram.date() - message.date > DELETABLE_SECONDS) {
      throw badRequest("message can't be deleted for everyone");
    }
    const isOwn = message.from?.id === telegram.bot.id;
    if (chat.isGroup && !isOwn && chat.botStatus !== "administrator") {
      throw badRequest("message can't be deleted");
    }
    return removeMessage(telegram, chat, params.message_id);
  }),

  deleteMessages: method(
    { chat_id: chatId, message_ids: json(z.array(integer).min(1).max(100)) },
    (telegram, params) => {
      const chat = findChat(telegram, params.chat_id);
      for (const id of params.message_ids) removeMessage(telegram, chat, id);
      return true;
    },
  ),

  sendChatAction: method(
    {
      ...business,
      chat_id: chatId,
      message_thread_id: integer.optional(),
      action: text,
    },
    (telegram, params) => {
      checkBusiness(params.business_connection_id);
      const chat = writableChat(telegram, params.chat_id);
      const action = params.action.toLowerCase();
      if (!ACTIONS.includes(action)) throw badRequest("wrong parameter action in request");
      telegram.events.emit({ type: "typing", chat: chat.id, action });
      return true;
    },
  ),

  setMessageReaction: method(
    {
      chat_id: chatId,
      message_id: integer,
      reaction: json(z.array(reaction)).optional(),
      is_big: flag.optional(),
    },
    (telegram, params) => {
      const chat = writableChat(telegram, params.chat_id);
      if (!chat.find(params.message_id)) throw badRequest("message to react not found");
      const given = params.reaction ?? [];
      checkReaction(given);
      const emoji = given.flatMap(({ emoji }) => emoji ?? []);
      setReactions(telegram, chat, params.message_id, telegram.bot.id, emoji);
      return true;
    },
  ),
};
