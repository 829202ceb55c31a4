import type { Update } from "grammy/types";
import { type Subject, secret } from "./subject.ts";
import { WebhookSender } from "./webhook-sender.ts";

/** Delivers updates to a bot. */
export interface Delivery {
  /**
   * Resolves when the update has been delivered.
   * @param onSend called with the time at which the update is sent
   */
  post(update: Update, onSend: (at: number) => unknown): Promise<void>;
  close(): Promise<void>;
}

/** Delivers to the webhooks of the instances in turn, or to the long polling of a single one. */
export function deliveryTo(instances: readonly Subject[]): Delivery {
  const [{ receives, api } = { receives: "webhook" as const }] = instances;
  if (receives === "webhook" || !api) {
    const urls = instances.map(({ url }) => url);
    return new WebhookSender(urls, secret);
  }
  return {
    async post(update, onSend) {
      onSend(performance.now());
      api.push(update);
    },
    async close() {},
  };
}
