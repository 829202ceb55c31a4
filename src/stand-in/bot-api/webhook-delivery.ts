import type { Update } from "grammy/types";
import type { TelegramState } from "../state/telegram-state.ts";
import type { WebhookTarget } from "../state/webhook.ts";
import type { BotApi } from "./bot-api.ts";

/** Waits before a delivery is retried. */
export type Wait = (ms: number) => Promise<void>;

const DELIVERY_TIMEOUT_MS = 60_000;
const LONGEST_PAUSE_MS = 60_000;

const pause: Wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms).unref());

/**
 * Delivers updates to the bot's own server, one after the other: the next one goes out when the previous
 * one was answered with 2xx. Anything else is retried for ever, with growing pauses.
 */
export class WebhookDelivery {
  readonly #telegram: TelegramState;
  readonly #api: BotApi;
  readonly #wait: Wait;
  #running: AbortController | undefined;

  constructor(telegram: TelegramState, api: BotApi, wait: Wait = pause) {
    this.#telegram = telegram;
    this.#api = api;
    this.#wait = wait;
    telegram.webhook.onChange(() => {
      this.stop();
      this.start();
    });
  }

  /** Aborts the delivery in progress. Its update stays in the queue. */
  stop(): void {
    this.#running?.abort();
    this.#running = undefined;
  }

  /** Delivers the pending updates, unless a delivery is in progress. */
  start(): void {
    const { target } = this.#telegram.webhook;
    if (!target || this.#running) return;
    const running = new AbortController();
    this.#running = running;
    void this.#run(target, running.signal).finally(() => {
      if (this.#running === running) this.#running = undefined;
    });
  }

  async #run(target: WebhookTarget, signal: AbortSignal): Promise<void> {
    const { updates, webhook } = this.#telegram;
    for (let failures = 0; !signal.aborted; ) {
      const update = updates.pending[0];
      if (!update) {
        this.#running = undefined; // synchronously, so that the next push starts a new delivery
        return;
      }
      const problem = await this.#send(target, update, signal);
      if (signal.aborted) return;
      if (problem === undefined) {
        failures = 0;
        updates.confirm(update.update_id);
      } else {
        webhook.lastError = { date: this.#telegram.date(), message: problem };
        await this.#wait(Math.min(1000 * 2 ** failures, LONGEST_PAUSE_MS));
        failures += 1;
      }
    }
  }

  /** Makes one delivery. Returns undefined if it was accepted, else Telegram's words for the problem. */
  async #send(target: WebhookTarget, update: Update, stop: AbortSignal) {
    try {
      await this.#telegram.persisted();
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
      await this.#callFromReply(body);
      return undefined;
    } catch (error) {
      return `Connection failed: ${(error as Error).message}`;
    }
  }

  /** A bot may answer a delivery with a call, `{"method": "sendMessage", …}`. It never learns the result. */
  async #callFromReply(body: string): Promise<void> {
    try {
      const { method, ...params } = JSON.parse(body) as Record<string, unknown>;
      if (typeof method === "string") await this.#api.call(method, params);
    } catch {
      // Not JSON, or a refused call: Telegram ignores both.
    }
  }
}
