import type { Message, User } from "grammy/types";
import type { LocalChat } from "../state/local-chat.ts";
import type { TelegramState } from "../state/telegram-state.ts";
import { publishMessage } from "./messages.ts";

/** Pins a message above all others, with a notice unless it was pinned already. */
export function pin(telegram: TelegramState, chat: LocalChat, message: Message, by: User): void {
  const isNew = unpin(telegram, chat, message.message_id) === false;
  chat.pinned.push(message.message_id);
  telegram.events.emit({ type: "people" });
  if (!isNew) return;
  const { reply_to_message: _, ...pinned } = message;
  const { message_thread_id, is_topic_message } = message;
  publishMessage(telegram, chat, {
    from: by,
    pinned_message: pinned as NonNullable<Message["pinned_message"]>,
    ...(is_topic_message && message_thread_id && { message_thread_id, is_topic_message }),
  });
}

/** Unpins a message and returns whether it was pinned. */
export function unpin(telegram: TelegramState, chat: LocalChat, id: number): boolean {
  const index = chat.pinned.indexOf(id);
  if (index < 0) return false;
  chat.pinned.splice(index, 1);
  telegram.events.emit({ type: "people" });
  return true;
}
