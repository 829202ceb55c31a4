import type { InlineKeyboardButton, Message } from "grammy/types";
import { contentOfResult } from "../chats/inline-results.ts";
import { findInlineMessageId } from "../chats/messages.ts";
import type { InlineAnswer, TapAnswer } from "../state/queries.ts";
import { ActionError } from "../wire/errors.ts";
import { omitUndefined } from "../wire/optional-fields.ts";
import { openTopicFields } from "./compose.ts";
import { type Actor, accessibleChat, accessibleMessage } from "./find.ts";
import { sendContent } from "./send.ts";

/** Taps a button, named by its data or its text. Async so that a missing button rejects, too. */
export async function tap(
  actor: Actor,
  target: Message | number,
  button: string,
  chatId: number,
): Promise<TapAnswer> {
  const { telegram, user } = actor;
  const { queries } = telegram;
  const { chat, message } = accessibleMessage(actor, target, chatId);
  const data = callbackData(message, button);
  const id = queries.newId();
  const answer = queries.taps.open(id);
  queries.rememberTap(id, { chat: chat.id, person: user.id, message });
  const inline_message_id = findInlineMessageId(telegram, message);
  telegram.updates.push({
    callback_query: {
      id,
      from: user,
      ...(inline_message_id ? { inline_message_id } : { message }),
      chat_instance: String(chat.id * 7919),
      data,
    },
  });
  return answer;
}

/** Types `@bot query` into a chat. Answers are never cached: every query becomes an update. */
export function queryInline(
  actor: Actor,
  query: string,
  offset: string,
  chatId: number,
): Promise<InlineAnswer> {
  const { telegram, user } = actor;
  const { type } = accessibleChat(actor, chatId).info;
  const id = telegram.queries.newId();
  const answer = telegram.queries.inline.open(id);
  telegram.queries.inlineResults.set(id, { query, results: [] });
  telegram.updates.push({
    inline_query: {
      id,
      from: user,
      query: query.slice(0, 256),
      offset,
      chat_type: type === "private" ? "sender" : type,
    },
  });
  return answer;
}

/** Sends one of the results of an inline query into a chat. */
export function chooseResult(
  actor: Actor,
  queryId: string,
  resultId: string,
  chatId: number,
  topic?: number,
): Message {
  const { telegram, user } = actor;
  const chat = accessibleChat(actor, chatId);
  const query = telegram.queries.inlineResults.get(queryId);
  const result = query?.results.find(({ id }) => id === resultId);
  if (!query || !result) throw new ActionError("This result is no longer available.", 404);
  const message = sendContent(actor, chat, {
    ...contentOfResult(result),
    via_bot: telegram.botUser,
    ...openTopicFields(chat, user, topic),
  });
  const inline_message_id = message.reply_markup && findInlineMessageId(telegram, message);
  telegram.updates.push({
    chosen_inline_result: omitUndefined({
      result_id: result.id,
      from: user,
      query: query.query,
      inline_message_id,
    }),
  });
  return message;
}

/** The data of the button with this data or this text. */
function callbackData(message: Message, wanted: string): string {
  const buttons: InlineKeyboardButton[] = message.reply_markup?.inline_keyboard.flat() ?? [];
  const callbacks = buttons.filter((button) => "callback_data" in button);
  const button =
    callbacks.find((b) => b.callback_data === wanted) ?? callbacks.find((b) => b.text === wanted);
  if (button) return button.callback_data;
  const existing = callbacks.map((b) => `"${b.text}" (${b.callback_data})`).join(", ");
  throw new ActionError(
    `There is no button "${wanted}" to tap under this message; ${existing ? `there are ${existing}` : "it has no such buttons"}.`,
  );
}
