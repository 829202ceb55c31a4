import type { Transformer } from "grammy";
import { BoundedMap } from "../../limits/bounded-map.ts";
import type { Hooks } from "./hooks.ts";
import { chatOf, fieldOf, namesMessage } from "./methods.ts";
import { migratedTo } from "./refusals.ts";

/**
 * Follows groups that have become supergroups: they have a new id, and Telegram refuses every call for the
 * old one, naming the new. The call is made once more with the new id. A call about a message is not: the
 * numbers of messages begin anew there, so it would meet some other message. It is refused as usual,
 * and whoever made it sends a new message, which arrives.
 */
export function followMoved(hooks: Hooks): Transformer {
  const moved = new BoundedMap<number>(1000);
  return async (prev, method, payload, signal) => {
    const from = String(mover(payload));
    const known = moved.get(from);
    if (known !== undefined && !namesMessage(payload)) {
      return prev(method, readdressed(payload, known), signal);
    }
    const answer = await prev(method, payload, signal);
    const to = migratedTo(answer);
    if (to === undefined || from === "undefined") return answer;
    if (known === undefined) hooks.onMigrated?.(Number(from), to);
    moved.set(from, to);
    return namesMessage(payload) ? answer : prev(method, readdressed(payload, to), signal);
  };
}

/** The chat that a refusal would be about; nobody can tell where a copy goes from one group to another. */
function mover(payload: object | undefined): number | string | undefined {
  const source = fieldOf(payload, "from_chat_id");
  const isPrivate = typeof source === "number" && source > 0;
  return source === undefined || isPrivate ? chatOf(payload) : undefined;
}

/** The same call for another chat; a reply to a message of the old one becomes a plain message. */
function readdressed<P extends object | undefined>(payload: P, chat_id: number): P {
  const { reply_parameters: _, ...rest } = { reply_parameters: undefined, ...payload };
  return { ...rest, chat_id } as unknown as P;
}
