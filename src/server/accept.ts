import type { Update } from "grammy/types";
import type { Inbox } from "../store/store.ts";
import { laneOf } from "./lane.ts";

/** Takes updates in; resolves when they are stored for good, so that Telegram may be told. */
export type Accept = (updates: Update[]) => Promise<void>;

/**
 * Accepts updates into an inbox. One that comes again changes nothing.
 *
 * @param received told of every update that is in the inbox then
 * @param now milliseconds since 1970
 */
export function acceptInto(
  inbox: Inbox,
  received: (update: Update) => void = () => {},
  now: () => number = Date.now,
): Accept {
  return async (updates) => {
    await inbox.put(
      updates.map((update) => ({
        update_id: update.update_id,
        lane: laneOf(update),
        body: update,
        backlog: isBacklog(update, now()),
      })),
    );
    for (const update of updates) received(update);
  };
}

/** A message that was written so long before it came in, in milliseconds, waited for the bot. */
const backlogAfter = 60_000;

function isBacklog({ message, edited_message }: Update, now: number): boolean {
  const written = edited_message?.edit_date ?? message?.date;
  return typeof written === "number" && now - written * 1000 > backlogAfter;
}
