import type { Chat, Message, User } from "grammy/types";
import { topicFields } from "../chats/topics.ts";
import type { LocalChat, MessageContent } from "../state/local-chat.ts";
import { ActionError } from "../wire/errors.ts";

/** Telegram signs anonymous administrators with this account, for bots that don't know about them. */
const ANONYMOUS_ADMINISTRATOR: User = {
  id: 1_087_968_824,
  is_bot: true,
  first_name: "Group",
  username: "GroupAnonymousBot",
};

/** The same for people who write as one of their channels. */
const CHANNEL_SENDER: User = {
  id: 136_817_688,
  is_bot: true,
  first_name: "Channel",
  username: "Channel_Bot",
};

/** Whose name a person's message carries in a chat. @param channel their channel, if they write as it */
export function senderFields(chat: LocalChat, user: User, channel?: Chat): MessageContent {
  if (channel) return { from: CHANNEL_SENDER, sender_chat: channel };
  return chat.administrators.get(user.id)?.is_anonymous
    ? { from: ANONYMOUS_ADMINISTRATOR, sender_chat: chat.info }
    : { from: user };
}

/** Whether a message is the person's own. Messages of anonymous administrators belong to all of them. */
export function isOwnMessage(
  chat: LocalChat,
  { id }: User,
  { from, sender_chat }: Message,
): boolean {
  const isAnonymous = sender_chat?.id === chat.id && chat.administrators.get(id)?.is_anonymous;
  return from?.id === id || Boolean(isAnonymous);
}

/** The fields of a message in an open topic; undefined is General. @throws ActionError if they can't write there */
export function openTopicFields(
  chat: LocalChat,
  { id }: User,
  topicId: number | undefined,
): MessageContent {
  if (topicId === undefined) return {};
  const topic = chat.findTopic(topicId);
  if (!topic) throw new ActionError("There is no such topic.", 404);
  if (topic.closed && !chat.administrators.has(id)) throw new ActionError("This topic is closed.");
  return topicFields(chat, topicId);
}
