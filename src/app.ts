import type { Update } from "grammy/types";
import { chatKey } from "./bot/handle.ts";
import type { Hooks } from "./bot/sending/hooks.ts";
import { type BotOptions, startBot } from "./bot/start-bot.ts";
import type { Config } from "./config.ts";
import { languagesIn, loadKnowledge } from "./faq/load.ts";
import { loadFlows } from "./flows/load.ts";
import type { Logger } from "./log.ts";
import { createMetrics, type Metrics } from "./metrics.ts";
import type { Accept } from "./server/accept.ts";
import { startHousekeeping } from "./server/housekeeping.ts";
import { startHttp } from "./server/http.ts";
import type { Operations } from "./server/operations.ts";
import { allowed, startPolling } from "./server/polling.ts";
import type { Check } from "./server/readiness.ts";
import { serveInbox } from "./server/serve-inbox.ts";
import { syncWebhook } from "./server/webhook-registration.ts";
import { openDatabase } from "./store/open.ts";
import type { Database } from "./store/store.ts";

/** The running bot. */
export interface App {
  /** Takes nothing new, finishes what is in hand, and closes everything. */
  stop(): Promise<void>;
}

export interface AppOptions {
  log: Logger;
  /** Where the trained matcher is kept for the next start; nowhere if not given. */
  cacheDir?: string;
  /** Told the address of the bot's own HTTP server (in local mode the chat page) as soon as it serves. */
  serving(url: string): void;
  /** Told, in a sentence with the cure, why the bot cannot go on; it should be stopped then. */
  fail(why: string): void;
}

/** How long stopping waits, in milliseconds, for open requests and then for updates in hand: 10 s in all with the rest. */
const patience = { requests: 2000, inHand: 6000 };

type Of<Mode extends Config["mode"]> = Extract<Config, { mode: Mode }>;

/** What every bot is made of, wherever its Telegram is. */
interface Made extends Omit<BotOptions, "token" | "apiRoot"> {
  store: Database;
  metrics: Metrics;
}

/** Starts the bot as the configuration says. It rejects, with everything closed again, if it cannot start. */
export async function startApp(config: Config, options: AppOptions): Promise<App> {
  await using opened = new AsyncDisposableStack();
  const made = await make(config, options, opened);
  if (config.mode === "local") await startLocal(config, made, options, opened);
  else await startOnline(config, made, options, opened);
  const all = opened.move();
  return { stop: () => all.disposeAsync() };
}

async function make(
  { faqDir, database }: Config,
  { log, cacheDir, fail }: AppOptions,
  opened: AsyncDisposableStack,
): Promise<Made> {
  const knowledge = await loadKnowledge(faqDir, await preferredLanguage(faqDir));
  const flows = await loadFlows(faqDir, knowledge);
  const store = await openDatabase(database);
  opened.defer(store.close);
  opened.defer(startHousekeeping(store, log));
  const metrics = createMetrics();
  opened.defer(async () => metrics.stop());
  const calmness = { onLimited: () => metrics.floodLimited.inc() };
  const sending = { hooks: hooksFor(metrics, store, log, fail) };
  return { knowledge, flows, store, metrics, calmness, sending, cacheDir };
}

async function preferredLanguage(faqDir: string): Promise<string> {
  const languages = await languagesIn(faqDir);
  return languages.find((language) => language === "en") ?? languages[0] ?? "en";
}

/** What sending tells the rest. */
function hooksFor(metrics: Metrics, store: Database, log: Logger, fail: AppOptions["fail"]): Hooks {
  return {
    onCall({ method, result, seconds }) {
      metrics.apiCalls.inc({ method, result });
      if (method !== "getUpdates") metrics.apiCallSeconds.observe(seconds); // a long poll lasts as long as nothing happens
    },
    onRetry: ({ reason }) => metrics.apiRetries.inc({ reason }),
    onMigrated(from, to) {
      store
        .move(chatKey(from), chatKey(to))
        .catch((err) => log.error({ err }, "what was remembered of a group that moved is lost"));
    },
    onUnauthorized: () =>
      fail(
        "Telegram does not know the BOT_TOKEN any more (401): copy the new one from @BotFather.",
      ),
  };
}

