import type { InlineQueryResult, Message, Update, User } from "grammy/types";
import type { LocalChat } from "../state/local-chat.ts";
import type { GuestQuery } from "../state/queries.ts";
import type { TelegramState } from "../state/telegram-state.ts";
import { contentOfResult } from "./inline-results.ts";
import { postMessage, registerInlineMessage } from "./messages.ts";
import { mentionsBot } from "./privacy-mode.ts";

/**
 * Opens a guest query if somebody mentions the bot in a group that it is not in: the bot receives that one
 * message and may answer it once. Before Bot API 10.0 the bot is not told.
 */
export function openGuestQuery(
  telegram: TelegramState,
  chat: LocalChat,
  message: Message,
  caller: User,
): void {
  const { version, queries } = telegram;
  if (version < 10 || !chat.isGroup || chat.hasBot || !mentionsBot(telegram, message)) return;
  const guest_query_id = queries.newId();
  void queries.guests.open(guest_query_id);
  queries.guestQueries.set(guest_query_id, { chat: chat.id, message, caller });
  const guest_message = { ...message, guest_query_id } as NonNullable<Update["guest_message"]>;
  telegram.updates.push({ guest_message });
}

/**
 * Posts the bot's answer under the message that mentioned it. (Showing it as a reply is this stand-in's
 * choice: Telegram doesn't document it.)
 * @returns the `inline_message_id` by which the bot can edit the answer
 */
export function answerGuestQuery(
  telegram: TelegramState,
  id: string,
  result: InlineQueryResult,
): string {
  telegram.queries.guests.answer(id, true);
  const query = telegram.queries.guestQueries.get(id) as GuestQuery;
  telegram.queries.guestQueries.delete(id);
  const { reply_to_message: _, ...original } = query.message;
  const chat = telegram.chats.get(query.chat) as LocalChat;
  const message = postMessage(telegram, chat, {
    from: telegram.botUser,
    ...contentOfResult(result),
    guest_bot_caller_user: query.caller,
    reply_to_message: original as NonNullable<Message["reply_to_message"]>,
    ...(query.message.is_topic_message && {
      message_thread_id: query.message.message_thread_id as number,
      is_topic_message: true,
    }),
  });
  return registerInlineMessage(telegram, message);
}
