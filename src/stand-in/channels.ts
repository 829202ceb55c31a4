import type { Message, User } from "grammy/types";
import { formatText } from "./entities.ts";
import { Refused } from "./errors.ts";
import { given, someOf } from "./given.ts";
import type { LocalTelegram } from "./telegram.ts";
import { inTopic } from "./topics.ts";

/** Telegram's own account, which forwards a channel's posts into the group that discusses them. */
const TELEGRAM: User = { id: 777_000, is_bot: false, first_name: "Telegram" };

/** A channel's post as it appears in the group that discusses the channel. @param topic a topic of the group */
export function postInChannel(
  telegram: LocalTelegram,
  group: number,
  text: string,
  topic?: number,
): Message {
  const room = telegram.rooms.get(group);
  const sender_chat = room?.linked;
  if (!room || sender_chat?.type !== "channel") throw new Refused("No channel is discussed here.");
  return telegram.say(room, {
    from: TELEGRAM,
    sender_chat,
    is_automatic_forward: true,
    forward_origin: { type: "channel", chat: sender_chat, message_id: 1, date: telegram.date() },
    ...given({ text, entities: someOf(formatText(text).entities) }),
    ...(topic !== undefined && inTopic(room, topic)),
  });
}
