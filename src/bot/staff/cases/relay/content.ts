import type { Message } from "grammy/types";
import type { CaseMessage } from "../../../../store/cases/messages.ts";

/** Content that Telegram gives a caption. */
const captioned = [
  "photo",
  "video",
  "animation",
  "audio",
  "document",
  "voice",
] as const satisfies readonly (keyof Message)[];

/** Content that is copied as it is. */
const bare = [
  "sticker",
  "video_note",
  "venue",
  "location",
  "poll",
  "game",
  "story",
  "checklist",
  "paid_media",
  "invoice",
  "giveaway",
  "giveaway_winners",
] as const satisfies readonly (keyof Message)[];

/** What tells of an event in a chat: nobody has written it. */
const service = [
  "new_chat_members",
  "left_chat_member",
  "chat_owner_left",
  "chat_owner_changed",
  "new_chat_title",
  "new_chat_photo",
  "delete_chat_photo",
  "group_chat_created",
  "supergroup_chat_created",
  "channel_chat_created",
  "message_auto_delete_timer_changed",
  "migrate_to_chat_id",
  "migrate_from_chat_id",
  "pinned_message",
  "successful_payment",
  "refunded_payment",
  "users_shared",
  "chat_shared",
  "gift",
  "unique_gift",
  "gift_upgrade_sent",
  "connected_website",
  "write_access_allowed",
  "passport_data",
  "proximity_alert_triggered",
  "boost_added",
  "chat_background_set",
  "checklist_tasks_done",
  "checklist_tasks_added",
  "direct_message_price_changed",
  "forum_topic_created",
  "forum_topic_edited",
  "forum_topic_closed",
  "forum_topic_reopened",
  "general_forum_topic_hidden",
  "general_forum_topic_unhidden",
  "giveaway_created",
  "giveaway_completed",
  "managed_bot_created",
  "paid_message_price_changed",
  "poll_option_added",
  "poll_option_deleted",
  "suggested_post_approved",
  "suggested_post_approval_failed",
  "suggested_post_declined",
  "suggested_post_paid",
  "suggested_post_refunded",
  "video_chat_scheduled",
  "video_chat_started",
  "video_chat_ended",
  "video_chat_participants_invited",
  "web_app_data",
  "community_chat_added",
  "community_chat_removed",
  "community_chat_joined",
] as const satisfies readonly (keyof Message)[];

/**
 * What a message holds, by how it's relayed:
 *
 * - `text`: as text, like a dice, whose copy would show another number;
 * - `captioned`: as a copy with a caption of the bot's;
 * - `live location`: as a location that moves when the original does;
 * - `bare`: as a copy;
 * - `private`: as a copy, but only to those who may see names: contacts, and kinds of content that this version of the
 *   bot doesn't know, hold what can't be removed from them.
 */
export type Content = "text" | "captioned" | "live location" | "bare" | "private";

/** Undefined for a service message such as "pinned a message". */
export function contentOf(message: Message): Content | undefined {
  if (service.some((kind) => message[kind] !== undefined)) return undefined;
  if (message.text !== undefined || message.dice) return "text";
  if (captioned.some((kind) => message[kind] !== undefined)) return "captioned";
  if (message.location?.live_period !== undefined) return "live location";
  return bare.some((kind) => message[kind] !== undefined) ? "bare" : "private";
}

/** Whether an edit has put another file in the place of the one that was copied. */
export function isFileReplaced(message: Message, { file }: CaseMessage): boolean {
  return file !== undefined && fileOf(message) !== file;
}

/** The words within content that's copied as it is, so that nothing can be taken out of them. */
export function wordsWithin({ poll, checklist, venue }: Message): string {
  const options = poll?.options ?? checklist?.tasks ?? [];
  const words = [poll?.question, checklist?.title, ...options.map(({ text }) => text)];
  return [...words, venue?.title, venue?.address].filter(Boolean).join("\n");
}

/** Telegram's unique id of a message's file; empty if it has none. The largest of a photo's sizes stands for all. */
export function fileOf(message: Message): string {
  const { photo, video, animation, audio, document, voice, sticker, video_note } = message;
  const file =
    photo?.at(-1) ?? video ?? animation ?? audio ?? document ?? voice ?? sticker ?? video_note;
  return file?.file_unique_id ?? "";
}
