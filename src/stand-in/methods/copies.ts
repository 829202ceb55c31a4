import type { Message, MessageId } from "grammy/types";
import { z } from "zod";
import { findChat, writableChat } from "../chats/access.ts";
import { canCopy, canForward, copyOf, forwardOf, withoutCaption } from "../chats/message-copies.ts";
import { takesCaption } from "../state/attachments.ts";
import type { MessageContent } from "../state/local-chat.ts";
import type { TelegramState } from "../state/telegram-state.ts";
import { lengthOf } from "../text/formatted-text.ts";
import { badRequest } from "../wire/errors.ts";
import { captionOf, entities, LONGEST_CAPTION } from "./formatting.ts";
import { method } from "./method.ts";
import { chatId, flag, integer, json, text } from "./params.ts";
import { composing, send, sending } from "./sending.ts";

const source = { from_chat_id: chatId, message_id: integer };

const sources = {
  chat_id: chatId,
  message_thread_id: integer.optional(),
  direct_messages_topic_id: integer.optional(),
  from_chat_id: chatId,
  message_ids: json(z.array(integer).min(1).max(100)),
  disable_notification: flag.optional(),
  protect_content: flag.optional(),
};

/** Copying and forwarding messages. */
export const copyMethods = {
  copyMessage: method(
    {
      ...composing,
      ...source,
      video_start_timestamp: integer.optional(),
      caption: text.optional(),
      parse_mode: text.optional(),
      caption_entities: entities.optional(),
      show_caption_above_media: flag.optional(),
    },
    (telegram, params) => {
      const original = findOriginal(telegram, params, "copy");
      if (!canCopy(original)) throw badRequest("message can't be copied");
      const copy = copyOf(original);
      const { caption, parse_mode, caption_entities } = params;
      const isReplaced = caption !== undefined && takesCaption(copy);
      const content = isReplaced
        ? {
            ...withoutCaption(copy),
            ...captionOf(caption, parse_mode, caption_entities),
            ...(params.show_caption_above_media && { show_caption_above_media: true as const }),
          }
        : copy;
      checkCaption(content);
      const { message_id } = send(telegram, params, content);
      return { message_id };
    },
  ),

  copyMessages: method({ ...sources, remove_caption: flag.optional() }, (telegram, params) => {
    const originals = findOriginals(telegram, params).filter(canCopy);
    const copies = originals.map(copyOf);
    return sendAll(
      telegram,
      params,
      originals,
      params.remove_caption ? copies.map(withoutCaption) : copies,
    );
  }),

  forwardMessage: method(
    { ...sending, ...source, video_start_timestamp: integer.optional() },
    (telegram, params) => {
      const original = findOriginal(telegram, params, "forward");
      if (!canForward(original)) throw badRequest("message can't be forwarded");
      return send(telegram, params, forwardOf(telegram, original));
    },
  ),

  forwardMessages: method(sources, (telegram, params) => {
    const originals = findOriginals(telegram, params).filter(canForward);
    return sendAll(
      telegram,
      params,
      originals,
      originals.map((message) => forwardOf(telegram, message)),
    );
  }),
};

function findOriginal(
  telegram: TelegramState,
  { from_chat_id, message_id }: { from_chat_id: number | string; message_id: number },
  verb: "copy" | "forward",
): Message {
  const message = findChat(telegram, from_chat_id).find(message_id);
  if (!message) throw badRequest(`message to ${verb} not found`);
  return message;
}

/** The messages that exist, in the order in which they must be given. @throws ApiError */
function findOriginals(
  telegram: TelegramState,
  { from_chat_id, message_ids }: { from_chat_id: number | string; message_ids: number[] },
): Message[] {
  if (message_ids.some((id, at) => at > 0 && id <= (message_ids[at - 1] as number))) {
    throw badRequest("message identifiers must be in a strictly increasing order");
  }
  const chat = findChat(telegram, from_chat_id);
  return message_ids.flatMap((id) => chat.find(id) ?? []);
}

/** Sends several messages; what was an album stays one. */
function sendAll(
  telegram: TelegramState,
  params: Parameters<typeof send>[1],
  originals: readonly Message[],
  contents: readonly MessageContent[],
): MessageId[] {
  writableChat(telegram, params.chat_id);
  contents.forEach(checkCaption);
  const albums = new Map<string, string>();
  for (const { media_group_id: album } of originals) {
    if (album && !albums.has(album)) albums.set(album, telegram.queries.newId());
  }
  return contents.map((content, at) => {
    const media_group_id = albums.get(originals[at]?.media_group_id ?? "");
    const { message_id } = send(telegram, params, {
      ...content,
      ...(media_group_id && { media_group_id }),
    });
    return { message_id };
  });
}

/** Premium people write captions that a bot may not repeat, except in a forward. @throws ApiError */
function checkCaption({ caption = "", forward_origin }: MessageContent): void {
  if (!forward_origin && lengthOf(caption) > LONGEST_CAPTION) {
    throw badRequest("message caption is too long");
  }
}
