import type { RunningBot } from "../bot/start-bot.ts";
import type { Config } from "../config.ts";
import { startLocalTelegram } from "../stand-in/index.ts";
import { createEditor } from "./editor.ts";
import { demoStaffIn, openLocalTelegram } from "./local-telegram.ts";
import type { AppOptions } from "./options.ts";
import type { Resources } from "./resources.ts";
import { createStatisticsSite } from "./statistics-site.ts";

type LocalConfig = Extract<Config, { mode: "local" }>;

/** Starts Telegram's stand-in with its chat page, and the bot, which talks to it over HTTP, in one process. */
export async function startLocal(
  config: LocalConfig,
  resources: Resources,
  { log, cacheDir, onServing, signal }: AppOptions,
  cleanup: AsyncDisposableStack,
): Promise<RunningBot> {
  const { host, port, database } = config;
  const telegram = await openLocalTelegram(database, log, cleanup);
  let languages: RunningBot["languages"] = () => resources.languages; // until there is a bot
  const started = Promise.withResolvers<RunningBot>();
  const extraRoutes = await createStatisticsSite(config, resources, () => languages());
  const knowledge = createEditor(config, {
    cacheDir,
    username: telegram.bot.username,
    log,
    languages: () => languages(),
    reload: async () => (await started.promise).reload(),
  });
  const server = await startLocalTelegram({ telegram, host, port, extraRoutes, knowledge });
  cleanup.defer(server.close);
  onServing(server.url);
  // The bot's own code is loaded while the page is there already: it's most of all code.
  const { startLocalBot } = await import("./local-bot.ts");
  const staff = hasStaff(config) ? config.staff : demoStaffIn(telegram);
  const credentials = { token: telegram.token, apiRoot: server.apiRoot };
  const bot = await startLocalBot({ ...resources, staff }, credentials, { log, signal }, cleanup);
  languages = bot.languages;
  started.resolve(bot);
  return bot;
}

function hasStaff({ staff }: LocalConfig): boolean {
  return staff.admins.size > 0 || staff.chat !== undefined;
}
