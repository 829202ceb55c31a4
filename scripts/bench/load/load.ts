import { setTimeout as pause } from "node:timers/promises";
import type { Update } from "grammy/types";
import type { Contestant } from "./contestant.ts";
import { deliveryTo } from "./delivery.ts";
import { Ledger } from "./ledger.ts";

/** How a bot did under a load. */
export interface Round {
  perSecond: number;
  /** Milliseconds from an update's delivery to its reply. */
  latencies: number[];
  /** How long processors were busy with it, in milliseconds; all instances together. */
  cpu: number;
  /** How busy this process was, which is Telegram, in percent: near 100, it is what holds things up. */
  busy: number;
}

/** Delivers an update. @param counted whether it gets a reply that is waited for; it does if that is not said */
export type Deliver = (update: Update, counted?: boolean) => Promise<void>;

/**
 * Puts a load on a bot, or on several instances of one, and waits for the message that replies to each update.
 *
 * @param act delivers the updates; it may wait for what the bot says
 */
export async function load(
  instances: readonly Contestant[],
  act: (deliver: Deliver) => Promise<unknown>,
): Promise<Round> {
  const [first] = instances;
  if (!first) throw new Error("Nobody is there to take the load.");
  const delivery = deliveryTo(instances);
  const ledger = new Ledger();
  const listening = first.seat.listen(({ method, payload, at }) => {
    if (method === "sendMessage") ledger.replied(payload.chat_id, at);
  });
  const cpu = meter(instances);
  const deliver: Deliver = (update, counted = true) =>
    delivery.post(update, (at) => counted && ledger.sent(chatOf(update), at));
  await ledger.through(act(deliver)).catch((cause) => {
    const said = instances.flatMap(({ child }) => child.complaints.slice(-3));
    throw new Error(`${first.name}: ${said.join("\n")}`, { cause });
  });
  listening.end();
  await delivery.close();
  const { latencies, span } = ledger;
  return { perSecond: (latencies.length / span) * 1000, latencies, ...cpu() };
}

/** Everything at once, as fast as the bot takes it. */
export function burst(updates: readonly Update[]) {
  return (deliver: Deliver) => Promise.all(updates.map((update) => deliver(update)));
}

/** One after the other at a steady rate, whatever the bot does. */
export function steady(updates: readonly Update[], perSecond: number) {
  return (deliver: Deliver) => paced(updates, perSecond, (update) => deliver(update));
}

/** Does something with each item at a steady rate, and resolves when all of it is done. */
export async function paced<T>(
  items: readonly T[],
  perSecond: number,
  act: (item: T) => Promise<unknown>,
): Promise<void> {
  const start = performance.now();
  const acts = items.map(async (item, i) => {
    await pause(Math.max(0, start + (i * 1000) / perSecond - performance.now()));
    await act(item);
  });
  await Promise.all(acts);
}

function chatOf({ message, callback_query }: Update): number {
  return message?.chat.id ?? callback_query?.from.id ?? 0;
}

/** Starts measuring processor time. @returns what ends it */
function meter(instances: readonly Contestant[]): () => Pick<Round, "cpu" | "busy"> {
  const taken = () => instances.reduce((sum, { child }) => sum + child.cpu, 0);
  const own = () => (process.cpuUsage().user + process.cpuUsage().system) / 1000;
  const [start, before, ownBefore] = [performance.now(), taken(), own()];
  return () => {
    const share = (own() - ownBefore) / (performance.now() - start);
    return { cpu: taken() - before, busy: share * 100 };
  };
}
