// @ts-check
import { byId, h } from "./dom.js";

const SHORT_MS = 3000;
const MS_PER_LETTER = 60;

/**
 * A line that comes up over the chat for as long as it takes to read it.
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
 * Says what went wrong, in the words meant for the person where there are some.
 *
 * @param {unknown} error
 */
export function failed(error) {
  toast(error instanceof Error ? error.message : String(error));
}

/**
 * A text that has to be closed by hand, as `show_alert` asks for.
 *
 * @param {string} text
 */
export function alertBox(text) {
  openBox(text);
}

/**
 * Offers an address that the bot's answer wants opened; browsers open none without a click of its own.
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
  // A second answer may come while the first is still open.
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
