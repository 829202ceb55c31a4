import type { Transformer } from "grammy";
import { BoundedMap } from "../../limits/bounded-map.ts";
import { chatOf } from "../../telegram/sending/methods.ts";

/** How many messages of a bot Telegram accepts for one group, and in how many milliseconds. */
const limit = { messages: 20, period: 60_000 };

/** Methods that send a message into a chat. */
const sendMethods = /^(send(?!ChatAction)|copy|forward)/;

/**
 * Counts what the bot sends into each group, so that it stops before Telegram makes it. A restart loses the counts,
 * which costs a flood wait at most.
 */
export class GroupLimits {
  private readonly sent = new BoundedMap<number[]>(10_000);
  private readonly noticed = new BoundedMap<number>(10_000);
  private readonly now: () => number;
  private readonly most: number;

  /**
   * @param now a monotonic clock, in milliseconds
   * @param most how many messages go into a group in a minute
   */
  constructor(now: () => number, most = limit.messages) {
    this.now = now;
    this.most = most;
  }

  /** Whether a group gets no more answers for now: one message is left, for the notice. */
  isFull(group: number): boolean {
    return this.recent(String(group)).length >= this.most - 1;
  }

  /** In how many milliseconds there is room for an answer again. */
  opensIn(group: number): number {
    const [oldest] = this.recent(String(group)).slice(1 - this.most);
    return oldest === undefined ? 0 : oldest + limit.period - this.now();
  }

  /** Whether a group that is full gets a notice now, which happens once a minute. */
  isNoticeDue(group: number): boolean {
    const last = this.noticed.get(String(group));
    if (last !== undefined && this.now() - last < limit.period) return false;
    this.noticed.set(String(group), this.now());
    return true;
  }

  /** Counts the messages sent to groups, whose ids are negative. */
  readonly transformer: Transformer = async (prev, method, payload, signal) => {
    const answer = await prev(method, payload, signal);
    const chat = sendMethods.test(method) ? chatOf(payload) : undefined;
    if (answer.ok && typeof chat === "number" && chat < 0) {
      const all = [...this.recent(String(chat)), this.now()];
      this.sent.set(String(chat), all.slice(-this.most));
    }
    return answer;
  };

  private recent(group: string): number[] {
    const since = this.now() - limit.period;
    return (this.sent.get(group) ?? []).filter((at) => at > since);
  }
}
