import { setTimeout as pause } from "node:timers/promises";
import type { RunningBot } from "../bot/start-bot.ts";
import type { Config } from "../config.ts";
import { startLocalTelegram } from "../stand-in/index.ts";
import { createEditor } from "./editor.ts";
import { lateRoutes } from "./late-routes.ts";
import { demoStaffIn, openLocalTelegram } from "./local-telegram.ts";
import type { AppOptions } from "./options.ts";
import type { Resources } from "./resources.ts";
import { createStatisticsSite } from "./statistics-site.ts";

/**
 * How long whoever waits for the page comes first, in milliseconds. What's loaded after that keeps the process busy for a
 * quarter of a second.
 */
const pageTime = 30;

type LocalConfig = Extract<Config, { mode: "local" }>;

/**
 * Starts Telegram's stand-in with its chat page, and the bot, which talks to it over HTTP, in one process. The page is served
 * first: it needs a third of the code, and neither the knowledge base nor the database.
 */
export async function startLocal(
  config: LocalConfig,
  options: AppOptions,
  cleanup: AsyncDisposableStack,
): Promise<RunningBot> {
  const { host, port, database } = config;
  const { log, cacheDir, onServing, signal } = options;
  const telegram = await openLocalTelegram(database, log, cleanup);
  const opened = Promise.withResolvers<Resources>();
  const started = Promise.withResolvers<RunningBot>();
  let languages: RunningBot["languages"] = () => [];
  const server = await startLocalTelegram({
    telegram,
    host,
    port,
    extraRoutes:
      config.statsToken !== undefined
        ? lateRoutes("/:page{stats(\\.[a-z]+)?}", async () =>
            createStatisticsSite(config, await opened.promise, () => languages()),
          )
        : undefined,
    knowledge: lateRoutes("/editor/*", async () => {
      await opened.promise;
      return createEditor(config, {
        cacheDir,
        username: telegram.bot.username,
        log,
        languages: () => languages(),
        reload: async () => (await started.promise).reload(),
      });
    }),
  });
  cleanup.defer(server.close);
  await pause(pageTime);
  const { openResources } = await import("./resources.ts");
  const resources = await openResources(config, options, cleanup);
  languages = () => resources.languages; // until there is a bot
  opened.resolve(resources);
  onServing(server.url);
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
