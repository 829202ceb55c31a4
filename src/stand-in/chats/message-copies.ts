import type { Message } from "grammy/types";
import { kindOutOfPlace, takesCaption } from "../state/attachments.ts";
import type { MessageContent } from "../state/local-chat.ts";
import type { TelegramState } from "../state/telegram-state.ts";
import { stopped } from "./locations.ts";
import { originOf } from "./origins.ts";

/** Fields that belong to a message's place in its chat, not to its content. */
const PLACE_FIELDS = [
  "message_id",
  "from",
  "chat",
  "date",
  "edit_date",
  "via_bot",
  "reply_to_message",
  "external_reply",
  "quote",
  "reply_markup",
  "has_protected_content",
  "sender_chat",
  "is_automatic_forward",
  "forward_origin",
  "message_thread_id",
  "is_topic_message",
  "guest_bot_caller_user",
  "effect_id",
  "media_group_id",
  "author_signature",
];

/** What can be forwarded; service messages and kinds that don't exist yet can't. */
const FORWARDED = [
  "text",
  "photo",
  "video",
  "animation",
  "audio",
  "document",
  "voice",
  "video_note",
  "sticker",
  "location",
  "venue",
  "contact",
  "dice",
  "poll",
  "story",
  "game",
  "invoice",
  "giveaway",
  "giveaway_winners",
  "paid_media",
  "checklist",
];

/** What can be forwarded but not copied. Of a story a bot has no copy. */
const NEVER_COPIED = ["story", "invoice", "giveaway", "giveaway_winners", "paid_media"];

export function canForward(message: Message): boolean {
  return !message.has_protected_content && FORWARDED.some((field) => field in message);
}

/** A quiz can only be copied by who knows its answer. */
export function canCopy(message: Message): boolean {
  const isUnsolved = message.poll?.type === "quiz" && !message.poll.correct_option_ids;
  return canForward(message) && !isUnsolved && !NEVER_COPIED.some((field) => field in message);
}

/** A message's content, to be sent again as if it were new. Dice are thrown again. */
export function copyOf(message: Message): MessageContent {
  const content = contentOf(message);
  return content.dice ? { ...content, dice: thrownAgain(content.dice) } : content;
}

/** A message's content, marked with whose it was. */
export function forwardOf(telegram: TelegramState, message: Message): MessageContent {
  return { ...contentOf(message), forward_origin: originOf(telegram, message) };
}

/** A message without its content. */
export function placeOf(message: Message): Message {
  return Object.fromEntries(
    Object.entries(message).filter(([field]) => PLACE_FIELDS.includes(field)),
  ) as Message;
}

/** What a message may be replaced by when it is edited, besides other words. In an album only by its like. */
export function canBecome(message: Message, kind: string): boolean {
  const kinds = ["text", "photo", "video", "animation", "audio", "document"];
  const current = kinds.find((field) => field in message);
  if (!current || !kinds.includes(kind)) return false;
  return message.media_group_id === undefined || kindOutOfPlace([current, kind]) === undefined;
}

/** A content without its caption. */
export function withoutCaption(content: MessageContent): MessageContent {
  if (!takesCaption(content)) return content;
  const { caption: _, caption_entities: __, show_caption_above_media: ___, ...rest } = content;
  return rest;
}

/** A message without its place, as it is sent on: there a live location ends. */
export function contentOf(message: Message): MessageContent {
  const content: MessageContent = Object.fromEntries(
    Object.entries(message).filter(([field]) => !PLACE_FIELDS.includes(field)),
  );
  return content.location ? { ...content, location: stopped(content.location) } : content;
}

/** How many values the emoji that don't have six of them have. */
const DICE_VALUES: Record<string, number> = { "🏀": 5, "⚽": 5, "🎰": 64 };

/** The next value, so that a test can tell it from the first one. */
function thrownAgain({ emoji, value }: NonNullable<Message["dice"]>) {
  return { emoji, value: (value % (DICE_VALUES[emoji] ?? 6)) + 1 };
}
