import type { Update } from "grammy/types";
import { WebhookConnection } from "./webhook-connection.ts";

/** Delivers updates to a bot. */
export interface Delivery {
  /**
   * Resolves when the update has been delivered.
   * @param onSend called with the time at which the update is sent
   */
  post(update: Update, onSend: (at: number) => unknown): Promise<void>;
  close(): void;
}

/** How many updates are delivered at the same time at most, as with `max_connections: 100`. */
export const connections = 100;

/** Delivers updates to webhooks like Telegram, over persistent connections. */
export class WebhookSender implements Delivery {
  private readonly webhooks: { url: URL; idle: WebhookConnection[] }[];
  private readonly secret: string;
  private readonly waiting: (() => void)[] = [];
  private free = connections;
  private turn = 0;

  /** @param urls the webhooks, which take turns */
  constructor(urls: readonly string[], secret: string) {
    this.secret = secret;
    this.webhooks = urls.map((url) => ({ url: new URL(url), idle: [] }));
  }

  /** Delivers an update as soon as a connection is free. @throws if the bot refuses it */
  async post(update: Update, onSend: (at: number) => unknown): Promise<void> {
    if (this.free > 0) this.free--;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      onSend(performance.now());
      await this.deliver(JSON.stringify(update));
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.free++;
    }
  }

  close(): void {
    for (const { idle } of this.webhooks) for (const connection of idle) connection.close();
  }

  private async deliver(json: string): Promise<void> {
    const webhook = this.webhooks[this.turn++ % this.webhooks.length];
    if (!webhook) throw new Error("There is no webhook to deliver to.");
    const { url, idle } = webhook;
    const connection = takeUsable(idle) ?? new WebhookConnection(url, this.secret);
    const { head } = await connection.post(json);
    idle.push(connection);
    const [, status] = /^HTTP\/1\.1 (\d+)/.exec(head) ?? [];
    if (status !== "200") throw new Error(`The webhook answered ${status}.`);
  }
}

/** Takes the connection that was used last, as others may be about to be closed by the server. */
function takeUsable(idle: WebhookConnection[]): WebhookConnection | undefined {
  for (let last = idle.pop(); last; last = idle.pop()) {
    if (last.isUsable) return last;
    last.close();
  }
  return undefined;
}
