import type { Message, MessageEntity } from "grammy/types";
import type { Room } from "./rooms.ts";
import type { LocalTelegram } from "./telegram.ts";

/**
 * Whether the bot gets a message of a person. In a private chat it gets all, in a group that it is not in
 * none. In privacy mode it gets, of a group where it is no administrator: service messages, what was sent
 * through it, commands without a name or with its own, messages that mention it, and replies to its
 * messages or to any of these. (Telegram's page on privacy mode does not list mentions; its servers
 * deliver them, and @BotFather says so. There is one bot here, so no other takes a command without a name.)
 */
export function reachesBot(telegram: LocalTelegram, room: Room, message: Message): boolean {
  if (!room.isGroup) return true;
  if (!room.hasBot) return false;
  if (!telegram.privacy || room.bot === "administrator") return true;
  return isService(message) || isMeant(telegram, room, message);
}

const SERVICE: readonly (keyof Message)[] = [
  "new_chat_members",
  "left_chat_member",
  "new_chat_title",
  "pinned_message",
  "forum_topic_created",
  "forum_topic_edited",
  "forum_topic_closed",
  "forum_topic_reopened",
];

/** Whether it says what happened in the chat, and nothing else. */
export function isService(message: Message): boolean {
  return SERVICE.some((field) => field in message);
}

function isMeant(telegram: LocalTelegram, room: Room, message: Message): boolean {
  if (message.ephemeral_message_id !== undefined) return true;
  if (message.via_bot?.id === telegram.bot.id) return true;
  if (isCommandTo(telegram, message) || mentionsBot(telegram, message)) return true;
  const original = message.reply_to_message;
  if (!original || isService(original)) return false;
  const known = room.find(original.message_id);
  return original.from?.id === telegram.bot.id || Boolean(known && isMeant(telegram, room, known));
}

/** Whether somebody calls the bot by its name. */
export function mentionsBot(telegram: LocalTelegram, message: Message): boolean {
  const name = `@${telegram.bot.username}`.toLowerCase();
  return words(message).some(
    ({ type, text, entity }) =>
      (type === "mention" && text.toLowerCase() === name) ||
      (entity.type === "text_mention" && entity.user.id === telegram.bot.id),
  );
}

function isCommandTo(telegram: LocalTelegram, message: Message): boolean {
  const command = words(message).find(
    ({ type, entity }) => type === "bot_command" && !entity.offset,
  );
  const [, name] = command?.text.split("@") ?? [];
  return Boolean(command) && (!name || name.toLowerCase() === telegram.bot.username.toLowerCase());
}

function words({ text, entities, caption, caption_entities }: Message) {
  const whole = text ?? caption ?? "";
  return ((text === undefined ? caption_entities : entities) ?? []).map(
    (entity: MessageEntity) => ({
      type: entity.type,
      text: whole.slice(entity.offset, entity.offset + entity.length),
      entity,
    }),
  );
}
