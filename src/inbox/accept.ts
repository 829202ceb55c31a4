import type { Update } from "grammy/types";
import type { Inbox } from "../store/inbox/inbox.ts";
import type { Broken } from "../telegram/read-update.ts";
import { laneOf } from "./lane.ts";

/** Takes updates in; resolves when they are stored for good, so that Telegram may be told. */
export type Accept = (updates: Update[]) => Promise<void>;

export interface AcceptOptions {
  /** Told of every update that is in the inbox. */
  onReceived?: (update: Update) => void;
  /** Told of one that cannot be kept, and is passed over. */
  onBroken?: (broken: Broken) => void;
  /** Milliseconds since 1970. */
  now?: () => number;
}

/** Accepts updates into an inbox. One that comes again changes nothing. */
export function acceptInto(inbox: Inbox, options: AcceptOptions = {}): Accept {
  const { onReceived = () => {}, onBroken = () => {}, now = Date.now } = options;
  const put = async (updates: Update[]) => {
    await inbox.put(
      updates.map((update) => ({
        update_id: update.update_id,
        lane: laneOf(update),
        body: update,
        backlog: isBacklog(update, now()),
      })),
    );
    for (const update of updates) onReceived(update);
  };
  return async (updates) => {
    try {
      await put(updates);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      // One is nested so deeply that it can be read and not written: the others must not wait behind it.
      const [only] = updates;
      if (only && updates.length === 1)
        onBroken({ id: only.update_id, reason: "it is nested too deeply" });
      else for (const update of updates) await acceptInto(inbox, options)([update]);
    }
  };
}

/** A message that was written so long before it came in, in milliseconds, waited for the bot. */
const backlogAfter = 60_000;

function isBacklog({ message, edited_message }: Update, now: number): boolean {
  const written = edited_message?.edit_date ?? message?.date;
  return typeof written === "number" && now - written * 1000 > backlogAfter;
}
