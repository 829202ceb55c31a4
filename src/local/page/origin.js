// @ts-check
/** @import { Message, MessageOrigin } from "grammy/types" */
import { h } from "./dom.js";
import { nameOf, summaryOf } from "./names.js";

/**
 * Lines above the text that say where it comes from.
 *
 * @param {Message} message
 * @param {boolean} signed  with the sender's name, as in groups
 */
export function origin({ from, via_bot, forward_origin }, signed) {
  const lines = [];
  if (signed && from) lines.push(h("div", { class: "from", dir: "auto" }, nameOf(from)));
  if (forward_origin)
    lines.push(h("div", { class: "from" }, `Forwarded from ${whose(forward_origin)}`));
  if (via_bot) lines.push(h("div", { class: "from" }, `via @${via_bot.username}`));
  return lines;
}

/** @param {MessageOrigin} from */
function whose(from) {
  if (from.type === "user") return nameOf(from.sender_user);
  if (from.type === "hidden_user") return from.sender_user_name;
  return nameOf(from.type === "chat" ? from.sender_chat : from.chat);
}

/**
 * What a reply replies to; a tap leads there.
 *
 * @param {Message} message
 */
export function quote({ reply_to_message, quote }) {
  if (!reply_to_message) return null;
  const { from, chat, message_id } = reply_to_message;
  return h(
    "button",
    { type: "button", class: "reply", "data-jump": message_id },
    h("b", { dir: "auto" }, nameOf(from ?? chat)),
    h("span", { dir: "auto" }, quote?.text ?? summaryOf(reply_to_message)),
  );
}
