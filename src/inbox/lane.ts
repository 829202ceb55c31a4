import type { MaybeInaccessibleMessage, Update } from "grammy/types";

/**
 * The lane of an update: updates of one lane are handled one after the other. It's the chat; without a chat (an inline
 * query, say) the person, whose private chat has the same number; failing that, the update alone. A guest message
 * belongs to its author too, since the bot is not in its chat. Each topic of a group is a lane, so that a case whose
 * person can't be reached now holds up no other case.
 */
export function laneOf(update: Update): string {
  const guest = idIn(update.guest_message, "from");
  if (guest !== undefined) return String(guest);
  const content: unknown = Object.entries(update).find(([key]) => key !== "update_id")?.[1];
  const chat = idIn(content, "chat") ?? idIn(content, "message", "chat") ?? idIn(content, "from");
  if (chat === undefined) return `#${update.update_id}`;
  const topic = topicOf(update.message ?? update.edited_message ?? update.callback_query?.message);
  return topic === undefined ? String(chat) : `${chat}/${topic}`;
}

/** The topic of a message in a group. */
function topicOf(message: MaybeInaccessibleMessage | undefined): number | undefined {
  const isInTopic = message?.chat.type === "supergroup" && "is_topic_message" in message;
  return isInTopic ? message.message_thread_id : undefined;
}

function idIn(value: unknown, ...path: string[]): number | undefined {
  const id = [...path, "id"].reduce<unknown>(
    (parent, key) =>
      typeof parent === "object" && parent !== null ? Reflect.get(parent, key) : undefined,
    value,
  );
  return typeof id === "number" ? id : undefined;
}
