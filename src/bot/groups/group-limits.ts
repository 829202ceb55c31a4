import type { Transformer } from "grammy";
import { BoundedMap } from "../../limits/bounded-map.ts";
import { chatOf } from "../../telegram/sending/methods.ts";

/** Telegram takes so many messages of a bot for one group in so many milliseconds. */
const limit = { messages: 20, within: 60_000 };

/** What carries a message into a chat. */
const sends = /^(send(?!ChatAction)|copy|forward)/;

/**
 * Counts what the bot sends into each group, so that it stops before Telegram does. Lost at a restart, which costs a
 * flood wait at most.
 */
export class GroupLimits {
  private readonly sent = new BoundedMap<number[]>(10_000);
  private readonly complained = new BoundedMap<number>(10_000);
  private readonly now: () => number;
  private readonly most: number;

  /** @param now a clock that never goes back, in milliseconds @param most how many messages go into a group in a minute */
  constructor(now: () => number, most = limit.messages) {
    this.now = now;
    this.most = most;
  }

  /** Whether no more should be answered in a group for now: one message is left, to say so. */
  isFull(group: number): boolean {
    return this.recent(String(group)).length >= this.most - 1;
  }

  /** In how many milliseconds there is room again. */
  opensIn(group: number): number {
    const [oldest] = this.recent(String(group)).slice(1 - this.most);
    return oldest === undefined ? 0 : oldest + limit.within - this.now();
  }

  /** Whether it is time to say so; once in that time it is. */
  mayComplain(group: number): boolean {
    const last = this.complained.get(String(group));
    if (last !== undefined && this.now() - last < limit.within) return false;
    this.complained.set(String(group), this.now());
    return true;
  }

  /** Groups have negative numbers. */
  readonly transformer: Transformer = async (prev, method, payload, signal) => {
    const answer = await prev(method, payload, signal);
    const chat = sends.test(method) ? chatOf(payload) : undefined;
    if (answer.ok && typeof chat === "number" && chat < 0) {
      const all = [...this.recent(String(chat)), this.now()];
      this.sent.set(String(chat), all.slice(-this.most));
    }
    return answer;
  };

  private recent(group: string): number[] {
    const since = this.now() - limit.within;
    return (this.sent.get(group) ?? []).filter((at) => at > since);
  }
}
