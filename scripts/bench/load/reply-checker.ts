import { setTimeout as pause } from "node:timers/promises";
import type { Call, FakeBotApi } from "./fake-bot-api.ts";
import type { Action } from "./simulated-user.ts";

/** How long a reply may take before it counts as lost, in milliseconds. */
const replyTimeout = 60_000;

type ReplyCounts = Record<"sendMessage" | "editMessageText" | "answerCallbackQuery", number>;

/** An update with its expected replies and those received so far. */
interface OpenUpdate {
  tap: string | undefined;
  expected: Partial<ReplyCounts>;
  received: ReplyCounts;
  complete: PromiseWithResolvers<void>;
}

/** Checks that every update gets exactly its replies: none lost, none duplicated. */
export class ReplyChecker {
  lost = 0;
  duplicated = 0;
  private readonly open = new Map<number, OpenUpdate>();
  private readonly openTaps = new Map<string, OpenUpdate>();
  private readonly onMessage: (call: Call) => void;

  /** @param onMessage called with every message that the bot sends */
  constructor(api: FakeBotApi, onMessage: (call: Call) => void) {
    this.onMessage = onMessage;
    api.onCall((call) => this.record(call));
  }

  /** Expects the replies to a person's update. The person's previous update has to be finished. */
  begin(person: number, { update, reply }: Action): void {
    const tap = update.callback_query?.id;
    const expected = {
      // Edits also tidy up old messages, so they only count where they are the reply.
      ...(reply === "editMessageText"
        ? { sendMessage: 0, editMessageText: 1 }
        : { sendMessage: 1 }),
      answerCallbackQuery: tap === undefined ? 0 : 1,
    };
    const received = { sendMessage: 0, editMessageText: 0, answerCallbackQuery: 0 };
    const open = { tap, expected, received, complete: Promise.withResolvers<void>() };
    this.open.set(person, open);
    if (tap !== undefined) this.openTaps.set(tap, open);
  }

  /** Waits for the replies to a person's last update and counts lost and duplicated ones. */
  async finish(person: number): Promise<void> {
    const open = this.open.get(person);
    if (!open) return;
    const cancelled = new AbortController();
    const timeout = pause(replyTimeout, undefined, { signal: cancelled.signal }).catch(() => {});
    await Promise.race([open.complete.promise, timeout]);
    cancelled.abort();
    this.open.delete(person);
    if (open.tap !== undefined) this.openTaps.delete(open.tap);
    for (const surplus of surpluses(open)) {
      if (surplus > 0) this.duplicated += surplus;
      else this.lost -= surplus;
    }
  }

  private record(call: Call): void {
    const { method, payload } = call;
    const { chat_id, callback_query_id } = payload;
    const open = this.open.get(chat_id ?? 0) ?? this.openTaps.get(callback_query_id ?? "");
    if (method === "sendMessage") this.onMessage(call);
    if (!open) this.duplicated += method === "editMessageText" ? 0 : 1;
    else if (method in open.received) open.received[method as keyof ReplyCounts]++;
    if (open && surpluses(open).every((surplus) => surplus >= 0)) open.complete.resolve();
  }
}

/** How many more replies of each kind were received than expected. */
function surpluses({ expected, received }: OpenUpdate): number[] {
  return Object.entries(expected).map(
    ([kind, count]) => received[kind as keyof ReplyCounts] - count,
  );
}
