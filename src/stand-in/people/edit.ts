import type { Message, MessageEntity } from "grammy/types";
import { isLive, stopped } from "../chats/locations.ts";
import { canBecome, placeOf } from "../chats/message-copies.ts";
import { deliverMessage, removeMessage, reviseMessage } from "../chats/messages.ts";
import { type AttachmentKind, takesCaption } from "../state/attachments.ts";
import type { LocalChat } from "../state/local-chat.ts";
import { ActionError } from "../wire/errors.ts";
import { isOwnMessage } from "./compose.ts";
import { captionFields, contentOf, textFields, typedCaption, typedText } from "./content.ts";
import { type Actor, accessibleMessage } from "./find.ts";

/** Options of an edit. */
export interface EditOptions {
  /** The chat, if the message is given by its number; the private one with the bot by default. */
  chat?: number;
  entities?: MessageEntity[];
  /** The kind of file that replaces what was there, a file or a text. */
  media?: AttachmentKind;
}

/** Edits one of the person's own messages: its text, its caption, or its file with a new caption. */
export function edit(
  actor: Actor,
  target: Message | number,
  text: string,
  { chat: chatId = actor.user.id, entities, media }: EditOptions,
): Message {
  const { chat, message } = ownMessage(actor, target, chatId);
  if (media) {
    if (!canBecome(message, media)) throw new ActionError("This can't be replaced by that.");
    const content = contentOf(actor.telegram, { text, kind: media, entities });
    return revise(actor, chat, { ...placeOf(message), ...content });
  }
  if (takesCaption(message)) {
    const content = captionFields(typedCaption(text, entities));
    const { caption: _, caption_entities: __, ...rest } = message;
    return revise(actor, chat, { ...rest, ...content });
  }
  const typed = typedText(text, entities);
  if (typed.text === "") throw new ActionError("An edited message can't be empty.");
  if (message.text === undefined) throw new ActionError("There is nothing to edit here.");
  const { text: _, entities: __, ...rest } = message;
  return revise(actor, chat, { ...rest, ...textFields(typed) });
}

/** Moves a live location of the person's own or, without a place, ends it. */
export function moveLocation(
  actor: Actor,
  target: Message | number,
  place: Place | undefined,
  chatId: number,
): Message {
  const { chat, message } = ownMessage(actor, target, chatId);
  const { location } = message;
  if (!location || !isLive(message, actor.telegram.date())) {
    throw new ActionError("This location doesn't move any more.");
  }
  const moved = place ? { ...location, ...place } : stopped(location);
  return revise(actor, chat, { ...message, location: moved });
}

/** Where a live location moves. */
export interface Place {
  latitude: number;
  longitude: number;
  /** In degrees, from 1 to 360. */
  heading?: number;
}

function ownMessage(actor: Actor, target: Message | number, chatId: number) {
  const found = accessibleMessage(actor, target, chatId);
  if (!isOwnMessage(found.chat, actor.user, found.message)) {
    throw new ActionError("You can only edit your own messages.");
  }
  return found;
}

/** Puts an edited message where it was, and tells the bot. */
function revise({ telegram }: Actor, chat: LocalChat, message: Message): Message {
  const edited = { ...message, edit_date: telegram.date() };
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
