import type { Update } from "grammy/types";
import { ends } from "../flows/flow.ts";
import { allowedUpdates } from "../telegram/allowed-updates.ts";

/** Temporary failures. An update that they hold up for a day is given up. */
const passing = ["network", "server", "flood", "token", "group", "database"] as const;

/**
 * The values that labels of metrics can have. Prometheus keeps a series for every value, so they are few and fixed: no
 * id and nothing that people write may ever become one.
 */
export const labels = {
  update: [...allowedUpdates, "other"],
  decision: ["answer", "suggest", "unknown", "talk", "language"],
  failure: ["blocked", "refused", "deaths", "late", "unreadable", "unexpected", ...passing],
  postpone: passing,
  call: ["ok", "flood", "blocked", "refused", "server", "network"],
  retry: ["flood", "server", "network"],
  dialog: ["begun", ...ends, "stopped", "dropped"],
  database: ["receive", "claim", "read", "commit", "other"],
  command: [
    ...["stats", "misses", "lessons", "reload"],
    ...["a", "take", "note", "delete", "close", "reopen", "ban", "unban"],
  ],
  access: ["wrong_token", "too_many"],
} as const;

export type UpdateKind = (typeof labels.update)[number];
export type DecisionKind = (typeof labels.decision)[number];
/**
 * Why an update failed: `blocked`, the person has blocked the bot, which is no fault; `deaths`, it killed the process
 * several times; `late`, it took too long; `unreadable`, its row is broken; `unexpected`, a bug of the bot; or the
 * temporary failure that lasted too long.
 */
export type FailureReason = (typeof labels.failure)[number];
/**
 * Why an update is postponed: `network` and `server`, Telegram is out of reach or out of order; `flood`, Telegram asks to
 * wait; `token`, Telegram refuses the bot's token; `group`, a group has got as many messages as Telegram allows;
 * `database`, the database can't be used.
 */
export type PostponeReason = (typeof labels.postpone)[number];
/** How a request to the Bot API ended; `telegram/sending/outcome.ts` decides that. */
export type CallResult = (typeof labels.call)[number];
export type RetryReason = (typeof labels.retry)[number];
/** What happened to a dialog; `dropped`: nobody answered for too long, or its flow has changed. */
export type DialogEvent = (typeof labels.dialog)[number];
/** A kind of database operation; `receive` puts updates into the inbox. */
export type DatabaseOperation = (typeof labels.database)[number];

/** Why the statistics page refused a request; `too_many`: so many tokens were wrong that this one wasn't checked. */
export type AccessRefusal = (typeof labels.access)[number];

/** The kind of an update: the name of its field beside `update_id`. */
export function kindOf(update: Update): UpdateKind {
  return labels.update.find((kind) => kind in update) ?? "other";
}
