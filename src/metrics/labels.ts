import { GrammyError, HttpError } from "grammy";
import type { Update } from "grammy/types";

/**
 * The values that labels of metrics can have. They are few and known beforehand: every new value is a new
 * series that Prometheus keeps, so no id and nothing that people write may ever become one.
 */
export const labels = {
  update: [
    "message",
    "edited_message",
    "callback_query",
    "inline_query",
    "chosen_inline_result",
    "my_chat_member",
    "guest_message",
    "other",
  ],
  decision: ["answer", "suggest", "unknown", "talk", "language"],
  failure: ["blocked", "refused", "network", "database", "late", "given_up", "unexpected"],
  call: ["ok", "flood", "blocked", "refused", "server", "network"],
  retry: ["flood", "server", "network"],
  dialog: ["begun", "solved", "contact", "stopped", "dropped"],
  database: ["receive", "claim", "read", "commit", "other"],
  command: [
    ...["stats", "misses", "lessons", "reload"],
    ...["a", "take", "note", "delete", "close", "reopen", "ban", "unban"],
  ],
} as const;

export type UpdateKind = (typeof labels.update)[number];
export type DecisionKind = (typeof labels.decision)[number];
/**
 * Why an update could not be handled: `blocked`, the person has blocked the bot, which is no fault; `late`, it took
 * too long; `given_up`, it ended the process several times; `unexpected`, a fault of the bot.
 */
export type FailureReason = (typeof labels.failure)[number];
/** How a request to the Bot API ended, as `bot/sending/outcome.ts` tells it. */
export type CallResult = (typeof labels.call)[number];
export type RetryReason = (typeof labels.retry)[number];
/** What became of a dialog; `dropped`: it was left alone for too long, or its flow has changed. */
export type DialogEvent = (typeof labels.dialog)[number];
/** What the database was asked for; `receive` puts an update into the inbox. */
export type DatabaseOperation = (typeof labels.database)[number];

/** The kind of an update, from what it holds beside its id. */
export function kindOf(update: Update): UpdateKind {
  return labels.update.find((kind) => kind in update) ?? "other";
}

/** Why handling an update failed, from what it threw. */
export function failureOf(error: unknown): FailureReason {
  if (error instanceof GrammyError) return error.error_code === 403 ? "blocked" : "refused";
  if (error instanceof HttpError) return "network";
  const name = error instanceof Error ? error.name : "";
  if (name === "TimeoutError" || name === "AbortError") return "late";
  return name === "DatabaseError" ? "database" : "unexpected";
}
