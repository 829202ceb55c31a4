// @ts-check
import { h } from "../dom.js";
import { icon } from "../icons.js";
import { fieldOf, iconButton } from "./fields.js";
import { toHtml, toTyped, wrapSelection } from "./inline-text.js";

/** @type {Record<string, "b" | "i" | "a">} */
const SHORTCUTS = { b: "b", i: "i", k: "a" };

/**
 * A box for a piece of an answer, with buttons for bold, italic, code and links.
 *
 * @param {object} options
 * @param {string} options.label
 * @param {string} options.field
 * @param {string} options.html
 * @param {(html: string) => void} options.change
 * @param {Node[]} [options.after]
 * @param {HTMLElement} [options.head]  where the buttons stand; then the label is for screen readers only
 */
export function textBox({ label, field, html, change, after = [], head }) {
  const box = h("textarea", { rows: 1, dir: "auto" });
  box.value = toTyped(html);
  box.addEventListener("input", () => change(toHtml(box.value)));
  box.addEventListener("keydown", (event) => {
    const tag = SHORTCUTS[event.key.toLowerCase()];
    if (!tag || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    format(box, tag);
  });
  const place = fieldOf({ label, field, control: box, after });
  place
    .querySelector("label")
    ?.after(
      h(
        "div",
        { class: "formats", role: "group", "aria-label": "Format the selected words" },
        formatButton(box, "b", "Bold", h("b", {}, "B")),
        formatButton(box, "i", "Italic", h("i", {}, "I")),
        formatButton(box, "code", "Code", h("code", {}, "<>")),
        formatButton(box, "a", "Link", icon("link")),
      ),
    );
  return place;
}

/**
 * @param {HTMLTextAreaElement} box
 * @param {"b" | "i" | "code" | "a"} tag
 * @param {string} label
 * @param {Node} sign
 */
function formatButton(box, tag, label, sign) {
  const button = iconButton("link", label, () => format(box, tag));
  button.className = "format";
  button.replaceChildren(sign);
  // The selection stays where it is.
  button.addEventListener("mousedown", (event) => event.preventDefault());
  return button;
}

/**
 * @param {HTMLTextAreaElement} box
 * @param {"b" | "i" | "code" | "a"} tag
 */
function format(box, tag) {
  if (tag !== "a") return wrapSelection(box, tag);
  const href = prompt("The whole address that the link leads to:", "https://");
  if (href) wrapSelection(box, "a", href.trim().replaceAll('"', "%22"));
}
