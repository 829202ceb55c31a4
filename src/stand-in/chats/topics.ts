import type { User } from "grammy/types";
import type { LocalChat, MessageContent, Topic } from "../state/local-chat.ts";
import type { TelegramState } from "../state/telegram-state.ts";
import { omitUndefined } from "../wire/optional-fields.ts";
import { publishMessage, removeMessage } from "./messages.ts";

/** The colours that Telegram gives to topics. */
export const TOPIC_COLOURS = [0x6fb9f0, 0xffd67e, 0xcb86db, 0x8eee98, 0xff93b2, 0xfb6f5f];

/** Opens a topic with a service message, whose number becomes the topic's. */
export function openTopic(
  telegram: TelegramState,
  chat: LocalChat,
  {
    name,
    icon_color = TOPIC_COLOURS[0] as number,
  }: { name: string; icon_color?: number | undefined },
  by: User,
): Topic {
  const { message_id } = publishMessage(telegram, chat, {
    from: by,
    forum_topic_created: { name, icon_color },
    is_topic_message: true,
    message_thread_id: chat.nextMessageId,
  });
  const topic: Topic = { message_thread_id: message_id, name, icon_color, closed: false };
  chat.topics.set(message_id, topic);
  telegram.events.emit({ type: "people" });
  return topic;
}

/** Changes a topic and posts a service message about it. */
export function changeTopic(
  telegram: TelegramState,
  chat: LocalChat,
  topic: Topic,
  change: Partial<Pick<Topic, "name" | "closed">>,
  by: User,
): void {
  chat.topics.set(topic.message_thread_id, { ...topic, ...change });
  const notice: MessageContent = omitUndefined({
    forum_topic_edited: change.name === undefined ? undefined : { name: change.name },
    forum_topic_closed: change.closed ? {} : undefined,
    forum_topic_reopened: change.closed === false ? {} : undefined,
  });
  const content = { from: by, ...notice, ...topicFields(chat, topic.message_thread_id) };
  publishMessage(telegram, chat, content);
  telegram.events.emit({ type: "people" });
}

/** Removes a topic with all its messages. */
export function removeTopic(telegram: TelegramState, chat: LocalChat, id: number): void {
  chat.topics.delete(id);
  for (const { message_id, message_thread_id } of [...chat.messages]) {
    if (message_thread_id === id || message_id === id) removeMessage(telegram, chat, message_id);
  }
  telegram.events.emit({ type: "people" });
}

/**
 * The fields of a message in a topic. As in Telegram, a message that replies to nothing names the topic's
 * first message as `reply_to_message`: a bot that opened the topic must not take that for a reply to itself.
 */
export function topicFields(chat: LocalChat, id: number): MessageContent {
  const { reply_to_message: _, ...first } = chat.find(id) ?? {};
  return {
    message_thread_id: id,
    is_topic_message: true,
    ...("message_id" in first && {
      reply_to_message: first as NonNullable<MessageContent["reply_to_message"]>,
    }),
  };
}
