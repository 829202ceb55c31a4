import type { Chat, Message, Update, User } from "grammy/types";
import { commandMenu } from "../chats/command-menu.ts";
import { openGuestQuery } from "../chats/guest-queries.ts";
import {
  deliverMessage,
  postEphemeral,
  postMessage,
  registerInlineMessage,
} from "../chats/messages.ts";
import type { LocalChat, MessageContent } from "../state/local-chat.ts";
import { setBotBlocked } from "./block.ts";
import { openTopicFields, replyFields, senderFields } from "./compose.ts";
import { contentOf, type Draft } from "./content.ts";
import { type Actor, accessibleChat, isEphemeral } from "./find.ts";

/** Options of a message that a person sends. */
export interface SendOptions extends Omit<Draft, "text"> {
  /** The chat; the private one with the bot by default. */
  chat?: number;
  replyTo?: Message | number;
  /** The topic of a forum group, by its number; General by default. */
  topic?: number | undefined;
  /** The channel of theirs that they write as. */
  as?: Chat;
  /** The other bot through whose inline mode they write. */
  via?: User;
}

/**
 * Sends a text or a made-up attachment. The message is ephemeral if it is a command that the bot's menu
 * marks as ephemeral, or a reply to an ephemeral message.
 */
export function send(
  actor: Actor,
  text: string,
  { chat: chatId, replyTo, topic, as, via, ...draft }: SendOptions,
): Message {
  const { telegram, user } = actor;
  const chat = accessibleChat(actor, chatId ?? user.id);
  const content = contentOf(telegram, { text, ...draft });
  if (isEphemeral(replyTo) || isEphemeralCommand(actor, chat, content)) {
    return sendEphemeral(actor, chat, { ...content, ...openTopicFields(chat, user, topic) });
  }
  return sendContent(actor, chat, {
    ...(as && senderFields(chat, user, as)),
    ...content,
    ...(via && { via_bot: via }),
    ...openTopicFields(chat, user, topic),
    ...replyFields(chat, replyTo),
  });
}

/** Posts a person's message and delivers it to the bot. Writing to a blocked bot unblocks it first. */
export function sendContent(actor: Actor, chat: LocalChat, content: MessageContent): Message {
  const { telegram, user } = actor;
  if (!chat.isGroup) {
    setBotBlocked(actor, false);
    chat.isStarted = true;
  }
  const message = postMessage(telegram, chat, { ...senderFields(chat, user), ...content });
  if (message.via_bot && message.reply_markup) registerInlineMessage(telegram, message);
  deliverMessage(telegram, chat, message, "message");
  openGuestQuery(telegram, chat, message, user);
  return message;
}

/** Sends a message that only the bot sees. */
function sendEphemeral({ telegram, user }: Actor, chat: LocalChat, content: MessageContent) {
  const fields = { from: user, receiver_user: telegram.botUser, ...content };
  const message = postEphemeral(telegram, chat, fields, user.id);
  telegram.updates.push({ message: message as NonNullable<Update["message"]> });
  return message;
}

function isEphemeralCommand(
  { telegram, user }: Actor,
  chat: LocalChat,
  { text, caption }: MessageContent,
): boolean {
  const [, name] = /^\/(\w+)/.exec(text ?? caption ?? "") ?? [];
  if (!chat.isGroup || !name) return false;
  const menu = commandMenu(telegram, chat, user.id);
  return menu.some(({ command, is_ephemeral }) => is_ephemeral && command === name);
}
