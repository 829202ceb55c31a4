import type { ReloadOutcome } from "../bot/live-locales.ts";
import type { Config } from "../config.ts";
import { startLocal } from "./local.ts";
import { startOnline } from "./online.ts";
import type { AppOptions } from "./options.ts";
import { openResources } from "./resources.ts";

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
  const resources = await openResources(config, options, cleanup);
  const { reload } =
    config.mode === "local"
      ? await startLocal(config, resources, options, cleanup)
      : await startOnline(config, resources, options, cleanup);
  const running = cleanup.move();
  return { stop: () => running.disposeAsync(), reload };
}
