import { type RunningBot, startBot } from "./bot/start-bot.ts";
import type { Config } from "./config.ts";
import type { Logger } from "./log.ts";
import { startHttp } from "./server/http.ts";
import { allowed, startPolling } from "./server/polling.ts";

/** The running bot. */
export interface App {
  /** Where the bot's own HTTP server is: the chat page in local mode. */
  url: string;
  /** Takes nothing new, finishes what is in hand, and closes everything. */
  stop(): Promise<void>;
}

type Online = Extract<Config, { mode: "polling" | "webhook" }>;

/** Starts the bot as the configuration says. It rejects, with everything closed again, if it cannot start. */
export async function startApp(config: Config, log: Logger): Promise<App> {
  if (config.mode === "local") return startLocal(config, log);
  const bot = await startBot(config, log);
  const running = await serve(config, bot, log).catch(async (error) => {
    await bot.close();
    throw error;
  });
  return {
    url: `http://${config.host}:${running.port}`,
    async stop() {
      await running.stop();
      await bot.close();
    },
  };
}

/** Telegram and the bot in one process: a stand-in for Telegram with a chat page, and the bot that talks to it over HTTP. */
async function startLocal(config: Config, log: Logger): Promise<App> {
  const { LocalTelegram } = await import("./local/telegram.ts");
  const { startLocalTelegram } = await import("./local/server.ts");
  const telegram = new LocalTelegram();
  telegram.addPerson({ first_name: "You", language_code: "en" });
  telegram.addPerson({ first_name: "Maria", language_code: "es" });
  const { host, port } = config;
  const server = await startLocalTelegram({ telegram, host, port });
  const { token } = telegram;
  const bot = await startBot({ ...config, token, apiRoot: server.apiRoot }, log);
  const receiver = startPolling(bot.bot.api, bot.handle, log);
  return {
    url: server.url,
    async stop() {
      await receiver.stop();
      await server.close();
      await bot.close();
    },
  };
}

interface Running {
  port: number;
  stop(): Promise<void>;
}

async function serve(config: Online, { bot, handle }: RunningBot, log: Logger): Promise<Running> {
  const { host, port } = config;
  if (config.mode === "polling") {
    const http = await startHttp({ host, port });
    await bot.api.deleteWebhook();
    const receiver = startPolling(bot.api, handle, log);
    const stop = async () => {
      await receiver.stop();
      await http.close();
    };
    return { port: http.port, stop };
  }
  const { url, secret } = config;
  const http = await startHttp({ host, port, webhook: { path: url.pathname, secret, handle } });
  await bot.api.setWebhook(url.href, { secret_token: secret, allowed_updates: allowed });
  return { port: http.port, stop: () => http.close() };
}
