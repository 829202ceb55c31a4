import type { Config } from "../config.ts";
import type { Logger } from "../log.ts";
import { make } from "./assemble.ts";
import { startLocal } from "./local.ts";
import { startOnline } from "./online.ts";

/** The running bot. */
export interface App {
  /** Takes nothing new, finishes what is in hand, and closes everything. */
  stop(): Promise<void>;
  /** Loads the data anew; where it is wrong, the log says so and the old stays in use. */
  reload(): Promise<void>;
}

export interface AppOptions {
  log: Logger;
  /** Where the trained matcher is kept for the next start; nowhere if not given. */
  cacheDir?: string;
  /**
   * Told the address of the bot's own HTTP server (in local mode the chat page) as soon as it serves, and that of
   * `/readyz`, `/metrics` and `/stats`, which are served to those who operate the bot (not in local mode).
   */
  serving(url: string, operationsUrl?: string): void;
  /** Given when the bot is to stop: a start that waits for Telegram rejects with its reason. */
  signal: AbortSignal;
  /** Told, in a sentence with the cure, why the bot cannot go on; it should be stopped then. */
  fail(why: string): void;
}

/** What has been opened so far, to be closed in the opposite order. */
export type Opened = AsyncDisposableStack;

/** Starts the bot as the configuration says. It rejects, with everything closed again, if it cannot start. */
export async function startApp(config: Config, options: AppOptions): Promise<App> {
  await using opened = new AsyncDisposableStack();
  const made = await make(config, options, opened);
  const { reload } =
    config.mode === "local"
      ? await startLocal(config, made, options, opened)
      : await startOnline(config, made, options, opened);
  const all = opened.move();
  return { stop: () => all.disposeAsync(), reload: async () => void (await reload()) };
}
