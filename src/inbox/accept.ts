import type { Update } from "grammy/types";
import type { Inbox } from "../store/inbox/inbox.ts";
import type { BrokenUpdate } from "../telegram/read-update.ts";
import { laneOf } from "./lane.ts";

/** Takes updates in; resolves when they are stored for good, so that Telegram may be told. */
export type Accept = (updates: Update[]) => Promise<void>;

export interface AcceptOptions {
  /** Called for every update that is in the inbox. */
  onReceived?: (update: Update) => void;
  /** Called for an update that can't be stored and is skipped. */
  onBroken?: (broken: BrokenUpdate) => void;
}

/** Accepts updates into an inbox. One that comes again changes nothing. */
export function acceptInto(inbox: Inbox, options: AcceptOptions = {}): Accept {
  const { onReceived = () => {}, onBroken = () => {} } = options;
  const put = async (updates: Update[]) => {
    await inbox.put(
      updates.map((update) => ({
        update_id: update.update_id,
        lane: laneOf(update),
        body: update,
        backlog: isBacklog(update),
      })),
    );
    for (const update of updates) onReceived(update);
  };
  const accept: Accept = async (updates) => {
    try {
      await put(updates);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      // One is nested so deeply that JSON can parse it but not write it. It must not hold up the others.
      const [update] = updates;
      if (update && updates.length === 1)
        onBroken({ id: update.update_id, reason: "nested too deeply" });
      else for (const update of updates) await accept([update]);
    }
  };
  return accept;
}

/** A message written this long before it came in, in milliseconds, has waited for the bot. */
const backlogAfter = 60_000;

function isBacklog({ message, edited_message }: Update): boolean {
  const writtenAt = edited_message?.edit_date ?? message?.date;
  return typeof writtenAt === "number" && Date.now() - writtenAt * 1000 > backlogAfter;
}
