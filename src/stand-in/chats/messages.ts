import type { Message } from "grammy/types";
import type { LocalChat, MessageContent } from "../state/local-chat.ts";
import type { TelegramState } from "../state/telegram-state.ts";
import { reachesBot } from "./privacy-mode.ts";

/** Adds a message to a chat. The bot is not told. */
export function postMessage(
  telegram: TelegramState,
  chat: LocalChat,
  content: MessageContent,
): Message {
  const message = chat.add(telegram.date(), content);
  telegram.events.emit({ type: "message", chat: chat.id, message });
  return message;
}

/** Adds a message of a person, or of the chat itself, and delivers it to the bot. */
export function publishMessage(
  telegram: TelegramState,
  chat: LocalChat,
  content: MessageContent,
): Message {
  const message = postMessage(telegram, chat, content);
  deliverMessage(telegram, chat, message, "message");
  return message;
}

/** Queues an update about a person's message, if the bot may see it. */
export function deliverMessage(
  telegram: TelegramState,
  chat: LocalChat,
  message: Message,
  kind: "message" | "edited_message",
): void {
  const isOfBot = message.from?.id === telegram.bot.id && !message.via_bot;
  if (!isOfBot && reachesBot(telegram, chat, message)) telegram.updates.push({ [kind]: message });
}

/** Replaces a message with a new version of it. */
export function reviseMessage(telegram: TelegramState, chat: LocalChat, message: Message): void {
  chat.replace(message);
  const only = chat.ephemerals.find(message.ephemeral_message_id)?.person;
  telegram.events.emit({ type: "edited", chat: chat.id, message, ...(only && { only }) });
}

/** Removes a message and returns whether there was one. */
export function removeMessage(telegram: TelegramState, chat: LocalChat, id: number): boolean {
  const removed = chat.remove(id);
  if (removed) telegram.events.emit({ type: "deleted", chat: chat.id, message_id: id });
  return removed;
}

/**
 * Adds a message that only one person sees.
 * @param replaces the message in whose place they see it
 */
export function postEphemeral(
  telegram: TelegramState,
  chat: LocalChat,
  content: MessageContent,
  person: number,
  replaces?: number,
): Message {
  const message = chat.addEphemeral(telegram.date(), content, person, replaces);
  telegram.events.emit({ type: "message", chat: chat.id, message, only: person });
  return message;
}

export function removeEphemeral(telegram: TelegramState, chat: LocalChat, id: number): void {
  const only = chat.ephemerals.find(id)?.person;
  chat.ephemerals.remove(id);
  if (only) telegram.events.emit({ type: "deleted", chat: chat.id, message_id: 0, only });
}

/** Gives a message the `inline_message_id` by which the bot may edit it. */
export function registerInlineMessage(
  telegram: TelegramState,
  { chat, message_id }: Message,
): string {
  const id = inlineMessageId(chat.id, message_id);
  telegram.inlineMessages.set(id, { chat: chat.id, message_id });
  return id;
}

/** The `inline_message_id` of a message, or undefined if it has none. */
export function findInlineMessageId(
  telegram: TelegramState,
  { chat, message_id }: Message,
): string | undefined {
  const id = inlineMessageId(chat.id, message_id);
  return telegram.inlineMessages.has(id) ? id : undefined;
}

function inlineMessageId(chat: number, message: number): string {
  return `inline-${chat}-${message}`;
}
