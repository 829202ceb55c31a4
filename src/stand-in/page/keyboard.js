// @ts-check
/** @import { InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types" */
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { deepLinkCommand, safeAddress } from "./links.js";

/**
 * Handles a press on an inline button. Buttons that open an address are plain links instead, so that the
 * browser's own menu (new tab, copy address) works on them.
 *
 * @callback Press
 * @param {InlineKeyboardButton} button
 * @param {HTMLElement} element
 * @returns {Promise<void> | void}
 */

/**
 * The keyboard under a message, with the bot's rows and columns.
 *
 * @param {InlineKeyboardMarkup} markup
 * @param {string} username  of the bot, whose deep links stay in this chat
 * @param {Press} press
 */
export function createKeyboard(markup, username, press) {
  const rows = markup.inline_keyboard.map((row) =>
    h("div", { class: "row" }, ...row.map((button) => createButton(button, username, press))),
  );
  return h("div", { class: "keyboard", role: "group", "aria-label": "Buttons" }, ...rows);
}

/**
 * @param {InlineKeyboardButton} button
 * @param {string} username
 * @param {Press} press
 */
function createButton(button, username, press) {
  const attributes = { class: `key ${styleOf(button)}`, "data-key": actionOf(button) };
  const label = h("span", { dir: "auto" }, button.text);
  const url = "url" in button ? safeAddress(button.url) : null;
  if (url) {
    const link = { href: url, target: "_blank", rel: "noopener noreferrer" };
    const command = deepLinkCommand(url, username);
    return h("a", { ...attributes, ...link, "data-send": command }, label, icon("arrow"));
  }
  const element = h("button", { ...attributes, type: "button" }, label);
  if ("copy_text" in button) element.append(icon("copy"));
  if ("switch_inline_query_current_chat" in button) element.append(icon("search"));
  element.addEventListener("click", () => pressOnce(button, element, press));
  return element;
}

/** @param {InlineKeyboardButton} button */
function styleOf(button) {
  const { style } = button;
  return style === "primary" || style === "success" || style === "danger" ? style : "plain";
}

/** @param {InlineKeyboardButton} button  @returns what it does, by which it is found again after an edit */
function actionOf(button) {
  const { text, style, ...action } = button;
  return JSON.stringify(action);
}

/**
 * Shows that a button waits for the bot and ignores further presses. It is not disabled, because that would
 * take the focus away from keyboard users.
 *
 * @param {InlineKeyboardButton} button
 * @param {HTMLElement} element
 * @param {Press} press
 */
async function pressOnce(button, element, press) {
  if (element.ariaBusy === "true") return;
  element.ariaBusy = "true";
  try {
    await press(button, element);
  } finally {
    element.ariaBusy = null;
  }
}

/**
 * The button of a new keyboard that replaces one of the old keyboard: it does the same or, failing that, has
 * the same text or the same place.
 *
 * @param {Element} old  the button that had the focus
 * @param {Element} keyboard  the new one
 * @returns {HTMLElement | null}
 */
export function findEquivalent(old, keyboard) {
  /** @type {HTMLElement[]} */
  const keys = [...keyboard.querySelectorAll(/** @type {"button"} */ (".key"))];
  const sameText = keys.find((key) => key.textContent === old.textContent);
  const action = old.getAttribute("data-key");
  const sameAction = keys.find((key) => key.getAttribute("data-key") === action);
  const row = old.closest(".row");
  const rowAt = [...(row?.parentElement?.children ?? [])].indexOf(/** @type {Element} */ (row));
  const newRow = keyboard.children[Math.min(rowAt, keyboard.children.length - 1)];
  const column = [...(row?.children ?? [])].indexOf(old);
  const samePlace = newRow?.children[Math.min(column, newRow.children.length - 1)];
  return sameAction ?? sameText ?? (samePlace instanceof HTMLElement ? samePlace : null);
}
