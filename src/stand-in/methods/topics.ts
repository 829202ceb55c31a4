import { writableChat } from "../chats/access.ts";
import { changeTopic, openTopic, removeTopic, TOPIC_COLOURS } from "../chats/topics.ts";
import type { LocalChat, Topic } from "../state/local-chat.ts";
import type { TelegramState } from "../state/telegram-state.ts";
import { badRequest } from "../wire/errors.ts";
import { method } from "./method.ts";
import { chatId, integer, text } from "./params.ts";

const target = { chat_id: chatId, message_thread_id: integer };

/**
 * Topics of a forum, for a bot that administers it, and of private chats, for a bot that has topics there; those
 * can't be closed.
 */
export const topicMethods = {
  createForumTopic: method(
    {
      chat_id: chatId,
      name: text,
      icon_color: integer.optional(),
      icon_custom_emoji_id: text.optional(),
    },
    (telegram, { chat_id, name, icon_color }) => {
      const chat = chatWithTopics(telegram, chat_id);
      if (icon_color !== undefined && !TOPIC_COLOURS.includes(icon_color)) {
        throw badRequest("TOPIC_ICON_COLOR_INVALID");
      }
      const fields = { name: validName(name), icon_color };
      const { closed: _, ...topic } = openTopic(telegram, chat, fields, telegram.botUser);
      return topic;
    },
  ),

  editForumTopic: method(
    { ...target, name: text.optional(), icon_custom_emoji_id: text.optional() },
    (telegram, params) => {
      const { chat, topic } = findTopic(telegram, params);
      const name = validName(params.name ?? topic.name);
      if (name === topic.name) throw badRequest("TOPIC_NOT_MODIFIED");
      changeTopic(telegram, chat, topic, { name }, telegram.botUser);
      return true;
    },
  ),

  closeForumTopic: method(target, (telegram, params) => setClosed(telegram, params, true)),
  reopenForumTopic: method(target, (telegram, params) => setClosed(telegram, params, false)),

  deleteForumTopic: method(target, (telegram, params) => {
    const { chat, topic } = findTopic(telegram, params);
    removeTopic(telegram, chat, topic.message_thread_id);
    return true;
  }),
};

interface Target {
  chat_id: number | string;
  message_thread_id: number;
}

function setClosed(telegram: TelegramState, params: Target, closed: boolean): true {
  const { chat, topic } = findTopic(telegram, params);
  if (!chat.isGroup) throw badRequest("the chat is not a supergroup forum");
  if (topic.closed === closed) throw badRequest("TOPIC_NOT_MODIFIED");
  changeTopic(telegram, chat, topic, { closed }, telegram.botUser);
  return true;
}

function validName(name: string): string {
  const trimmed = name.trim();
  if (trimmed === "") throw badRequest("TOPIC_TITLE_EMPTY");
  if ([...trimmed].length > 128) throw badRequest("TOPIC_TITLE_TOO_LONG");
  return trimmed;
}

function chatWithTopics(telegram: TelegramState, id: number | string): LocalChat {
  const chat = writableChat(telegram, id);
  const hasTopics = chat.isGroup ? chat.isForum : telegram.bot.has_topics_enabled;
  if (!hasTopics) throw badRequest("the chat is not a forum");
  if (chat.isGroup && chat.botStatus !== "administrator")
    throw badRequest("not enough rights to manage topics");
  return chat;
}

function findTopic(telegram: TelegramState, params: Target): { chat: LocalChat; topic: Topic } {
  const chat = chatWithTopics(telegram, params.chat_id);
  const topic = chat.findTopic(params.message_thread_id);
  if (!topic) throw badRequest("message thread not found");
  return { chat, topic };
}
