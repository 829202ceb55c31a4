import type { Message, MessageEntity } from "grammy/types";
import type { LocalChat } from "../state/local-chat.ts";
import type { TelegramState } from "../state/telegram-state.ts";

/**
 * Whether the bot receives a person's message: in a private chat always, in a group that it is not in never.
 * In privacy mode, unless it is an administrator of the group, it receives service messages, messages sent
 * through it, commands without a name or with its own, messages that mention it, and replies to its messages
 * or to any of these. (Telegram's page on privacy mode doesn't list mentions; its servers deliver them, and
 * @BotFather says so. There is only one bot here, so no other receives a command without a name.)
 */
export function reachesBot(telegram: TelegramState, chat: LocalChat, message: Message): boolean {
  if (!chat.isGroup) return true;
  if (!chat.hasBot) return false;
  if (!telegram.privacy || chat.botStatus === "administrator") return true;
  return isService(message) || isAddressed(telegram, chat, message);
}

const SERVICE_FIELDS: readonly (keyof Message)[] = [
  "group_chat_created",
  "supergroup_chat_created",
  "migrate_to_chat_id",
  "migrate_from_chat_id",
  "new_chat_members",
  "left_chat_member",
  "new_chat_title",
  "pinned_message",
  "forum_topic_created",
  "forum_topic_edited",
  "forum_topic_closed",
  "forum_topic_reopened",
];

/** Whether a message tells what happened to the chat. */
export function isService(message: Message): boolean {
  return SERVICE_FIELDS.some((field) => field in message);
}

function isAddressed(telegram: TelegramState, chat: LocalChat, message: Message): boolean {
  if (message.ephemeral_message_id !== undefined) return true;
  if (message.via_bot?.id === telegram.bot.id) return true;
  if (isCommandTo(telegram, message) || mentionsBot(telegram, message)) return true;
  const reply = message.reply_to_message;
  if (!reply || isService(reply)) return false;
  const original = chat.find(reply.message_id);
  return (
    reply.from?.id === telegram.bot.id || Boolean(original && isAddressed(telegram, chat, original))
  );
}

/** Whether a message mentions the bot by its name. */
export function mentionsBot(telegram: TelegramState, message: Message): boolean {
  const name = `@${telegram.bot.username}`.toLowerCase();
  return entitiesOf(message).some(
    ({ entity, text }) =>
      (entity.type === "mention" && text.toLowerCase() === name) ||
      (entity.type === "text_mention" && entity.user.id === telegram.bot.id),
  );
}

function isCommandTo(telegram: TelegramState, message: Message): boolean {
  const command = entitiesOf(message).find(
    ({ entity }) => entity.type === "bot_command" && !entity.offset,
  );
  const [, name] = command?.text.split("@") ?? [];
  return Boolean(command) && (!name || name.toLowerCase() === telegram.bot.username.toLowerCase());
}

/** The entities of a text or caption, each with the text that it covers. */
function entitiesOf({ text, entities, caption, caption_entities }: Message) {
  const whole = text ?? caption ?? "";
  return ((text === undefined ? caption_entities : entities) ?? []).map(
    (entity: MessageEntity) => ({
      entity,
      text: whole.slice(entity.offset, entity.offset + entity.length),
    }),
  );
}
