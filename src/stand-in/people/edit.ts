import type { Message } from "grammy/types";
import { deliverMessage, removeMessage, reviseMessage } from "../chats/messages.ts";
import { ActionError } from "../wire/errors.ts";
import { isOwnMessage } from "./compose.ts";
import { captionFields, textFields, typedText } from "./content.ts";
import { type Actor, accessibleMessage } from "./find.ts";

/** Edits one of the person's own messages: its text, or its attachment's caption. */
export function edit(
  actor: Actor,
  target: Message | number,
  text: string,
  chatId: number,
): Message {
  const { telegram, user } = actor;
  const { chat, message } = accessibleMessage(actor, target, chatId);
  if (!isOwnMessage(chat, user, message)) {
    throw new ActionError("You can only edit your own messages.");
  }
  const formatted = typedText(text);
  if (formatted.text === "") throw new ActionError("An edited message can't be empty.");
  const { text: oldText, entities: _, caption: __, caption_entities: ___, ...rest } = message;
  const content = oldText === undefined ? captionFields(formatted) : textFields(formatted);
  const edited = { ...rest, ...content, edit_date: telegram.date() };
  reviseMessage(telegram, chat, edited);
  deliverMessage(telegram, chat, edited, "edited_message");
  return edited;
}

/**
 * Deletes a message for everybody: in a private chat any, in a group the person's own or, for an
 * administrator, any. The bot is not told.
 */
export function remove(actor: Actor, target: Message | number, chatId: number): void {
  const { telegram, user } = actor;
  const { chat, message } = accessibleMessage(actor, target, chatId);
  const mayDelete =
    !chat.isGroup || isOwnMessage(chat, user, message) || chat.administrators.has(user.id);
  if (!mayDelete) throw new ActionError("Only administrators can delete other people's messages.");
  removeMessage(telegram, chat, message.message_id);
}
