import { GrammyError } from "grammy";
import type { ApiError } from "grammy/types";

/** Telegram's refusal: as grammY throws it, or as the answer that a transformer sees. */
type Refusal = Pick<ApiError, "error_code" | "description" | "parameters">;

/**
 * Telegram's words for the reasons. The Bot API has no codes for them, and the words have not changed for years; no other
 * file depends on them.
 */
const descriptions = {
  notModified: /message is not modified/i,
  tooOld: /query is too old|query_id_invalid/i,
  gone: /message to (edit|delete|copy|forward|react to) not found|message can't be (edited|deleted)|message_id_invalid/i,
  deleted: /message to delete not found/i,
  blocked:
    /blocked by the user|user is deactivated|bot was kicked|not a member|chat was deleted|initiate conversation|can't send messages to/i,
  topicGone: /message thread not found|topic_deleted|topic_id_invalid/i,
  topicClosed: /topic_closed/i,
  uncopyable: /message can't be copied|wrong type of the message/i,
  topicAsWanted: /topic_not_modified/i,
  muted:
    /(not enough|no) rights to send|chat_write_forbidden|chat_restricted|topic_closed|need administrator rights in the channel/i,
};

/** The edit would change nothing: the message is as wanted. */
export function isNotModified(error: unknown): boolean {
  return matches(error, 400, descriptions.notModified);
}

/** A tap or an inline query was answered too late, or has been answered before. */
export function isTooOld(error: unknown): boolean {
  return matches(error, 400, descriptions.tooOld);
}

/** The message is gone, or not the bot's to edit or delete: send a new one. */
export function isGone(error: unknown): boolean {
  return matches(error, 400, descriptions.gone);
}

/** The message to delete is gone already. */
export function isDeleted(error: unknown): boolean {
  return matches(error, 400, descriptions.deleted);
}

/** The bot can't write to this chat: the person has blocked it or left Telegram, or the group has removed it. */
export function isBlocked(error: unknown): boolean {
  return matches(error, 403, descriptions.blocked);
}

/** The bot is in the group and may not write there: nothing is wrong with the message. */
export function isMuted(error: unknown): boolean {
  return matches(error, 400, descriptions.muted);
}

/** Somebody has deleted the topic. */
export function isTopicGone(error: unknown): boolean {
  return matches(error, 400, descriptions.topicGone);
}

/** The topic is closed, and the bot may not write in closed ones. */
export function isTopicClosed(error: unknown): boolean {
  return matches(error, 400, descriptions.topicClosed);
}

/** Content of this kind can't be copied. */
export function isUncopyable(error: unknown): boolean {
  return matches(error, 400, descriptions.uncopyable);
}

/** The topic already is closed, open or named as wanted. */
export function isTopicAsWanted(error: unknown): boolean {
  return matches(error, 400, descriptions.topicAsWanted);
}

/** The new id of a group that has become a supergroup; undefined for any other error. */
export function migratedTo(error: unknown): number | undefined {
  return refusalIn(error)?.parameters?.migrate_to_chat_id;
}

function matches(error: unknown, code: number, description: RegExp): boolean {
  const refusal = refusalIn(error);
  return refusal?.error_code === code && description.test(refusal.description);
}

function refusalIn(error: unknown): Refusal | undefined {
  if (error instanceof GrammyError) return error;
  const isAnswer = typeof error === "object" && error !== null && "error_code" in error;
  return isAnswer ? (error as Refusal) : undefined;
}
