// @ts-check
/** @import { Message } from "grammy/types" */
/** @import { Reaction } from "../http/page-protocol.ts" */
/** @import { Press } from "./keyboard.js" */
import { keyOf } from "./chat-cache.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { createKeyboard, findEquivalent } from "./keyboard.js";
import { media } from "./media.js";
import { nameOf, summaryOf, timeOf } from "./names.js";
import { origin, quote } from "./origin.js";
import { serviceTextOf } from "./service-messages.js";
import { formatText } from "./text.js";

/**
 * Whom a message is drawn for.
 *
 * @typedef {object} Viewer
 * @property {number} person
 * @property {string} username  of the bot
 * @property {boolean} group  in a group every message names its sender
 * @property {boolean} administrator  of the group
 * @property {boolean} anonymous  whether the group's name signs their messages
 * @property {(message: Message, button: Parameters<Press>[0]) => Promise<void> | void} press
 */

/** What an article was drawn from, so that an edit only redraws the changed parts. */
const drawnFrom = new WeakMap();

/**
 * A message as an article of the log: its bubble, its actions and its keyboard.
 *
 * @param {Message} message
 * @param {Viewer} viewer
 */
export function createMessage(message, viewer) {
  const article = h("article", { "data-id": keyOf(message), tabindex: -1 });
  updateMessage(article, message, viewer);
  return article;
}

/**
 * Draws an edit in place. The focus stays on the equivalent button if the keyboard is replaced.
 *
 * @param {HTMLElement} article
 * @param {Message} message
 * @param {Viewer} viewer
 */
export function updateMessage(article, message, viewer) {
  const { reply_markup, ...content } = message;
  const before = drawnFrom.get(article) ?? {};
  const now = { body: JSON.stringify(content), keys: JSON.stringify(reply_markup ?? null) };
  drawnFrom.set(article, now);
  if (before.body !== now.body) drawBody(article, message, viewer);
  if (before.keys !== now.keys) drawKeyboard(article, message, viewer);
}

/**
 * @param {HTMLElement} article
 * @param {Message} message
 * @param {Viewer} viewer
 */
function drawBody(article, message, viewer) {
  const own = isOwn(message, viewer);
  const serviceText = serviceTextOf(message);
  if (serviceText !== null) {
    article.className = "message event";
    article.replaceChildren(h("span", { dir: "auto" }, serviceText));
    return;
  }
  article.className = `message ${own ? "out" : "in"}${isBare(message) ? " bare" : ""}`;
  if (message.ephemeral_message_id !== undefined) article.classList.add("ephemeral");
  article.setAttribute("aria-label", labelOf(message, own));
  article.querySelector(":scope > .content")?.remove();
  const content = h(
    "div",
    { class: "content" },
    bubble(message, viewer, own),
    actions(message, own, own || !viewer.group || viewer.administrator),
  );
  article.prepend(content);
}

/**
 * @param {Message} message
 * @param {Viewer} viewer
 */
function isOwn({ from, sender_chat }, { person, anonymous }) {
  return from?.id === person || (anonymous && sender_chat !== undefined);
}

/** @param {Message} message  @returns whether it has no bubble, like a sticker */
function isBare(message) {
  return Boolean(message.sticker || message.dice);
}

/**
 * @param {Message} message
 * @param {boolean} own
 */
function labelOf(message, own) {
  const from = message.sender_chat ?? message.from ?? message.chat;
  const bot = "is_bot" in from && from.is_bot ? "Bot" : nameOf(from);
  const edited = message.edit_date ? ", edited" : "";
  return `${own ? "You" : bot}, ${timeOf(message.date)}${edited}`;
}

/**
 * @param {Message} message
 * @param {Viewer} viewer
 * @param {boolean} own
 */
function bubble(message, viewer, own) {
  const file = media(message);
  const text = message.text ?? message.caption ?? (file ? null : summaryOf(message));
  const entities = message.text ? message.entities : message.caption_entities;
  return h(
    "div",
    { class: "bubble" },
    ...origin(message, viewer.group && !own),
    ephemeralMark(message, viewer.person),
    quote(message),
    file,
    text === null ? null : textLine(formatText(text, entities, viewer.username), message, own),
    text === null ? meta(message, own) : null,
    reactionMarks(message),
  );
}

/** @param {Message & { reactions?: Reaction[] }} message */
function reactionMarks({ reactions }) {
  if (reactions === undefined) return null;
  return h(
    "div",
    { class: "reactions" },
    ...reactions.map(({ emoji, by }) =>
      h(
        "span",
        { class: "reaction", role: "img", "aria-label": `${by.join(", ")} reacted with ${emoji}` },
        by.length > 1 ? `${emoji} ${by.length}` : emoji,
      ),
    ),
  );
}

/**
 * @param {Message} message
 * @param {number} person
 */
function ephemeralMark({ ephemeral_message_id, from }, person) {
  if (ephemeral_message_id === undefined) return null;
  const words = from?.id === person ? "Only the bot sees this" : "Only you see this";
  return h("div", { class: "only" }, icon("eye"), words);
}

/**
 * The text with the time, which floats into its last line.
 *
 * @param {Node} text
 * @param {Message} message
 * @param {boolean} own
 */
function textLine(text, message, own) {
  return h("div", { class: "text", dir: "auto" }, text, meta(message, own));
}

/**
 * @param {Message} message
 * @param {boolean} own
 */
function meta({ date, edit_date }, own) {
  const time = new Date(date * 1000);
  const attributes = { datetime: time.toISOString(), title: time.toLocaleString("en") };
  return h(
    "span",
    { class: "meta", "aria-hidden": "true" },
    edit_date ? "edited " : null,
    h("time", attributes, timeOf(date)),
    ...(own ? [icon("check"), icon("checks")] : []),
  );
}

/**
 * @param {Message} message
 * @param {boolean} own
 * @param {boolean} mayDelete
 */
function actions(message, own, mayDelete) {
  const isEphemeral = message.ephemeral_message_id !== undefined;
  const words = message.text ?? message.caption;
  const canEdit = own && words !== undefined && !message.via_bot && !isEphemeral;
  return h(
    "div",
    { class: "actions" },
    action("reply", "Reply"),
    canEdit ? action("edit", "Edit") : null,
    mayDelete && !isEphemeral ? action("delete", "Delete") : null,
  );
}

/**
 * @param {"reply" | "edit" | "delete"} name
 * @param {string} label
 */
function action(name, label) {
  const attributes = { type: "button", "data-action": name, "aria-label": label, title: label };
  return h("button", attributes, icon(name === "delete" ? "trash" : name));
}

/**
 * @param {HTMLElement} article
 * @param {Message} message
 * @param {Viewer} viewer
 */
function drawKeyboard(article, message, viewer) {
  const old = article.querySelector(":scope > .keyboard");
  const focused = old?.contains(document.activeElement) ? document.activeElement : null;
  const markup = message.reply_markup;
  const keys = markup?.inline_keyboard.some((row) => row.length > 0)
    ? createKeyboard(markup, viewer.username, (button) => viewer.press(message, button))
    : null;
  old?.remove();
  if (keys) article.append(keys);
  if (focused) ((keys && findEquivalent(focused, keys)) ?? article).focus({ preventScroll: true });
}
