import { type Subject, secret } from "./subject.ts";
import { type Delivery, WebhookSender } from "./webhook-sender.ts";

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
    close() {},
  };
}
