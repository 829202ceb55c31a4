import type { Message } from "grammy/types";
import { badRequest } from "../errors.ts";
import type { Content } from "../rooms.ts";
import type { LocalTelegram } from "../telegram.ts";

/** What belongs to a message's place in its chat, not to what it says. */
const PLACE = [
  "message_id",
  "from",
  "chat",
  "date",
  "edit_date",
  "via_bot",
  "reply_to_message",
  "quote",
  "reply_markup",
  "has_protected_content",
  "sender_chat",
  "is_automatic_forward",
  "message_thread_id",
  "is_topic_message",
  "guest_bot_caller_user",
  "effect_id",
];

/** What a message says, to be sent again as if it were new. */
export function copied(telegram: LocalTelegram, chat: number | string, id: number): Content {
  return content(original(telegram, chat, id, "copy"));
}

/** What a message says, marked as somebody's. */
export function forwarded(telegram: LocalTelegram, chat: number | string, id: number): Content {
  return forwardOf(original(telegram, chat, id, "forward"));
}

/** The same for a message at hand, whoever sees it. */
export function forwardOf(message: Message): Content {
  const forward_origin = message.forward_origin ?? originOf(message);
  return { ...content(message), ...(forward_origin && { forward_origin }) };
}

function original(
  telegram: LocalTelegram,
  chat: number | string,
  id: number,
  verb: "copy" | "forward",
): Message {
  const message = telegram.room(chat).find(id);
  if (!message) throw badRequest(`message to ${verb} not found`);
  if (message.has_protected_content) {
    throw badRequest(verb === "copy" ? "message can't be copied" : "message can't be forwarded");
  }
  return message;
}

function originOf({ from, date }: Message): Message["forward_origin"] {
  return from && { type: "user", sender_user: from, date };
}

function content(message: Message): Content {
  return Object.fromEntries(
    Object.entries(message).filter(([field]) => !PLACE.includes(field)),
  ) as Content;
}
