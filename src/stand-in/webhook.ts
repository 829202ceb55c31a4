import type { Update } from "grammy/types";
import type { LocalTelegram } from "./telegram.ts";

/** Waits before a delivery is tried again. */
export type Wait = (ms: number) => Promise<void>;

/** What `setWebhook` set. */
export interface WebhookTarget {
  url: string;
  secret_token?: string | undefined;
  max_connections?: number | undefined;
  ip_address?: string | undefined;
}

const DELIVERY_TIMEOUT_MS = 60_000;
const LONGEST_PAUSE_MS = 60_000;

const pause: Wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms).unref());

/**
 * Delivers updates to the bot's own server, one after the other: the next one goes out when the one before
 * was answered with 2xx. Anything else is tried again, for ever, after pauses that grow.
 */
export class Webhook {
  readonly #telegram: LocalTelegram;
  readonly #wait: Wait;
  #target: WebhookTarget | undefined;
  #running: AbortController | undefined;
  #lastError: { date: number; message: string } | undefined;

  constructor(telegram: LocalTelegram, wait: Wait = pause) {
    this.#telegram = telegram;
    this.#wait = wait;
  }

  get target(): WebhookTarget | undefined {
    return this.#target;
  }

  get lastError() {
    return this.#lastError;
  }

  /** Starts to deliver to this target, or stops with `undefined`. */
  set(target: WebhookTarget | undefined): void {
    this.stop();
    this.#target = target;
    this.#lastError = undefined;
    this.deliver();
  }

  /** Ends a delivery that is under way; `deliver` goes on later. */
  stop(): void {
    this.#running?.abort();
    this.#running = undefined;
  }

  /** Delivers what is pending, unless it is being delivered already. */
  deliver(): void {
    if (!this.#target || this.#running) return;
    const running = new AbortController();
    this.#running = running;
    void this.#run(this.#target, running.signal).finally(() => {
      if (this.#running === running) this.#running = undefined;
    });
  }

  async #run(target: WebhookTarget, signal: AbortSignal): Promise<void> {
    for (let failures = 0; !signal.aborted; ) {
      const update = this.#telegram.updates.pending[0];
      if (!update) {
        this.#running = undefined; // at once: the next push has to find it so
        return;
      }
      const problem = await this.#send(target, update, signal);
      if (signal.aborted) return;
      if (problem === undefined) {
        failures = 0;
        this.#telegram.updates.confirm(update.update_id);
      } else {
        this.#lastError = { date: this.#telegram.date(), message: problem };
        await this.#wait(Math.min(1000 * 2 ** failures, LONGEST_PAUSE_MS));
        failures += 1;
      }
    }
  }

  /** One delivery: undefined when it was taken, else what went wrong. */
  async #send(target: WebhookTarget, update: Update, stop: AbortSignal) {
    try {
      await this.#telegram.kept();
      const response = await fetch(target.url, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(target.secret_token && { "x-telegram-bot-api-secret-token": target.secret_token }),
        },
        body: JSON.stringify(update),
        redirect: "manual",
        signal: AbortSignal.any([stop, AbortSignal.timeout(DELIVERY_TIMEOUT_MS)]),
      });
      const body = await response.text();
      if (!response.ok)
        return `Wrong response from the webhook: ${response.status} ${response.statusText}`;
      await this.#reply(body);
      return undefined;
    } catch (error) {
      return `Connection failed: ${(error as Error).message}`;
    }
  }

  /** A bot may answer a delivery with a call: `{"method": "sendMessage", …}`. Nobody hears how it ended. */
  async #reply(body: string): Promise<void> {
    try {
      const { method, ...params } = JSON.parse(body) as Record<string, unknown>;
      if (typeof method === "string") await this.#telegram.call(method, params);
    } catch {
      // Not JSON, or a call that was refused: Telegram does not tell.
    }
  }
}
