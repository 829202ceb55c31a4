import { GrammyError } from "grammy";
import type { ApiError } from "grammy/types";

/** A refusal of Telegram's: as grammY throws it, or as the answer that a transformer sees. */
type Refusal = Pick<ApiError, "error_code" | "description" | "parameters">;

/**
 * The words in which Telegram says why. The Bot API has no other codes for these, and the words have not
 * changed for years; this file is the only one that knows them.
 */
const words = {
  notModified: /message is not modified/i,
  tooOld: /query is too old|query_id_invalid/i,
  gone: /message to (edit|delete|copy|forward|react to) not found|message can't be (edited|deleted)|message_id_invalid/i,
  blocked:
    /blocked by the user|user is deactivated|bot was kicked|not a member|chat was deleted|initiate conversation|can't send messages to/i,
  topicGone: /message thread not found|topic_deleted|topic_id_invalid/i,
  topicAsWanted: /topic_not_modified/i,
  muted:
    /(not enough|no) rights to send|chat_write_forbidden|chat_restricted|topic_closed|need administrator rights in the channel/i,
};

/** An edit that would change nothing: what was wanted is there already. */
export function isNotModified(error: unknown): boolean {
  return says(error, 400, words.notModified);
}

/** A tap or an inline query that was answered too late, or has been answered already. */
export function isTooOld(error: unknown): boolean {
  return says(error, 400, words.tooOld);
}

/** The message is not there any more, or not the bot's to edit or delete: a new one has to do. */
export function isGone(error: unknown): boolean {
  return says(error, 400, words.gone);
}

/** Nothing reaches this chat any more: the person has blocked the bot or is gone, the group has put it out. */
export function isBlocked(error: unknown): boolean {
  return says(error, 403, words.blocked);
}

/** The bot is in the group and may not write there: nothing is wrong with the message. */
export function isMuted(error: unknown): boolean {
  return says(error, 400, words.muted);
}

/** The topic was deleted by somebody. */
export function isTopicGone(error: unknown): boolean {
  return says(error, 400, words.topicGone);
}

/** The topic is closed, open or called like that already. */
export function isTopicAsWanted(error: unknown): boolean {
  return says(error, 400, words.topicAsWanted);
}

/** The id under which a group goes on after it has become a supergroup; undefined for any other error. */
export function migratedTo(error: unknown): number | undefined {
  return refusalOf(error)?.parameters?.migrate_to_chat_id;
}

function says(error: unknown, code: number, description: RegExp): boolean {
  const refusal = refusalOf(error);
  return refusal?.error_code === code && description.test(refusal.description);
}

function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof GrammyError) return error;
  const answered = typeof error === "object" && error !== null && "error_code" in error;
  return answered ? (error as Refusal) : undefined;
}
