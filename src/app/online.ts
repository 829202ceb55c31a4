import type { Update } from "grammy/types";
import type { RunningBot } from "../bot/start-bot.ts";
import type { Config } from "../config.ts";
import type { Check } from "../http/readiness.ts";
import { startHttp } from "../http/server.ts";
import type { Accept } from "../inbox/accept.ts";
import { acceptMeasured } from "../inbox/measured-inbox.ts";
import type { Logger } from "../log.ts";
import { allowedUpdates } from "../telegram/allowed-updates.ts";
import { startPolling } from "../telegram/polling.ts";
import { syncWebhook } from "../telegram/webhook-registration.ts";
import type { AppOptions } from "./options.ts";
import { checkData, checkPolling, checkTelegram } from "./readiness-checks.ts";
import { openResources } from "./resources.ts";
import { StartupRetry } from "./startup-retry.ts";
import { createStatisticsSite } from "./statistics-site.ts";

type OnlineConfig = Exclude<Config, { mode: "local" }>;

/** How long stopping waits for open requests, in milliseconds. */
const closeTimeout = 2000;

/**
 * Starts the bot at Telegram, by long polling or by webhook. Health, readiness and the webhook are served at once, the rest
 * as soon as Telegram is reachable.
 */
export async function startOnline(
  config: OnlineConfig,
  options: AppOptions,
  cleanup: AsyncDisposableStack,
): Promise<RunningBot> {
  const { log, onServing, signal } = options;
  const { host, port, operations: address } = config;
  const resources = await openResources(config, options, cleanup);
  const { store, metrics } = resources;
  let languages: RunningBot["languages"] = () => resources.languages; // until there is a bot
  const accept = acceptMeasured(store.inbox, log, metrics);
  const onBroken = () => metrics.updatesBroken.inc();
  const startup = new StartupRetry(log, signal);
  const checks: Record<string, Check> = {
    database: store.ping,
    telegram: startup.check,
    data: checkData(() => languages()),
  };
  const stats = await createStatisticsSite(config, resources, () => languages());
  const operations = { checks, metrics, stats, address };
  const timeouts = { close: closeTimeout };
  const webhook = webhookOptions(config, accept, onBroken, log);
  const http = await startHttp({ host, port, operations, log, timeouts, ...webhook });
  cleanup.defer(http.close);
  // The bot's own code, which is most of all code, is loaded while updates are received already.
  const { startServing } = await import("./serving.ts");
  const bot = await startServing(resources, config, startup, log, cleanup);
  const { staffGroup, reach } = bot;
  const { api } = bot.bot;
  languages = bot.languages;
  checks.telegram = checkTelegram(api, reach);
  if (staffGroup) checks.staff = () => staffGroup.check();
  if (config.mode === "webhook") {
    const { url, secret } = config;
    await startup.run(() => syncWebhook(api, { url: url.href, secret, allowedUpdates }));
  } else {
    await startup.run(() => syncWebhook(api, undefined));
    const polling = startPolling(api, accept, log, { onBroken });
    checks.polling = checkPolling(polling);
    cleanup.defer(polling.stop);
  }
  onServing(http.url, http.operationsUrl);
  return bot;
}

function webhookOptions(config: OnlineConfig, accept: Accept, onBroken: () => void, log: Logger) {
  if (config.mode !== "webhook") return {};
  const { url, secret } = config;
  const acceptOne = (update: Update) => accept([update]);
  return { webhook: { path: url.pathname, secret, log, accept: acceptOne, onBroken } };
}
