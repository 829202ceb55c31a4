import { setTimeout as pause } from "node:timers/promises";
import type { Update } from "grammy/types";
import { deliveryTo } from "./delivery.ts";
import { LatencyRecorder } from "./latency-recorder.ts";
import type { Subject } from "./subject.ts";

/** What was measured under a load. */
export interface LoadResult {
  updatesPerSecond: number;
  /** How many updates were delivered, those included whose replies aren't measured. */
  delivered: number;
  /** Milliseconds from an update's delivery to its reply. */
  latencies: number[];
  /** The processor time of all instances, in milliseconds. */
  cpu: number;
  /** How busy this process was, in percent. Near 100, the load generator is the bottleneck. */
  generatorLoad: number;
}

/** Delivers an update. @param counted whether its reply is measured; true by default */
export type Deliver = (update: Update, counted?: boolean) => Promise<void>;

/**
 * Puts load on the instances of a bot and waits for the reply to each update.
 * @param scenario delivers the updates; it may wait for the bot's messages
 */
export async function runLoad(
  instances: readonly Subject[],
  scenario: (deliver: Deliver) => Promise<unknown>,
): Promise<LoadResult> {
  const [first] = instances;
  if (!first) throw new Error("There is no instance to put load on.");
  const delivery = deliveryTo(instances);
  const recorder = new LatencyRecorder();
  const unsubscribe = first.api.onCall(({ method, payload, at }) => {
    if (method === "sendMessage") recorder.recordReply(payload.chat_id, at);
  });
  const stopMeter = startMeter(instances);
  let delivered = 0;
  const deliver: Deliver = (update, counted = true) => {
    delivered++;
    return delivery.post(update, (at) => counted && recorder.recordSent(chatOf(update), at));
  };
  await recorder.waitForReplies(scenario(deliver)).catch((cause) => {
    const warnings = instances.flatMap(({ child }) => child.warnings.slice(-3));
    throw new Error(`${first.name}: ${warnings.join("\n")}`, { cause });
  });
  unsubscribe();
  delivery.close();
  const { latencies, span } = recorder;
  const updatesPerSecond = (latencies.length / span) * 1000;
  return { updatesPerSecond, delivered, latencies, ...stopMeter() };
}

/** Sends everything at once, as fast as the bot accepts it. */
export function burst(updates: readonly Update[]) {
  return (deliver: Deliver) => Promise.all(updates.map((update) => deliver(update)));
}

/** Sends updates at a steady rate, whatever the bot does. */
export function steady(updates: readonly Update[], perSecond: number) {
  return (deliver: Deliver) => atRate(updates, perSecond, (update) => deliver(update));
}

/** Acts on the items at a steady rate and resolves when all actions are done. */
export async function atRate<T>(
  items: readonly T[],
  perSecond: number,
  act: (item: T) => Promise<unknown>,
): Promise<void> {
  const start = performance.now();
  const actions = items.map(async (item, i) => {
    await pause(Math.max(0, start + (i * 1000) / perSecond - performance.now()));
    await act(item);
  });
  await Promise.all(actions);
}

function chatOf({ message, callback_query }: Update): number {
  return message?.chat.id ?? callback_query?.from.id ?? 0;
}

/** Starts measuring processor time. @returns stops and returns the measurements */
function startMeter(
  instances: readonly Subject[],
): () => Pick<LoadResult, "cpu" | "generatorLoad"> {
  const total = () => instances.reduce((sum, { child }) => sum + child.cpu, 0);
  const own = () => (process.cpuUsage().user + process.cpuUsage().system) / 1000;
  const [start, before, ownBefore] = [performance.now(), total(), own()];
  return () => {
    const share = (own() - ownBefore) / (performance.now() - start);
    return { cpu: total() - before, generatorLoad: share * 100 };
  };
}
