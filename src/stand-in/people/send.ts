import type { Chat, Message, Update, User } from "grammy/types";
import { commandMenu } from "../chats/command-menu.ts";
import { openGuestQuery } from "../chats/guest-queries.ts";
import {
  deliverMessage,
  postEphemeral,
  postMessage,
  registerInlineMessage,
} from "../chats/messages.ts";
import { kindOutOfPlace, LONGEST_ALBUM } from "../state/attachments.ts";
import type { LocalChat, MessageContent } from "../state/local-chat.ts";
import { ActionError } from "../wire/errors.ts";
import { setBotBlocked } from "./block.ts";
import { openTopicFields, senderFields } from "./compose.ts";
import { contentOf, type Draft } from "./content.ts";
import { type Actor, accessibleChat, isEphemeral } from "./find.ts";
import { type Reply, replyFields } from "./replies.ts";

/** Options of a message that a person sends. */
export interface SendOptions extends Omit<Draft, "text">, Reply {
  /** The chat; the private one with the bot by default. */
  chat?: number;
  /** The topic of a forum group, by its number; General by default. */
  topic?: number | undefined;
  /** The channel of theirs that they write as. */
  as?: Chat;
  /** The other bot through whose inline mode they write. */
  via?: User;
}

/** Options of an album. */
export type AlbumOptions = Omit<SendOptions, keyof Draft | "via">;

/**
 * Sends a text or a made-up attachment. The message is ephemeral if it is a command that the bot's menu
 * marks as ephemeral, or a reply to an ephemeral message.
 */
export function send(actor: Actor, text: string, options: SendOptions): Message {
  const { telegram, user } = actor;
  const { replyTo, topic, via } = options;
  const chat = accessibleChat(actor, options.chat ?? user.id);
  const content = contentOf(telegram, { text, ...options });
  if (isEphemeral(replyTo) || isEphemeralCommand(actor, chat, content)) {
    return sendEphemeral(actor, chat, { ...content, ...openTopicFields(chat, user, topic) });
  }
  const place = placeFields(actor, chat, options);
  return sendContent(actor, chat, { ...content, ...(via && { via_bot: via }), ...place });
}

/** Sends 2 to 10 photos and videos, or files, or audio files as one album. */
export function sendAlbum(
  actor: Actor,
  drafts: readonly Draft[],
  options: AlbumOptions,
): Message[] {
  const { telegram, user } = actor;
  const stranger = kindOutOfPlace(drafts.map(({ kind = "text" }) => kind));
  if (drafts.length < 2 || drafts.length > LONGEST_ALBUM || stranger) {
    throw new ActionError("An album is 2 to 10 photos and videos, or files, or audio files.");
  }
  const chat = accessibleChat(actor, options.chat ?? user.id);
  const contents = drafts.map((draft) => contentOf(telegram, draft));
  const place = { ...placeFields(actor, chat, options), media_group_id: telegram.queries.newId() };
  return contents.map((content) => sendContent(actor, chat, { ...content, ...place }));
}

/** Who writes where, in reply to what. */
function placeFields(actor: Actor, chat: LocalChat, options: AlbumOptions): MessageContent {
  const { user } = actor;
  const { as, topic } = options;
  return {
    ...(as && senderFields(chat, user, as)),
    ...openTopicFields(chat, user, topic),
    ...replyFields(actor, chat, options),
  };
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
