// @ts-check
/** @import { Message, MessageOrigin } from "grammy/types" */
import { h } from "./dom.js";
import { colourOf, nameOf, summaryOf } from "./names.js";

/**
 * The lines above a message's text that say where it comes from.
 *
 * @param {Message} message
 * @param {boolean} signed  with the sender's name, as in groups
 */
export function origin(message, signed) {
  const { from, sender_chat, via_bot, forward_origin, guest_bot_caller_user: caller } = message;
  const lines = [];
  const who = sender_chat ?? from;
  if (signed && who) {
    lines.push(h("div", { class: `from name-${colourOf(who)}`, dir: "auto" }, nameOf(who)));
  }
  if (caller) lines.push(h("div", { class: "from" }, `a guest here, called by ${nameOf(caller)}`));
  if (forward_origin)
    lines.push(h("div", { class: "from" }, `Forwarded from ${originName(forward_origin)}`));
  if (via_bot) lines.push(h("div", { class: "from" }, `via @${via_bot.username}`));
  return lines;
}

/** @param {MessageOrigin} from */
function originName(from) {
  if (from.type === "user") return nameOf(from.sender_user);
  if (from.type === "hidden_user") return from.sender_user_name;
  return nameOf(from.type === "chat" ? from.sender_chat : from.chat);
}

/**
 * The message that a reply replies to; a tap scrolls there.
 *
 * @param {Message} message
 */
export function quote({ reply_to_message, external_reply, quote }) {
  if (external_reply) {
    const words = quote ? quoted(quote) : summaryOf(external_reply);
    return h(
      "div",
      { class: "reply" },
      h("b", { dir: "auto" }, originName(external_reply.origin)),
      h("span", { dir: "auto" }, words),
    );
  }
  // In a topic this is not a reply: Telegram names the topic's first message there.
  if (!reply_to_message || "forum_topic_created" in reply_to_message) return null;
  const { from, sender_chat, chat, message_id } = reply_to_message;
  return h(
    "button",
    { type: "button", class: "reply", "data-jump": message_id },
    h("b", { dir: "auto" }, nameOf(sender_chat ?? from ?? chat)),
    h("span", { dir: "auto" }, quote ? quoted(quote) : summaryOf(reply_to_message)),
  );
}

/** @param {NonNullable<Message["quote"]>} quote  a part of the original */
function quoted({ text }) {
  return `“${text}”`;
}
