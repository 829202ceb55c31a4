import type { BotOptions, RunningBot } from "../bot/start-bot.ts";
import { acceptMeasured } from "../inbox/measured-inbox.ts";
import { startPolling } from "../telegram/polling.ts";
import type { AppOptions } from "./options.ts";
import type { Resources } from "./resources.ts";
import { startServing } from "./serving.ts";
import { StartupRetry } from "./startup-retry.ts";

/** Starts the bot for Telegram's stand-in, which it polls. */
export async function startLocalBot(
  resources: Resources,
  credentials: Pick<BotOptions, "token" | "apiRoot">,
  { log, signal }: Pick<AppOptions, "log" | "signal">,
  cleanup: AsyncDisposableStack,
): Promise<RunningBot> {
  const startup = new StartupRetry(log, signal);
  const bot = await startServing(resources, credentials, startup, log, cleanup);
  const accept = acceptMeasured(resources.store.inbox, log, resources.metrics);
  cleanup.defer(startPolling(bot.bot.api, accept, log).stop);
  return bot;
}
