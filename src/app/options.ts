import type { Logger } from "../log.ts";

export interface AppOptions {
  log: Logger;
  /** Where the trained matcher is cached for the next start; nowhere if not given. */
  cacheDir?: string;
  /**
   * Called when the bot serves, with the address of its HTTP server (in local mode the chat page) and that of `/readyz`,
   * `/metrics` and `/stats`, which are for operators (not in local mode).
   */
  onServing(url: string, operationsUrl?: string): void;
  /** Aborted when the bot should stop: a start that waits for Telegram rejects with the signal's reason. */
  signal: AbortSignal;
  /** Called with a sentence, cause and cure, when the bot can't go on and should be stopped. */
  onFatal(reason: string): void;
}
