// @ts-check
/** @import { Chat, Message, User } from "grammy/types" */
import { h } from "./dom.js";

/** @param {User | Chat} who */
export function nameOf(who) {
  if ("title" in who && who.title) return who.title;
  const { first_name, last_name } = /** @type {User} */ (who);
  return [first_name, last_name].filter(Boolean).join(" ") || "Nameless";
}

/**
 * One of seven colours for a name.
 *
 * @param {User | Chat} who
 */
export function colourOf({ id }) {
  return Math.abs(id) % 7;
}

/**
 * A round picture with initials; the colour depends on the id, as in Telegram.
 *
 * @param {User | Chat} who
 */
export function avatar(who) {
  const words = nameOf(who).split(/\s+/).slice(0, 2);
  const initials = words.map((word) => [...word][0] ?? "").join("");
  return h(
    "span",
    { class: `avatar avatar-${colourOf(who)}`, "aria-hidden": "true" },
    initials.toUpperCase(),
  );
}

const clock = new Intl.DateTimeFormat("en", { hour: "2-digit", minute: "2-digit", hour12: false });
const thisYear = new Intl.DateTimeFormat("en", { day: "numeric", month: "long" });
const otherYear = new Intl.DateTimeFormat("en", { day: "numeric", month: "long", year: "numeric" });

/** @param {number} seconds  Unix time, as in the Bot API */
export function timeOf(seconds) {
  return clock.format(seconds * 1000);
}

/** @param {number} seconds */
export function dayOf(seconds) {
  const date = new Date(seconds * 1000);
  const now = new Date();
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (date.toDateString() === now.toDateString()) return "Today";
  if (date.toDateString() === yesterday.toDateString()) return "Yesterday";
  return (date.getFullYear() === now.getFullYear() ? thisYear : otherYear).format(date);
}

/** Names of messages without text, for previews and quotes. */
const KINDS = {
  photo: "Photo",
  sticker: "Sticker",
  voice: "Voice message",
  animation: "GIF",
  video: "Video",
  video_note: "Video message",
  audio: "Audio file",
  document: "File",
  venue: "Place",
  location: "Location",
  contact: "Contact",
  poll: "Poll",
  story: "Story",
  dice: "Dice",
  migrate_to_chat_id: "Became a supergroup",
  migrate_from_chat_id: "Was a group before",
  pinned_message: "Pinned a message",
  new_chat_members: "Joined the chat",
  left_chat_member: "Left the chat",
  supergroup_chat_created: "Made the group",
  forum_topic_created: "Opened a topic",
  forum_topic_closed: "Closed the topic",
  forum_topic_reopened: "Reopened the topic",
};

/**
 * A one-line summary of a message.
 *
 * @param {Pick<Message, "text" | "caption" | "sticker">} message
 */
export function summaryOf(message) {
  const text = message.text ?? message.caption;
  if (text) return [...text.slice(0, 200).replace(/\s+/g, " ").trim()].slice(0, 80).join("");
  const kind = Object.entries(KINDS).find(([field]) => field in message);
  const emoji = message.sticker?.emoji;
  return `${emoji ? `${emoji} ` : ""}${kind ? kind[1] : "Message"}`;
}
