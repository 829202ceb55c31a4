import { setTimeout as pause } from "node:timers/promises";

/** How long to wait without any reply before giving up, in milliseconds. */
const idleTimeout = 20_000;

/** Times in one chat. The bot answers its messages in order, so they correspond by index. */
interface ChatTimes {
  sent: number[];
  replied: number[];
}

/** Records when each update was sent and when its one reply arrived. */
export class LatencyRecorder {
  private readonly chats = new Map<number, ChatTimes>();
  private open = 0;
  private last = performance.now();

  recordSent(chat: number, at: number): void {
    const times = this.chats.get(chat) ?? { sent: [], replied: [] };
    times.sent.push(at);
    this.chats.set(chat, times);
    this.open++;
  }

  /** Ignores replies in chats without recorded updates. */
  recordReply(chat: number | undefined, at: number): void {
    const times = this.chats.get(chat ?? 0);
    if (!times) return;
    times.replied.push(at);
    this.open--;
    this.last = at;
  }

  /**
   * Waits for the work and then for the missing replies.
   * @throws if no reply arrives for a long time, or there are too many
   */
  async waitForReplies(work: Promise<unknown>): Promise<void> {
    let isWorking = true;
    const watch = async () => {
      while (isWorking || this.open > 0) {
        if (performance.now() - this.last > idleTimeout)
          throw new Error(`${this.open} replies are missing`);
        await pause(5);
      }
    };
    const end = () => {
      isWorking = false;
    };
    await Promise.all([work.then(end), watch()]);
    await pause(50); // for surplus replies
    if (this.open < 0) throw new Error(`${-this.open} replies too many`);
  }

  /** Milliseconds from each update to its reply. */
  get latencies(): number[] {
    return [...this.chats.values()].flatMap(({ sent, replied }) =>
      replied.map((at, i) => at - (sent[i] ?? Number.NaN)),
    );
  }

  /** Milliseconds from the first update to the last reply. */
  get span(): number {
    const first = Math.min(...[...this.chats.values()].map(({ sent }) => sent[0] ?? 0));
    return this.last - first;
  }
}
