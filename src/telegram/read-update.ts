import type { Update } from "grammy/types";

/** An update that can be stored, or what is wrong with it. */
export type ReadResult = { ok: true; update: Update } | { ok: false; broken: BrokenUpdate };

/** What came in place of an update. `id` is its number, if it has one. */
export interface BrokenUpdate {
  id: number | undefined;
  reason: string;
}

/** Checks what was received. An update may be of any kind: new versions of the Bot API bring new ones. */
export function readUpdate(value: unknown): ReadResult {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return broken(undefined, "not an object");
  if (!Object.hasOwn(value, "update_id")) return broken(undefined, "no update_id");
  const id: unknown = Reflect.get(value, "update_id");
  if (typeof id !== "number" || !Number.isFinite(id))
    return broken(undefined, "its update_id is not a number");
  if (!Number.isSafeInteger(id))
    return broken(
      id,
      "its update_id is not a whole number below 2^53, so other updates may look the same",
    );
  return { ok: true, update: value as Update };
}

function broken(id: number | undefined, reason: string): ReadResult {
  return { ok: false, broken: { id, reason } };
}
