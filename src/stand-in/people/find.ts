import type { Message, User } from "grammy/types";
import type { LocalChat } from "../state/local-chat.ts";
import type { TelegramState } from "../state/telegram-state.ts";
import { ActionError } from "../wire/errors.ts";

/** Who does something, and in which Telegram. */
export interface Actor {
  telegram: TelegramState;
  user: User;
}

export type EphemeralMessage = Message & { ephemeral_message_id: number };

export function isEphemeral(message: Message | number | undefined): message is EphemeralMessage {
  return typeof message === "object" && message.ephemeral_message_id !== undefined;
}

/** A chat that the person may read and write in. @throws ActionError if there is none */
export function accessibleChat({ telegram, user }: Actor, id: number): LocalChat {
  const chat = telegram.chats.get(id);
  const isMember = chat?.memberIds.includes(user.id);
  const mayVisit = chat?.isOpen && chat.restrictions.get(user.id) !== "kicked";
  if (!chat || chat.migratedTo !== undefined || !(isMember || mayVisit))
    throw new ActionError("There is no such chat.", 404);
  return chat;
}

/**
 * The current version of a message, by its number in a chat or by any version of it.
 * @throws ActionError if there is none
 */
export function accessibleMessage(
  actor: Actor,
  message: Message | number,
  chatId: number,
): { chat: LocalChat; message: Message } {
  const chat = accessibleChat(actor, typeof message === "number" ? chatId : message.chat.id);
  const current = isEphemeral(message)
    ? chat.ephemerals.find(message.ephemeral_message_id, actor.user.id)?.message
    : chat.find(typeof message === "number" ? message : message.message_id);
  if (!current) throw new ActionError("This message is gone.", 404);
  return { chat, message: current };
}
