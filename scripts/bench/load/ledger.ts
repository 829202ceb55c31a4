import { setTimeout as pause } from "node:timers/promises";

/** How long to wait for a reply that does not come, in milliseconds, while no other comes either. */
const patience = 20_000;

/** Times of one chat, in order: the bot answers there one message after the other. */
interface Chat {
  sent: number[];
  replied: number[];
}

/** Notes when each update was sent and when its reply came, where every update gets exactly one. */
export class Ledger {
  private readonly chats = new Map<number, Chat>();
  private open = 0;
  private last = performance.now();

  sent(chat: number, at: number): void {
    const known = this.chats.get(chat) ?? { sent: [], replied: [] };
    known.sent.push(at);
    this.chats.set(chat, known);
    this.open++;
  }

  /** A reply in a chat of which nothing was noted is none of its business. */
  replied(chat: number | undefined, at: number): void {
    const known = this.chats.get(chat ?? 0);
    if (!known) return;
    known.replied.push(at);
    this.open--;
    this.last = at;
  }

  /**
   * Waits for work and then for what replies are still missing.
   * @throws where none comes for a long time, or too many have come
   */
  async through(work: Promise<unknown>): Promise<void> {
    let working = true;
    const watch = async () => {
      while (working || this.open > 0) {
        if (performance.now() - this.last > patience) throw new Error(`${this.open} replies miss`);
        await pause(5);
      }
    };
    const end = () => {
      working = false;
    };
    await Promise.all([work.then(end), watch()]);
    await pause(50); // for what comes too often
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
