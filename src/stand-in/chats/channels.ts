import type { Message, User } from "grammy/types";
import type { LocalChat } from "../state/local-chat.ts";
import type { TelegramState } from "../state/telegram-state.ts";
import { formatText } from "../text/format-text.ts";
import { ActionError } from "../wire/errors.ts";
import { nonEmpty, omitUndefined } from "../wire/optional-fields.ts";
import { publishMessage } from "./messages.ts";
import { topicFields } from "./topics.ts";

/** Telegram's own account, which forwards a channel's posts into its discussion group. */
const TELEGRAM: User = { id: 777_000, is_bot: false, first_name: "Telegram" };

/** Forwards a channel's post into its discussion group. @param topic a topic of the group */
export function forwardChannelPost(
  telegram: TelegramState,
  group: LocalChat | undefined,
  text: string,
  topic?: number,
): Message {
  const channel = group?.linkedChannel;
  if (!group || channel?.type !== "channel")
    throw new ActionError("This is no channel's discussion group.");
  return publishMessage(telegram, group, {
    from: TELEGRAM,
    sender_chat: channel,
    is_automatic_forward: true,
    forward_origin: { type: "channel", chat: channel, message_id: 1, date: telegram.date() },
    ...omitUndefined({ text, entities: nonEmpty(formatText(text).entities) }),
    ...(topic !== undefined && topicFields(group, topic)),
  });
}
