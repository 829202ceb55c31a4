import type { Update } from "grammy/types";
import type { RunningBot } from "../bot/start-bot.ts";
import type { Config } from "../config.ts";
import type { Check } from "../http/readiness.ts";
import { startHttp } from "../http/server.ts";
import type { Accept } from "../inbox/accept.ts";
import { acceptCounted } from "../inbox/serve-inbox.ts";
import type { Logger } from "../log.ts";
import { allowed, startPolling } from "../telegram/polling.ts";
import { syncWebhook } from "../telegram/webhook-registration.ts";
import type { AppOptions, Opened } from "./app.ts";
import { type Made, startServing, statsPages } from "./assemble.ts";
import { Reaching } from "./wait-for-telegram.ts";

type Online = Extract<Config, { mode: "polling" | "webhook" }>;

/** How long stopping waits for open requests, in milliseconds. */
const patience = 2000;

/** How long a check that held is taken to hold, in milliseconds: probes come often, and each would be a call. */
const trust = 30_000;

/** So many polls in a row that fail are no accident: that takes some seconds. */
const mostFailures = 3;

/** Longer than a long poll and a pause after a failure take, in milliseconds. */
const longestSilence = 90_000;

/**
 * At Telegram, by long polling or by webhook. It serves health, readiness and the webhook at once, and the rest as soon as
 * Telegram is in reach.
 */
export async function startOnline(
  config: Online,
  made: Made,
  { log, serving, signal }: AppOptions,
  opened: Opened,
): Promise<Pick<RunningBot, "reload">> {
  const { host, port, operations: address } = config;
  const { store, metrics } = made;
  let known: RunningBot["known"] = () => made.known; // until there is a bot
  const accept = acceptCounted(store.inbox, log, metrics);
  const onBroken = () => metrics.updatesBroken.inc();
  const reaching = new Reaching(log, signal);
  const checks: Record<string, Check> = {
    database: store.ping,
    telegram: reaching.check,
    data: () =>
      holds(
        known().every(({ knowledge }) => knowledge.entries.length > 0),
        "The knowledge base has no entries.",
      ),
  };
  const stats = statsPages(config, made, () => known());
  const operations = { checks, metrics, stats, address };
  const limits = { close: patience };
  const webhook = webhookOf(config, accept, onBroken, log);
  const http = await startHttp({ host, port, operations, log, limits, ...webhook });
  opened.defer(http.close);
  const bot = await startServing(made, config, reaching, log, opened);
  const { api, reload, staffGroup, reach } = bot;
  known = bot.known;
  const answers = seldom(() => api.getMe());
  checks.telegram = async () => {
    holds(!reach.isOpen, "Telegram is out of reach: calls get no answer.");
    await answers();
  };
  if (staffGroup) checks.staff = () => staffGroup.check();
  if (config.mode === "webhook") {
    const wanted = { url: config.url.href, secret: config.secret, allowed };
    await reaching.once(() => syncWebhook(api, wanted));
  } else {
    await reaching.once(() => syncWebhook(api, undefined));
    const receiver = startPolling(api, accept, log, { onBroken });
    checks.polling = () => {
      const silence = performance.now() - receiver.lastSuccess;
      holds(
        receiver.failures < mostFailures && silence < longestSilence,
        "No updates can be received; the log says why.",
      );
    };
    opened.defer(receiver.stop);
  }
  serving(http.url, http.operationsUrl);
  return { reload };
}

function webhookOf(config: Online, accept: Accept, onBroken: () => void, log: Logger) {
  if (config.mode !== "webhook") return {};
  const { url, secret } = config;
  const one = (update: Update) => accept([update]);
  return { webhook: { path: url.pathname, secret, log, accept: one, onBroken } };
}

function seldom(check: () => Promise<unknown>): Check {
  let held = Number.NEGATIVE_INFINITY;
  return async () => {
    if (performance.now() - held < trust) return;
    await check();
    held = performance.now();
  };
}

function holds(condition: boolean, otherwise: string): void {
  if (!condition) throw new Error(otherwise);
}
