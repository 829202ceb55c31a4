import type { Update } from "grammy/types";
import type { RunningBot } from "../bot/start-bot.ts";
import type { Config } from "../config.ts";
import type { Logger } from "../log.ts";
import type { Accept } from "../server/accept.ts";
import { startHttp } from "../server/http.ts";
import { allowed, startPolling } from "../server/polling.ts";
import type { Check } from "../server/readiness.ts";
import { syncWebhook } from "../server/webhook-registration.ts";
import type { AppOptions, Opened } from "./app.ts";
import { type Made, startServing, statsPages } from "./made.ts";

type Online = Extract<Config, { mode: "polling" | "webhook" }>;

/** How long stopping waits for open requests, in milliseconds. */
const patience = 2000;

/** How long a check that held is taken to hold, in milliseconds: probes come often, and each would be a call. */
const trust = 30_000;

/** Longer than a long poll and a pause after a failure take, in milliseconds. */
const longestSilence = 90_000;

/** At Telegram, by long polling or by webhook. */
export async function startOnline(
  config: Online,
  made: Made,
  { log, serving }: AppOptions,
  opened: Opened,
): Promise<Pick<RunningBot, "reload">> {
  const { host, port, operations: address } = config;
  const { api, accept, known, reload } = await startServing(made, config, log, opened);
  const checks: Record<string, Check> = {
    database: made.store.ping,
    telegram: seldom(() => api.getMe()),
    data: () =>
      holds(
        known().every(({ knowledge }) => knowledge.entries.length > 0),
        "The knowledge base has no entries.",
      ),
  };
  const operations = {
    checks,
    metrics: made.metrics,
    stats: statsPages(config, made, known),
    address,
  };
  const http = await startHttp({
    host,
    port,
    operations,
    limits: { close: patience },
    ...webhookOf(config, accept, log),
  });
  opened.defer(http.close);
  if (config.mode === "webhook") {
    await syncWebhook(api, { url: config.url.href, secret: config.secret, allowed });
  } else {
    await syncWebhook(api, undefined);
    const receiver = startPolling(api, accept, log);
    checks.polling = () =>
      holds(Date.now() - receiver.lastSuccess < longestSilence, "Telegram answers no poll.");
    opened.defer(receiver.stop);
  }
  serving(`http://${host}:${http.port}`);
  return { reload };
}

function webhookOf(config: Online, accept: Accept, log: Logger) {
  if (config.mode !== "webhook") return {};
  const { url, secret } = config;
  return {
    webhook: { path: url.pathname, secret, log, accept: (update: Update) => accept([update]) },
  };
}

function seldom(check: () => Promise<unknown>): Check {
  let held = Number.NEGATIVE_INFINITY;
  return async () => {
    if (Date.now() - held < trust) return;
    await check();
    held = Date.now();
  };
}

function holds(condition: boolean, otherwise: string): void {
  if (!condition) throw new Error(otherwise);
}