/** Telegram and the bot in one process: a stand-in for Telegram with a chat page, and the bot that talks to it over HTTP. */
async function startLocal(
  { host, port, database }: Of<"local">,
  made: Made,
  { log, serving }: AppOptions,
  opened: AsyncDisposableStack,
): Promise<void> {
  const { startLocalTelegram } = await import("./local/server.ts");
  const telegram = await localTelegram(database, log, opened);
  const server = await startLocalTelegram({ telegram, host, port });
  opened.defer(server.close);
  serving(server.url);
  const { api, accept } = await startServing(made, telegram.token, server.apiRoot, log, opened);
  const receiver = startPolling(api, accept, log);
  opened.defer(receiver.stop);
}

/** The chats of the last run, kept beside the database: what that says of messages is true of these. */
async function localTelegram(database: string, log: Logger, opened: AsyncDisposableStack) {
  const { LocalTelegram } = await import("./local/telegram.ts");
  const { keepChats } = await import("./local/keep.ts");
  // If the chats are lost and the database is not, no number that it remembers may come again.
  const telegram = new LocalTelegram({ firstMessageId: Math.floor(Date.now() / 1000) });
  const [, path] = /^sqlite:(?!:memory:$)(.+)/.exec(database) ?? [];
  if (path) {
    const warn = (sentence: string) => log.warn(sentence);
    const chats = await keepChats(telegram, { file: `${path}.chats.json`, warn });
    opened.defer(chats.close);
  }
  if (telegram.people.size === 0) {
    telegram.addPerson({ first_name: "You", language_code: "en" });
    telegram.addPerson({ first_name: "Maria", language_code: "es" });
  }
  return telegram;
}

/** At Telegram, by long polling or by webhook. */
async function startOnline(
  config: Of<"polling" | "webhook">,
  made: Made,
  { log, serving }: AppOptions,
  opened: AsyncDisposableStack,
): Promise<void> {
  const { token, apiRoot, host, port } = config;
  const { api, accept } = await startServing(made, token, apiRoot, log, opened);
  const checks: Record<string, Check> = {
    database: made.store.ping,
    telegram: async () => void (await api.getMe()),
  };
  const operations = operationsOf(config, made.metrics, checks);
  const limits = { close: patience.requests };
  const http = await startHttp({
    host,
    port,
    operations,
    limits,
    ...webhookOf(config, accept, log),
  });
  opened.defer(http.close);
  if (config.mode === "webhook") {
    await syncWebhook(api, { url: config.url.href, secret: config.secret, allowed });
  } else {
    await syncWebhook(api, undefined);
    const receiver = startPolling(api, accept, log);
    checks.polling = () => isRecent(receiver.lastSuccess);
    opened.defer(receiver.stop);
  }
  serving(`http://${host}:${http.port}`);
}

/** The bot, and who serves the inbox with it. */
async function startServing(
  made: Made,
  token: string,
  apiRoot: string,
  log: Logger,
  opened: AsyncDisposableStack,
) {
  const { bot, handle, close } = await startBot({ ...made, token, apiRoot }, log);
  opened.defer(close);
  const { accept, worker } = serveInbox(made.store.inbox, handle, log, made.metrics);
  opened.defer(() => worker.stop(patience.inHand));
  return { api: bot.api, accept };
}

function webhookOf(config: Of<"polling" | "webhook">, accept: Accept, log: Logger) {
  if (config.mode !== "webhook") return {};
  const { url, secret } = config;
  return {
    webhook: { path: url.pathname, secret, log, accept: (update: Update) => accept([update]) },
  };
}

function operationsOf(
  { operations }: Of<"polling" | "webhook">,
  metrics: Metrics,
  checks: Record<string, Check>,
): Operations {
  return { checks, metrics, ...(operations ? { address: operations } : {}) };
}

/** Longer than a long poll and a pause after a failure take, in milliseconds. */
const longestSilence = 90_000;

function isRecent(lastSuccess: number): void {
  const silence = Date.now() - lastSuccess;
  if (silence > longestSilence)
    throw new Error(`Telegram has answered no poll for ${Math.round(silence / 1000)} s.`);
}
