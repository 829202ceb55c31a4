import type { Update } from "grammy/types";
import { type Contestant, secret } from "./contestant.ts";
import { Courier } from "./courier.ts";

/** The way of updates to a bot. */
export interface Delivery {
  /**
   * Resolves when the update has been delivered.
   * @param leaves told the moment at which it leaves Telegram
   */
  post(update: Update, leaves: (at: number) => unknown): Promise<void>;
  close(): Promise<void>;
}

/** To webhooks, to that of each instance in turn, or to where one bot asks for updates. */
export function deliveryTo(instances: readonly Contestant[]): Delivery {
  const [{ receives, seat } = { receives: "webhook" as const }] = instances;
  if (receives === "webhook" || !seat) {
    const urls = instances.map(({ url }) => url);
    return new Courier(urls, secret);
  }
  return {
    async post(update, leaves) {
      leaves(performance.now());
      seat.push(update);
    },
    async close() {},
  };
}
