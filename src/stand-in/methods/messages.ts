import { z } from "zod";
import { badRequest } from "../errors.ts";
import { given, someOf } from "../given.ts";
import { chatId, flag, integer, json, text } from "../params.ts";
import { business, checkBusiness, composing, send, sending } from "./common.ts";
import { copied, forwarded } from "./copies.ts";
import { ephemerally } from "./ephemeral.ts";
import { captionOf, entities, linkPreviewOptions, messageText } from "./formatted.ts";
import { method } from "./method.ts";
import { checkReaction, reaction } from "./reactions.ts";

/** Two days: after that Telegram deletes nothing for a bot. */
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

/** Sending text, copying, deleting, "typing …". */
export const messageMethods = {
  sendMessage: method(
    {
      ...composing,
      ...business,
      ...ephemerally,
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
        given({
          text: formatted.text,
          entities: someOf(formatted.entities),
          link_preview_options: params.link_preview_options,
        }),
      );
    },
  ),

  copyMessage: method(
    {
      ...composing,
      from_chat_id: chatId,
      message_id: integer,
      video_start_timestamp: integer.optional(),
      caption: text.optional(),
      parse_mode: text.optional(),
      caption_entities: entities.optional(),
      show_caption_above_media: flag.optional(),
    },
    (telegram, params) => {
      const content = copied(telegram, params.from_chat_id, params.message_id);
      const caption =
        params.caption === undefined || content.text !== undefined
          ? {}
          : captionOf(params.caption, params.parse_mode, params.caption_entities);
      const { message_id } = send(telegram, params, { ...content, ...caption });
      return { message_id };
    },
  ),

  forwardMessage: method(
    {
      ...sending,
      from_chat_id: chatId,
      message_id: integer,
      video_start_timestamp: integer.optional(),
    },
    (telegram, params) =>
      send(telegram, params, forwarded(telegram, params.from_chat_id, params.message_id)),
  ),

  deleteMessage: method({ chat_id: chatId, message_id: integer }, (telegram, params) => {
    const room = telegram.room(params.chat_id);
    const message = room.find(params.message_id);
    if (!message) throw badRequest("message to delete not found");
    if (telegram.date() - message.date > DELETABLE_SECONDS) {
      throw badRequest("message can't be deleted for everyone");
    }
    const isOwn = message.from?.id === telegram.bot.id;
    if (room.isGroup && !isOwn && room.bot !== "administrator") {
      throw badRequest("message can't be deleted");
    }
    return telegram.remove(room, params.message_id);
  }),

  deleteMessages: method(
    { chat_id: chatId, message_ids: json(z.array(integer).min(1).max(100)) },
    (telegram, params) => {
      const room = telegram.room(params.chat_id);
      for (const id of params.message_ids) telegram.remove(room, id);
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
      const room = telegram.writableRoom(params.chat_id);
      const action = params.action.toLowerCase();
      if (!ACTIONS.includes(action)) throw badRequest("wrong parameter action in request");
      telegram.emit({ type: "typing", chat: room.chat.id, action });
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
      const room = telegram.writableRoom(params.chat_id);
      if (!room.find(params.message_id)) throw badRequest("message to react not found");
      checkReaction(params.reaction ?? []);
      return true;
    },
  ),
};
