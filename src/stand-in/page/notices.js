// @ts-check
import { byId, h } from "./dom.js";

const SHORT_MS = 3000;
const MS_PER_LETTER = 60;

/**
 * Shows a line over the chat for as long as it takes to read it.
 *
 * @param {string} text
 */
export function toast(text) {
  const box = byId("toasts", HTMLElement);
  const line = h("p", { class: "toast", dir: "auto" }, text);
  box.replaceChildren(line);
  setTimeout(() => line.remove(), SHORT_MS + text.length * MS_PER_LETTER);
}

/**
 * Shows an error's message.
 *
 * @param {unknown} error
 */
export function showError(error) {
  toast(error instanceof Error ? error.message : String(error));
}

/**
 * Shows a text until it is closed, for `show_alert`.
 *
 * @param {string} text
 */
export function alertBox(text) {
  openBox(text);
}

/**
 * Offers to open an address from the bot's answer; browsers don't open one without a click.
 *
 * @param {string} href
 */
export function offerLink(href) {
  const link = h("a", { href, target: "_blank", rel: "noopener noreferrer" }, "Open");
  openBox(`The bot asks to open ${href}`, link);
}

/**
 * @param {string} text
 * @param {...Node} links
 */
function openBox(text, ...links) {
  byId("alert-text", HTMLElement).textContent = text;
  byId("alert-link", HTMLElement).replaceChildren(...links);
  const box = byId("alert", HTMLDialogElement);
  // The box may still be open with an earlier answer.
  if (!box.open) box.showModal();
}

/** @param {string} text */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast("Copied to the clipboard.");
  } catch {
    toast("The browser did not allow copying.");
  }
}
