import type { Message } from "grammy/types";

/** What is relayed besides text: first what may have a caption, then what can't. */
const captioned = ["photo", "document", "voice", "video", "audio", "animation"] as const;
const bare = ["sticker", "video_note", "location"] as const;

/** What people can send as well, but isn't relayed. */
const unsupported = ["contact", "poll", "dice", "game", "story", "venue", "checklist"] as const;

/** How a message is relayed: as text, as a copy with a caption, or as a copy without one. Undefined if it isn't. */
export function relayKindOf(message: Message): "text" | "captioned" | "bare" | undefined {
  if (message.text !== undefined) return "text";
  if (captioned.some((kind) => message[kind] !== undefined)) return "captioned";
  return bare.some((kind) => message[kind] !== undefined) ? "bare" : undefined;
}

/** Whether a message has content by a person, as opposed to a service message such as "pinned a message". */
export function hasContent(message: Message): boolean {
  return (
    relayKindOf(message) !== undefined || unsupported.some((kind) => message[kind] !== undefined)
  );
}

/** Options that make a message a reply to another, if that still exists. */
export function replyingTo(message_id: number) {
  return { reply_parameters: { message_id, allow_sending_without_reply: true } };
}
