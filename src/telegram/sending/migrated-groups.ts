import type { Transformer } from "grammy";
import { BoundedMap } from "../../limits/bounded-map.ts";
import type { SendingHooks } from "./hooks.ts";
import { chatOf, fieldOf, namesMessage } from "./methods.ts";
import { migratedTo } from "./refusals.ts";

/**
 * Follows groups that have become supergroups. They have a new id, and Telegram refuses every call to the old one, naming
 * the new. The call is repeated with the new id, unless it's about a message: message numbers start anew in a supergroup,
 * so it would hit some other message. Such a call is refused as usual; its caller sends a new message, which arrives.
 */
export function followMigratedGroups(hooks: SendingHooks): Transformer {
  const newIds = new BoundedMap<number>(1000);
  return async (prev, method, payload, signal) => {
    const from = String(migratingChat(payload));
    const newId = newIds.get(from);
    if (newId !== undefined && !namesMessage(payload)) {
      return prev(method, readdressed(payload, newId), signal);
    }
    const answer = await prev(method, payload, signal);
    const to = migratedTo(answer);
    if (to === undefined || from === "undefined") return answer;
    if (newId === undefined) hooks.onMigrated?.(Number(from), to);
    newIds.set(from, to);
    return namesMessage(payload) ? answer : prev(method, readdressed(payload, to), signal);
  };
}

/** The chat that a refusal would be about; undefined for a copy between groups, where it could be either. */
function migratingChat(payload: object | undefined): number | string | undefined {
  const source = fieldOf(payload, "from_chat_id");
  const isPrivate = typeof source === "number" && source > 0;
  return source === undefined || isPrivate ? chatOf(payload) : undefined;
}

/** The same call for another chat; a reply to a message of the old chat becomes a plain message. */
function readdressed<P extends object | undefined>(payload: P, chat_id: number): P {
  const { reply_parameters: _, ...rest } = { reply_parameters: undefined, ...payload };
  return { ...rest, chat_id } as unknown as P;
}
