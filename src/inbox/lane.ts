import type { Update } from "grammy/types";

/**
 * The lane of an update: updates of one lane are handled one after the other. It's the chat; without a chat (an inline
 * query, say) the person, whose private chat has the same number; failing that, the update alone. A guest message
 * belongs to its author too, since the bot is not in its chat. Each topic of a group is a lane, so that a case whose
 * person can't be reached now holds up no other case.
 *
 * @param update of whatever form: nobody has looked into it yet
 */
export function laneOf(update: Update): string {
  const guest = numberIn(update.guest_message, "from", "id");
  if (guest !== undefined) return String(guest);
  const content: unknown = Object.entries(update).find(([key]) => key !== "update_id")?.[1];
  const chat =
    numberIn(content, "chat", "id") ??
    numberIn(content, "message", "chat", "id") ??
    numberIn(content, "from", "id");
  if (chat === undefined) return `#${update.update_id}`;
  const topic = topicOf(content) ?? topicOf(valueIn(content, "message"));
  return topic === undefined ? String(chat) : `${chat}/${topic}`;
}

/** The topic of a message in a group. */
function topicOf(message: unknown): number | undefined {
  const isInTopic =
    valueIn(message, "chat", "type") === "supergroup" &&
    valueIn(message, "is_topic_message") === true;
  return isInTopic ? numberIn(message, "message_thread_id") : undefined;
}

function numberIn(value: unknown, ...path: string[]): number | undefined {
  const found = valueIn(value, ...path);
  return typeof found === "number" ? found : undefined;
}

function valueIn(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>(
    (parent, key) =>
      typeof parent === "object" && parent !== null ? Reflect.get(parent, key) : undefined,
    value,
  );
}
