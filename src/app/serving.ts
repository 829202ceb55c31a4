import { type BotOptions, type RunningBot, startBot } from "../bot/start-bot.ts";
import { startMeasuredWorker } from "../inbox/measured-inbox.ts";
import type { Logger } from "../log.ts";
import { startPeriodicTask } from "./periodic.ts";
import type { Resources } from "./resources.ts";
import type { StartupRetry } from "./startup-retry.ts";

/** How long stopping waits for updates in hand, in milliseconds. */
const stopTimeout = 6000;

/**
 * Starts the bot, its periodic tasks and the inbox's worker as soon as Telegram is reachable. Receiving updates is up to
 * the caller. @throws grammY's errors, and the reason of the startup's signal
 */
export async function startServing(
  resources: Resources,
  { token, apiRoot, proxy }: Pick<BotOptions, "token" | "apiRoot" | "proxy">,
  startup: StartupRetry,
  log: Logger,
  cleanup: AsyncDisposableStack,
): Promise<RunningBot> {
  const bot = await startup.run(() => startBot({ ...resources, token, apiRoot, proxy }, log));
  cleanup.defer(bot.close);
  for (const task of Object.values(bot.periodic)) cleanup.defer(startPeriodicTask(task, log));
  const worker = startMeasuredWorker(resources.store.inbox, bot, log, resources.metrics);
  cleanup.defer(() => worker.stop(stopTimeout));
  return bot;
}
