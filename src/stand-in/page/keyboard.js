// @ts-check
/** @import { InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types" */
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { deepLinkCommand, safeAddress } from "./links.js";

/**
 * What a press of an inline button asks for. A button that opens an address is a plain link instead,
 * so that the browser's own ways (new tab, copy the address) work on it.
 *
 * @callback Press
 * @param {InlineKeyboardButton} button
 * @param {HTMLElement} element
 * @returns {Promise<void> | void}
 */

/**
 * The keyboard under a message, rows and columns as the bot gave them.
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
  const attributes = { class: `key ${styleOf(button)}`, "data-key": purposeOf(button) };
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

/** @param {InlineKeyboardButton} button  @returns what it does, to find it again after an edit */
function purposeOf(button) {
  const { text, style, ...purpose } = button;
  return JSON.stringify(purpose);
}

/**
 * A button that waits for the bot shows so and takes no second press. It is not disabled: that would
 * take the focus away from somebody on a keyboard.
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
 * The button of a new keyboard that stands where one of the old keyboard stood: the one that does
 * the same, else reads the same, else has the same place.
 *
 * @param {Element} old  the button that had the focus
 * @param {Element} keyboard  the new one
 * @returns {HTMLElement | null}
 */
export function equivalent(old, keyboard) {
  /** @type {HTMLElement[]} */
  const keys = [...keyboard.querySelectorAll(/** @type {"button"} */ (".key"))];
  const sameText = keys.find((key) => key.textContent === old.textContent);
  const purpose = old.getAttribute("data-key");
  const samePurpose = keys.find((key) => key.getAttribute("data-key") === purpose);
  const row = old.closest(".row");
  const rowAt = [...(row?.parentElement?.children ?? [])].indexOf(/** @type {Element} */ (row));
  const newRow = keyboard.children[Math.min(rowAt, keyboard.children.length - 1)];
  const column = [...(row?.children ?? [])].indexOf(old);
  const samePlace = newRow?.children[Math.min(column, newRow.children.length - 1)];
  return samePurpose ?? sameText ?? (samePlace instanceof HTMLElement ? samePlace : null);
}
