import type { Message } from "grammy/types";

/** What is passed on besides text, and what of it can have words under it. */
const captioned = ["photo", "document", "voice", "video", "audio", "animation"] as const;
const bare = ["sticker", "video_note", "location"] as const;

/** How a message is passed on: as text, as a copy with words under it or without, or not at all. */
export function kindOf(message: Message): "text" | "captioned" | "bare" | undefined {
  if (message.text !== undefined) return "text";
  if (captioned.some((kind) => message[kind] !== undefined)) return "captioned";
  return bare.some((kind) => message[kind] !== undefined) ? "bare" : undefined;
}

/** Whether people have said something, and not Telegram about them ("pinned a message"). */
export function isSaid(message: Message): boolean {
  const others = ["contact", "poll", "dice", "game", "story", "venue", "checklist"] as const;
  return kindOf(message) !== undefined || others.some((kind) => message[kind] !== undefined);
}
