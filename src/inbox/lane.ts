import type { Update } from "grammy/types";

/**
 * The lane of an update: updates of one lane are handled one after the other. That is the chat it belongs
 * to; without a chat (an inline query, say) the person, whose private chat has the same number; else the
 * update alone. A guest message is one person's, too: the bot is not in its chat.
 */
export function laneOf(update: Update): string {
  const guest = idIn(update.guest_message, "from");
  if (guest !== undefined) return String(guest);
  const content: unknown = Object.entries(update).find(([key]) => key !== "update_id")?.[1];
  const chat = idIn(content, "chat") ?? idIn(content, "message", "chat") ?? idIn(content, "from");
  return chat === undefined ? `#${update.update_id}` : String(chat);
}

function idIn(value: unknown, ...path: string[]): number | undefined {
  const found = [...path, "id"].reduce<unknown>(
    (at, key) => (typeof at === "object" && at !== null ? Reflect.get(at, key) : undefined),
    value,
  );
  return typeof found === "number" ? found : undefined;
}
