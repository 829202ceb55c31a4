import type { Update } from "grammy/types";

/**
 * The lane of an update: updates of one lane are handled one after the other. It's the chat; without a chat (an inline
 * query, say) the person, whose private chat has the same number; failing that, the update alone. A guest message
 * belongs to its author too, since the bot is not in its chat.
 */
export function laneOf(update: Update): string {
  const guest = idIn(update.guest_message, "from");
  if (guest !== undefined) return String(guest);
  const content: unknown = Object.entries(update).find(([key]) => key !== "update_id")?.[1];
  const chat = idIn(content, "chat") ?? idIn(content, "message", "chat") ?? idIn(content, "from");
  return chat === undefined ? `#${update.update_id}` : String(chat);
}

function idIn(value: unknown, ...path: string[]): number | undefined {
  const id = [...path, "id"].reduce<unknown>(
    (parent, key) =>
      typeof parent === "object" && parent !== null ? Reflect.get(parent, key) : undefined,
    value,
  );
  return typeof id === "number" ? id : undefined;
}
