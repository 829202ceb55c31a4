import type { ReloadOutcome } from "../bot/live-locales.ts";
import type { Config } from "../config.ts";
import type { AppOptions } from "./options.ts";

/** The running bot. */
export interface App {
  /** Takes nothing new, finishes what is in hand, and closes everything. */
  stop(): Promise<void>;
  /** Reloads the knowledge base; if it's wrong, the log says so and the old one stays in use. */
  reload(): Promise<ReloadOutcome>;
}

/** Starts the bot as the configuration says. If it can't start, it rejects and leaves nothing open. */
export async function startApp(config: Config, options: AppOptions): Promise<App> {
  await using cleanup = new AsyncDisposableStack();
  const { reload } = await startIn(config, options, cleanup);
  const running = cleanup.move();
  return { stop: () => running.disposeAsync(), reload };
}

/** Only what the mode needs is loaded: Telegram's stand-in, or the servers for Telegram and operators. */
async function startIn(config: Config, ...rest: [AppOptions, AsyncDisposableStack]) {
  if (config.mode === "local") {
    const { startLocal } = await import("./local.ts");
    return startLocal(config, ...rest);
  }
  const { startOnline } = await import("./online.ts");
  return startOnline(config, ...rest);
}
