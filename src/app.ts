import type { Update } from "grammy/types";
import { type BotOptions, type RunningBot, startBot } from "./bot/start-bot.ts";
import type { Config } from "./config.ts";
import { languagesIn, loadKnowledge } from "./faq/load.ts";
import { loadFlows } from "./flows/load.ts";
import type { Logger } from "./log.ts";
import { type Accept, acceptInto } from "./server/accept.ts";
import { startHttp } from "./server/http.ts";
import { allowed, startPolling } from "./server/polling.ts";
import { syncWebhook } from "./server/webhook-registration.ts";
import { startWorker } from "./server/worker.ts";
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
}

type Of<Mode extends Config["mode"]> = Extract<Config, { mode: Mode }>;

/** What every bot is made of, wherever its Telegram is. */
interface Made extends Omit<BotOptions, "token" | "apiRoot"> {
  store: Database;
}

/** Starts the bot as the configuration says. It rejects, with everything closed again, if it cannot start. */
export async function startApp(config: Config, options: AppOptions): Promise<App> {
  await using opened = new AsyncDisposableStack();
  const knowledge = await loadKnowledge(config.faqDir, await preferredLanguage(config.faqDir));
  const flows = await loadFlows(config.faqDir, knowledge);
  const store = await openDatabase(config.database);
  opened.defer(store.close);
  const made = { knowledge, flows, store, cacheDir: options.cacheDir };
  if (config.mode === "local") await startLocal(config, made, options, opened);
  else await startOnline(config, made, options, opened);
  const all = opened.move();
  return { stop: () => all.disposeAsync() };
}

async function preferredLanguage(faqDir: string): Promise<string> {
  const languages = await languagesIn(faqDir);
  return languages.find((language) => language === "en") ?? languages[0] ?? "en";
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
  const { token } = telegram;
  const bot = await startBot({ ...made, token, apiRoot: server.apiRoot }, log);
  opened.defer(bot.close);
  const accept = serveInbox(made.store, bot, log, opened);
  const receiver = startPolling(bot.bot.api, accept, log);
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
  const bot = await startBot({ ...made, token, apiRoot }, log);
  opened.defer(bot.close);
  const accept = serveInbox(made.store, bot, log, opened);
  const http = await startHttp({ host, port, ...webhookOf(config, accept, log) });
  opened.defer(http.close);
  const { api } = bot.bot;
  if (config.mode === "webhook") {
    await syncWebhook(api, { url: config.url.href, secret: config.secret, allowed });
  } else {
    await syncWebhook(api, undefined);
    const receiver = startPolling(api, accept, log);
    opened.defer(receiver.stop);
  }
  serving(`http://${host}:${http.port}`);
}

function webhookOf(config: Of<"polling" | "webhook">, accept: Accept, log: Logger) {
  if (config.mode !== "webhook") return {};
  const { url, secret } = config;
  return {
    webhook: { path: url.pathname, secret, log, accept: (update: Update) => accept([update]) },
  };
}

/** Serves the inbox with the bot; returns what takes updates in. */
function serveInbox(
  { inbox }: Database,
  { handle }: RunningBot,
  log: Logger,
  opened: AsyncDisposableStack,
): Accept {
  const worker = startWorker({ inbox, handle, log });
  opened.defer(() => worker.stop());
  return acceptInto(inbox);
}
