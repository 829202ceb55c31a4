import type { Message } from "grammy/types";
import { findChat } from "../chats/access.ts";
import { copyOf, forwardOf } from "../chats/message-copies.ts";
import type { MessageContent } from "../state/local-chat.ts";
import type { TelegramState } from "../state/telegram-state.ts";
import { badRequest } from "../wire/errors.ts";
import { captionOf, entities } from "./formatting.ts";
import { method } from "./method.ts";
import { chatId, flag, integer, text } from "./params.ts";
import { composing, send, sending } from "./sending.ts";

/** Copying and forwarding messages. */
export const copyMethods = {
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
      const content = copyOf(findOriginal(telegram, params, "copy"));
      const caption: MessageContent =
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
      send(telegram, params, forwardOf(findOriginal(telegram, params, "forward"))),
  ),
};

interface Source {
  from_chat_id: number | string;
  message_id: number;
}

function findOriginal(
  telegram: TelegramState,
  { from_chat_id, message_id }: Source,
  verb: "copy" | "forward",
): Message {
  const message = findChat(telegram, from_chat_id).find(message_id);
  if (!message) throw badRequest(`message to ${verb} not found`);
  if (message.has_protected_content) {
    throw badRequest(verb === "copy" ? "message can't be copied" : "message can't be forwarded");
  }
  return message;
}
