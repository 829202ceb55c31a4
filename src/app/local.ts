import type { RunningBot } from "../bot/start-bot.ts";
import type { Config } from "../config.ts";
import { acceptMeasured } from "../inbox/measured-inbox.ts";
import { startPolling } from "../telegram/polling.ts";
import { createEditor } from "./editor.ts";
import { demoStaffIn, openLocalTelegram } from "./local-telegram.ts";
import type { AppOptions } from "./options.ts";
import type { Resources } from "./resources.ts";
import { startServing } from "./serving.ts";
import { StartupRetry } from "./startup-retry.ts";
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
  const { startLocalTelegram } = await import("../stand-in/index.ts");
  const telegram = await openLocalTelegram(database, log, cleanup);
  let languages: RunningBot["languages"] = () => resources.languages; // until there is a bot
  const started = Promise.withResolvers<RunningBot>();
  const extraRoutes = createStatisticsSite(config, resources, () => languages());
  const knowledge = await createEditor(config, {
    cacheDir,
    username: telegram.bot.username,
    log,
    languages: () => languages(),
    reload: async () => (await started.promise).reload(),
  });
  const server = await startLocalTelegram({ telegram, host, port, extraRoutes, knowledge });
  cleanup.defer(server.close);
  onServing(server.url);
  const credentials = { token: telegram.token, apiRoot: server.apiRoot };
  const staff = hasStaff(config) ? config.staff : demoStaffIn(telegram);
  const startup = new StartupRetry(log, signal);
  const bot = await startServing({ ...resources, staff }, credentials, startup, log, cleanup);
  languages = bot.languages;
  started.resolve(bot);
  const accept = acceptMeasured(resources.store.inbox, log, resources.metrics);
  cleanup.defer(startPolling(bot.bot.api, accept, log).stop);
  return bot;
}

function hasStaff({ staff }: LocalConfig): boolean {
  return staff.admins.size > 0 || staff.chat !== undefined;
}
