import type { Update } from "grammy/types";
import type { Inbox } from "../store/store.ts";
import { laneOf } from "./lane.ts";

/** Takes updates in; resolves when they are stored for good, so that Telegram may be told. */
export type Accept = (updates: Update[]) => Promise<void>;

/**
 * Accepts updates into an inbox. One that comes again changes nothing.
 *
 * @param received told of every update that is in the inbox then
 */
export function acceptInto(inbox: Inbox, received: (update: Update) => void = () => {}): Accept {
  return async (updates) => {
    await inbox.put(
      updates.map((update) => ({
        update_id: update.update_id,
        lane: laneOf(update),
        body: update,
      })),
    );
    for (const update of updates) received(update);
  };
}
