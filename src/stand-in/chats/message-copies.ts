import type { Message } from "grammy/types";
import type { MessageContent } from "../state/local-chat.ts";

/** Fields that belong to a message's place in its chat, not to its content. */
const PLACE_FIELDS = [
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

/** A message's content, to be sent again as if it were new. */
export function copyOf(message: Message): MessageContent {
  return Object.fromEntries(
    Object.entries(message).filter(([field]) => !PLACE_FIELDS.includes(field)),
  ) as MessageContent;
}

/** A message's content, marked with whose it was. */
export function forwardOf(message: Message): MessageContent {
  const forward_origin = message.forward_origin ?? originOf(message);
  return { ...copyOf(message), ...(forward_origin && { forward_origin }) };
}

function originOf({ from, date }: Message): Message["forward_origin"] {
  return from && { type: "user", sender_user: from, date };
}
