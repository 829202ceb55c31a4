import type { Result } from "./outcome.ts";

/** Why a call was made again. */
export type Reason = Extract<Result, "flood" | "server" | "network">;

/**
 * What sending tells the rest of the bot. All of it is optional; methods are those of the Bot API and
 * everything else has few values, so that all of it can be counted.
 */
export interface Hooks {
  /** A request has ended. A call that is repeated has several; one that is held back has none. */
  onCall?(call: { method: string; result: Result; seconds: number }): void;
  /** A call is going to be made again. */
  onRetry?(retry: { method: string; reason: Reason }): void;
  /** Telegram is out of reach for everybody, or back again. */
  onOutage?(begins: boolean): void;
  /** A group has a new id. What is remembered under the old one has to move. Told once for each group. */
  onMigrated?(from: number, to: number): void;
  /** Nothing reaches this chat any more, until it is heard from again. */
  onBlocked?(chat: number | string): void;
  /** The token worked and does not any more: the bot cannot go on. Told once. */
  onUnauthorized?(): void;
}
