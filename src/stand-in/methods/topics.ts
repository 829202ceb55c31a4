import { badRequest } from "../errors.ts";
import { chatId, integer, text } from "../params.ts";
import type { Topic } from "../protocol.ts";
import type { Room } from "../rooms.ts";
import type { LocalTelegram } from "../telegram.ts";
import { changeTopic, isForum, openTopic, removeTopic, TOPIC_COLOURS } from "../topics.ts";
import { method } from "./method.ts";

const which = { chat_id: chatId, message_thread_id: integer };

/** The topics of a forum group, for a bot that administers it. */
export const topicMethods = {
  createForumTopic: method(
    {
      chat_id: chatId,
      name: text,
      icon_color: integer.optional(),
      icon_custom_emoji_id: text.optional(),
    },
    (telegram, { chat_id, name, icon_color }) => {
      const room = administered(telegram, chat_id);
      if (icon_color !== undefined && !TOPIC_COLOURS.includes(icon_color)) {
        throw badRequest("TOPIC_ICON_COLOR_INVALID");
      }
      const made = { name: checkedName(name), icon_color };
      const { closed: _, ...topic } = openTopic(telegram, room, made, telegram.botUser);
      return topic;
    },
  ),

  editForumTopic: method(
    { ...which, name: text.optional(), icon_custom_emoji_id: text.optional() },
    (telegram, params) => {
      const { room, topic } = found(telegram, params);
      const name = checkedName(params.name ?? topic.name);
      if (name === topic.name) throw badRequest("TOPIC_NOT_MODIFIED");
      changeTopic(telegram, room, topic, { name }, telegram.botUser);
      return true;
    },
  ),

  closeForumTopic: method(which, (telegram, params) => setClosed(telegram, params, true)),
  reopenForumTopic: method(which, (telegram, params) => setClosed(telegram, params, false)),

  deleteForumTopic: method(which, (telegram, params) => {
    const { room, topic } = found(telegram, params);
    removeTopic(telegram, room, topic.message_thread_id);
    return true;
  }),
};

interface Which {
  chat_id: number | string;
  message_thread_id: number;
}

function setClosed(telegram: LocalTelegram, params: Which, closed: boolean): true {
  const { room, topic } = found(telegram, params);
  if (topic.closed === closed) throw badRequest("TOPIC_NOT_MODIFIED");
  changeTopic(telegram, room, topic, { closed }, telegram.botUser);
  return true;
}

function checkedName(name: string): string {
  const trimmed = name.trim();
  if (trimmed === "") throw badRequest("TOPIC_TITLE_EMPTY");
  if ([...trimmed].length > 128) throw badRequest("TOPIC_TITLE_TOO_LONG");
  return trimmed;
}

function administered(telegram: LocalTelegram, chat: number | string): Room {
  const room = telegram.writableRoom(chat);
  if (!isForum(room)) throw badRequest("the chat is not a forum");
  if (room.bot !== "administrator") throw badRequest("not enough rights to manage topics");
  return room;
}

function found(telegram: LocalTelegram, params: Which): { room: Room; topic: Topic } {
  const room = administered(telegram, params.chat_id);
  const topic = room.topics.get(params.message_thread_id);
  if (!topic) throw badRequest("message thread not found");
  return { room, topic };
}
