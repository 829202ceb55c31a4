import type { Update } from "grammy/types";

/** What passes by itself; after a day of it an update is given up. */
const passing = ["network", "server", "flood", "token", "group", "database"] as const;

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
    "my_chat_member",
    "other",
  ],
  decision: ["answer", "suggest", "unknown", "talk", "language"],
  failure: ["blocked", "refused", "deaths", "late", "unreadable", "unexpected", ...passing],
  postpone: passing,
  call: ["ok", "flood", "blocked", "refused", "server", "network"],
  retry: ["flood", "server", "network"],
  dialog: ["begun", "solved", "contact", "stopped", "dropped"],
  database: ["receive", "claim", "read", "commit", "other"],
  access: ["wrong_token", "too_many"],
} as const;

export type UpdateKind = (typeof labels.update)[number];
export type DecisionKind = (typeof labels.decision)[number];
/**
 * Why an update could not be handled: `blocked`, the person has blocked the bot, which is no fault; `deaths`, it ended the
 * process several times; `late`, it took too long; `unreadable`, its row is broken; `unexpected`, a fault of the bot; and
 * what made it wait for too long.
 */
export type FailureReason = (typeof labels.failure)[number];
/**
 * Why an update waits: `network` and `server`, Telegram is out of reach or out of order; `flood`, it asks to wait; `token`,
 * it does not know the bot's; `group`, one has got as much as Telegram allows; `database`, it could not be used.
 */
export type PostponeReason = (typeof labels.postpone)[number];
/** How a request to the Bot API ended, as `bot/sending/outcome.ts` tells it. */
export type CallResult = (typeof labels.call)[number];
export type RetryReason = (typeof labels.retry)[number];
/** What became of a dialog; `dropped`: it was left alone for too long, or its flow has changed. */
export type DialogEvent = (typeof labels.dialog)[number];
/** What the database was asked for; `receive` puts an update into the inbox. */
export type DatabaseOperation = (typeof labels.database)[number];

/** Why the page of statistics stayed closed; `too_many`: the token was not even looked at, after so many wrong ones. */
export type AccessRefusal = (typeof labels.access)[number];

/** The kind of an update, from what it holds beside its id. */
export function kindOf(update: Update): UpdateKind {
  return labels.update.find((kind) => kind in update) ?? "other";
}
