import type { Result } from "./outcome.ts";

/** Why a call was tried again. */
export type RetryReason = Extract<Result, "flood" | "server" | "network">;

/**
 * What sending reports to the rest of the bot; every hook is optional. Methods are those of the Bot API and everything
 * else has few values, so all of it can be counted.
 */
export interface SendingHooks {
  /** A request has ended. A call that is retried has several; one that is held back has none. */
  onCall?(call: { method: string; result: Result; seconds: number }): void;
  /** A call is about to be tried again. */
  onRetry?(retry: { method: string; reason: RetryReason }): void;
  /** Telegram has become unreachable for everybody (true), or reachable again (false). */
  onOutage?(begins: boolean): void;
  /** A group has a new id: what's stored under the old one has to move. Called once for each group. */
  onMigrated?(from: number, to: number): void;
  /** The bot can't write to this chat any more, until the chat writes to the bot again. */
  onBlocked?(chat: number | string): void;
  /** The token worked and no longer does, so the bot can't go on. Called once. */
  onUnauthorized?(): void;
}
