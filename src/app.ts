import { type BotOptions, type RunningBot, startBot } from "./bot/start-bot.ts";
import type { Config } from "./config.ts";
import { languagesIn, loadKnowledge } from "./faq/load.ts";
import { loadFlows } from "./flows/load.ts";
import type { Logger } from "./log.ts";
import { startHttp } from "./server/http.ts";
import { allowed, startPolling } from "./server/polling.ts";
import { sqliteStore } from "./store/sqlite.ts";

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
type Made = Omit<BotOptions, "token" | "apiRoot">;

/** Starts the bot as the configuration says. It rejects, with everything closed again, if it cannot start. */
export async function startApp(config: Config, options: AppOptions): Promise<App> {
  const knowledge = await loadKnowledge(config.faqDir, await preferredLanguage(config.faqDir));
  const flows = await loadFlows(config.faqDir, knowledge);
  const store = sqliteStore(config.database);
  const made = { knowledge, flows, store, cacheDir: options.cacheDir };
  return orClose(store.close, async () => {
    const app = await start(config, made, options);
    return { stop: () => inTurn(app.stop, store.close) };
  });
}

async function start(config: Config, made: Made, options: AppOptions): Promise<App> {
  if (config.mode === "local") return startLocal(config, made, options);
  const { token, apiRoot } = config;
  const bot = await startBot({ ...made, token, apiRoot }, options.log);
  return orClose(bot.close, () =>
    config.mode === "polling"
      ? servePolling(config, bot, options)
      : serveWebhook(config, bot, options),
  );
}

async function preferredLanguage(faqDir: string): Promise<string> {
  const languages = await languagesIn(faqDir);
  return languages.find((language) => language === "en") ?? languages[0] ?? "en";
}

/** Telegram and the bot in one process: a stand-in for Telegram with a chat page, and the bot that talks to it over HTTP. */
async function startLocal(
  config: Of<"local">,
  made: Made,
  { log, serving }: AppOptions,
): Promise<App> {
  const { startLocalTelegram } = await import("./local/server.ts");
  const { telegram, close } = await localTelegram(config, log);
  const { host, port } = config;
  const server = await orClose(close, () => startLocalTelegram({ telegram, host, port }));
  serving(server.url);
  return orClose(
    () => inTurn(server.close, close),
    async () => {
      const { token } = telegram;
      const bot = await startBot({ ...made, token, apiRoot: server.apiRoot }, log);
      const receiver = startPolling(bot.bot.api, bot.handle, log);
      return { stop: () => inTurn(receiver.stop, server.close, bot.close, close) };
    },
  );
}

/** The chats of the last run, kept beside the database: what that says of messages is true of these. */
async function localTelegram({ database }: Of<"local">, log: Logger) {
  const { LocalTelegram } = await import("./local/telegram.ts");
  const { keepChats } = await import("./local/keep.ts");
  // If the chats are lost and the database is not, no number that it remembers may come again.
  const telegram = new LocalTelegram({ firstMessageId: Math.floor(Date.now() / 1000) });
  const kept = { file: `${database}.chats.json`, warn: (sentence: string) => log.warn(sentence) };
  const chats = database === ":memory:" ? undefined : await keepChats(telegram, kept);
  if (telegram.people.size === 0) {
    telegram.addPerson({ first_name: "You", language_code: "en" });
    telegram.addPerson({ first_name: "Maria", language_code: "es" });
  }
  return { telegram, close: async () => chats?.close() };
}

async function servePolling(
  { host, port }: Of<"polling">,
  { bot, handle, close }: RunningBot,
  { log, serving }: AppOptions,
): Promise<App> {
  const http = await startHttp({ host, port });
  return orClose(http.close, async () => {
    await bot.api.deleteWebhook();
    const receiver = startPolling(bot.api, handle, log);
    serving(`http://${host}:${http.port}`);
    return { stop: () => inTurn(receiver.stop, http.close, close) };
  });
}

async function serveWebhook(
  { host, port, url, secret }: Of<"webhook">,
  { bot, handle, close }: RunningBot,
  { serving }: AppOptions,
): Promise<App> {
  const http = await startHttp({ host, port, webhook: { path: url.pathname, secret, handle } });
  return orClose(http.close, async () => {
    await bot.api.setWebhook(url.href, { secret_token: secret, allowed_updates: allowed });
    serving(`http://${host}:${http.port}`);
    return { stop: () => inTurn(http.close, close) };
  });
}

async function orClose<T>(close: () => Promise<void>, start: () => Promise<T>): Promise<T> {
  try {
    return await start();
  } catch (error) {
    await close();
    throw error;
  }
}

async function inTurn(...steps: (() => Promise<void>)[]): Promise<void> {
  for (const step of steps) await step();
}
