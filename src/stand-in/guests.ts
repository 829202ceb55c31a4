import type { InlineQueryResult, Message, Update, User } from "grammy/types";
import { mentionsBot } from "./privacy.ts";
import { resultContent } from "./results.ts";
import type { Room } from "./rooms.ts";
import type { LocalTelegram } from "./telegram.ts";

/** A guest query that waits for the bot: where it was asked, by whom, and with which message. */
export interface GuestQuery {
  chat: number;
  message: Message;
  caller: User;
}

/**
 * Where a person mentions the bot in a group that it is not in, it gets that one message, and may answer it
 * once. A Telegram before Bot API 10.0 tells the bot nothing.
 */
export function askGuest(
  telegram: LocalTelegram,
  room: Room,
  message: Message,
  caller: User,
): void {
  if (telegram.version < 10 || !room.isGroup || room.hasBot || !mentionsBot(telegram, message))
    return;
  const guest_query_id = telegram.queries.newId();
  void telegram.queries.guests.ask(guest_query_id);
  telegram.queries.asked.set(guest_query_id, { chat: room.chat.id, message, caller });
  const guest_message = { ...message, guest_query_id } as NonNullable<Update["guest_message"]>;
  telegram.push({ guest_message });
}

/**
 * Puts the bot's answer into the chat, under the message that called it. (That it is shown as a reply is
 * this stand-in's own: Telegram does not say.) @returns the number by which the bot can edit the answer
 */
export function answerGuest(
  telegram: LocalTelegram,
  id: string,
  result: InlineQueryResult,
): string {
  telegram.queries.guests.answer(id, true);
  const query = telegram.queries.asked.get(id) as GuestQuery;
  telegram.queries.asked.delete(id);
  const { reply_to_message: _, ...original } = query.message;
  const room = telegram.rooms.get(query.chat) as Room;
  const message = telegram.post(room, {
    from: telegram.botUser,
    ...resultContent(result),
    guest_bot_caller_user: query.caller,
    reply_to_message: original as NonNullable<Message["reply_to_message"]>,
    ...(query.message.is_topic_message && {
      message_thread_id: query.message.message_thread_id as number,
      is_topic_message: true,
    }),
  });
  return telegram.keepInline(message);
}
