import type { Update } from "grammy/types";

/** What was received as an update: one that can be kept, or what is wrong with it. */
export type Read = { ok: true; update: Update } | { ok: false; broken: Broken };

/** What came in place of an update. `id` is its number, as far as it has one. */
export interface Broken {
  id: number | undefined;
  reason: string;
}

/** Reads what was received. An update may be of any kind: new ones come with new versions of the Bot API. */
export function readUpdate(value: unknown): Read {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return broken(undefined, "it is no object");
  if (!Object.hasOwn(value, "update_id")) return broken(undefined, "it has no update_id");
  const id: unknown = Reflect.get(value, "update_id");
  if (typeof id !== "number" || !Number.isFinite(id))
    return broken(undefined, "its update_id is no number");
  if (!Number.isSafeInteger(id))
    return broken(
      id,
      "its update_id is no whole number below 2^53, so it cannot be told from others",
    );
  return { ok: true, update: value as Update };
}

function broken(id: number | undefined, reason: string): Read {
  return { ok: false, broken: { id, reason } };
}
