import type { User } from "grammy/types";
import { given } from "./given.ts";
import type { Topic } from "./protocol.ts";
import type { Content, Room } from "./rooms.ts";
import type { LocalTelegram } from "./telegram.ts";

/** The colours that Telegram gives to topics. */
export const TOPIC_COLOURS = [0x6fb9f0, 0xffd67e, 0xcb86db, 0x8eee98, 0xff93b2, 0xfb6f5f];

/** Whether a group has topics. */
export const isForum = ({ chat }: Room) => "is_forum" in chat && chat.is_forum === true;

/** Opens a topic: its first message says so and gives it its number. */
export function openTopic(
  telegram: LocalTelegram,
  room: Room,
  {
    name,
    icon_color = TOPIC_COLOURS[0] as number,
  }: { name: string; icon_color?: number | undefined },
  by: User,
): Topic {
  const { message_id } = telegram.say(room, {
    from: by,
    forum_topic_created: { name, icon_color },
    is_topic_message: true,
    message_thread_id: room.nextId,
  });
  const topic: Topic = { message_thread_id: message_id, name, icon_color, closed: false };
  room.topics.set(message_id, topic);
  telegram.emit({ type: "people" });
  return topic;
}

/** Changes a topic and says so in it. */
export function changeTopic(
  telegram: LocalTelegram,
  room: Room,
  topic: Topic,
  change: Partial<Pick<Topic, "name" | "closed">>,
  by: User,
): void {
  room.topics.set(topic.message_thread_id, { ...topic, ...change });
  const says: Content = given({
    forum_topic_edited: change.name === undefined ? undefined : { name: change.name },
    forum_topic_closed: change.closed ? {} : undefined,
    forum_topic_reopened: change.closed === false ? {} : undefined,
  });
  telegram.say(room, { from: by, ...says, ...inTopic(room, topic.message_thread_id) });
  telegram.emit({ type: "people" });
}

/** Removes a topic with all its messages. */
export function removeTopic(telegram: LocalTelegram, room: Room, id: number): void {
  room.topics.delete(id);
  for (const { message_id, message_thread_id } of [...room.messages]) {
    if (message_thread_id === id || message_id === id) telegram.remove(room, message_id);
  }
  telegram.emit({ type: "people" });
}

/**
 * What a message in a topic carries. One that replies to nothing names the topic's first message as what
 * it replies to, as in Telegram: a bot that opened the topic must not take that for a reply to itself.
 */
export function inTopic(room: Room, id: number): Content {
  const { reply_to_message: _, ...first } = room.find(id) ?? {};
  return {
    message_thread_id: id,
    is_topic_message: true,
    ...("message_id" in first && {
      reply_to_message: first as NonNullable<Content["reply_to_message"]>,
    }),
  };
}
