import type { Update } from "grammy/types";
import { Pool } from "undici";

/** Delivers updates to a bot. */
export interface Delivery {
  /**
   * Resolves when the update has been delivered.
   * @param onSend called with the time at which the update is sent
   */
  post(update: Update, onSend: (at: number) => unknown): Promise<void>;
  close(): Promise<void>;
}

/** How many updates are delivered at the same time at most, as with `max_connections: 100`. */
export const connections = 100;

/** Delivers updates to webhooks like Telegram, over persistent connections. */
export class WebhookSender implements Delivery {
  private readonly pools: { pool: Pool; path: string }[];
  private readonly headers: Record<string, string>;
  private readonly waiting: (() => void)[] = [];
  private free = connections;
  private turn = 0;

  /** @param urls the webhooks, which take turns */
  constructor(urls: readonly string[], secret: string) {
    this.headers = {
      "content-type": "application/json",
      "x-telegram-bot-api-secret-token": secret,
    };
    this.pools = urls.map((url) => {
      const { origin, pathname } = new URL(url);
      return { pool: new Pool(origin, { connections }), path: pathname };
    });
  }

  /** Delivers an update as soon as a connection is free. @throws if the bot refuses it */
  async post(update: Update, onSend: (at: number) => unknown): Promise<void> {
    await this.acquireConnection();
    try {
      onSend(performance.now());
      await this.deliver(JSON.stringify(update));
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.free++;
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.pools.map(({ pool }) => pool.close()));
  }

  private async acquireConnection(): Promise<void> {
    if (this.free > 0) this.free--;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  private async deliver(body: string): Promise<void> {
    const target = this.pools[this.turn++ % this.pools.length];
    if (!target) throw new Error("There is no webhook to deliver to.");
    const { headers } = this;
    const answer = await target.pool.request({ path: target.path, method: "POST", headers, body });
    await answer.body.dump();
    if (answer.statusCode !== 200) throw new Error(`The webhook answered ${answer.statusCode}.`);
  }
}
