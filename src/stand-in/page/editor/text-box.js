// @ts-check
import { h } from "../dom.js";
import { icon } from "../icons.js";
import { askForAddress } from "./dialogs.js";
import { fieldOf } from "./fields.js";
import { escaped, toHtml, toNodes } from "./inline-html.js";

/** @typedef {"bold" | "italic" | "code" | "link"} Format */

/** @type {Record<string, Format>} */
const SHORTCUTS = { b: "bold", i: "italic", e: "code", k: "link" };

/**
 * @typedef {object} TextBoxOptions
 * @property {string} label
 * @property {string} field
 * @property {string} html
 * @property {boolean} isReadOnly
 * @property {(html: string) => void} change
 * @property {(pieces: string[], isAtStart: boolean) => void} split  puts what follows into pieces of their own, after what
 *   is left in the box; the caret belongs at the start of the last piece, or at its end
 * @property {Node[]} [after]
 * @property {HTMLElement} [head]  where the buttons stand; then the label is for screen readers only
 */

/**
 * A box for a piece of an answer, which shows bold, italic, code and links as they are, with buttons for them.
 *
 * @param {TextBoxOptions} options
 */
export function textBox({ label, field, html, isReadOnly, change, split, after = [], head }) {
  const box = h("div", {
    ...{ class: "text-box", role: "textbox", tabindex: 0, dir: "auto" },
    ...(isReadOnly ? { "aria-readonly": "true" } : { contenteditable: "true" }),
  });
  box.append(...toNodes(html));
  box.addEventListener("input", () => change(toHtml(box)));
  box.addEventListener("click", (event) => event.preventDefault());
  box.addEventListener("keydown", (event) => {
    const wanted = SHORTCUTS[event.key.toLowerCase()];
    if (!wanted || isReadOnly || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    void format(box, wanted);
  });
  // Enter, on every keyboard; with Shift the browser breaks the line.
  box.addEventListener("beforeinput", (event) => {
    if (event.inputType !== "insertParagraph") return;
    event.preventDefault();
    split([takeAfterCaret(box)], true);
  });
  // What is pasted brings its words only, each line as a piece of its own.
  box.addEventListener("paste", (event) => {
    event.preventDefault();
    if (isReadOnly) return;
    const words = event.clipboardData?.getData("text/plain") ?? "";
    const [first = "", ...lines] = linesOf(words);
    document.execCommand("insertText", false, first);
    if (lines.length === 0) return;
    const rest = takeAfterCaret(box);
    const pieces = lines.map((line) => escaped(line.trim()));
    split([...pieces.slice(0, -1), pieces.at(-1) + rest], false);
  });
  box.addEventListener("drop", (event) => event.preventDefault());
  const place = fieldOf({ label, field, control: box, after, isLabelHidden: head !== undefined });
  if (isReadOnly) return place;
  const formats = h(
    "div",
    { class: "formats", role: "group", "aria-label": "Format the selected words" },
    formatButton(box, "bold", "Bold", h("b", {}, "B")),
    formatButton(box, "italic", "Italic", h("i", {}, "I")),
    formatButton(box, "code", "Code", h("code", {}, "<>")),
    formatButton(box, "link", "Link", icon("link")),
  );
  if (head) head.append(formats);
  else place.querySelector("label")?.after(formats);
  return place;
}

/**
 * The lines of a text that have words. What stands around the whole stays, as it may join what is there.
 *
 * @param {string} text
 */
function linesOf(text) {
  return text
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.replace(/\s+/g, " "))
    .filter((line, _, all) => all.length === 1 || line.trim() !== "");
}

/**
 * Takes what is selected, and what stands after it, out of a box.
 *
 * @param {HTMLElement} box
 * @returns {string} the html of what stood after
 */
function takeAfterCaret(box) {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || !box.contains(selection.anchorNode)) return "";
  const range = selection.getRangeAt(0);
  range.deleteContents();
  range.setEnd(box, box.childNodes.length);
  const after = toHtml(range.extractContents());
  box.dispatchEvent(new Event("input", { bubbles: true }));
  return after.trim();
}

/**
 * @param {HTMLElement} box
 * @param {Format} wanted
 * @param {string} label
 * @param {Node} sign
 */
function formatButton(box, wanted, label, sign) {
  const attributes = { type: "button", class: "format", "aria-label": label, title: label };
  // The selection stays where it is.
  const onmousedown = (/** @type {Event} */ event) => event.preventDefault();
  const onclick = () => void format(box, wanted);
  return h("button", { ...attributes, onmousedown, onclick }, sign);
}

/**
 * Formats the selected words, or takes the format from them, so that the browser's undo works.
 *
 * @param {HTMLElement} box
 * @param {Format} wanted
 */
async function format(box, wanted) {
  const selection = getSelection();
  if (!selection || !box.contains(selection.anchorNode)) {
    box.focus();
    selection?.selectAllChildren(box);
  }
  if (wanted === "code") return formatCode(box);
  if (wanted === "link") return formatLink(box);
  document.execCommand(wanted);
}

/** @param {HTMLElement} box */
function formatCode(box) {
  const selection = getSelection();
  const code = elementAround(box, "code");
  if (code) {
    selection?.selectAllChildren(code);
    document.execCommand("insertText", false, code.textContent ?? "");
    code.replaceWith(...code.childNodes);
    box.dispatchEvent(new Event("input", { bubbles: true }));
    return;
  }
  const words = `${selection}`;
  if (words === "") return;
  const element = h("code", {}, words);
  document.execCommand("insertHTML", false, element.outerHTML);
}

/** @param {HTMLElement} box */
async function formatLink(box) {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return;
  const link = elementAround(box, "a");
  if (link) selection.selectAllChildren(link);
  const range = selection.getRangeAt(0).cloneRange();
  const address = await askForAddress(link?.getAttribute("href") ?? "https://");
  box.focus();
  selection.removeAllRanges();
  selection.addRange(range);
  if (address === null) return;
  document.execCommand("unlink");
  if (address !== "") document.execCommand("createLink", false, address);
}

/**
 * @param {HTMLElement} box
 * @param {string} tag
 */
function elementAround(box, tag) {
  const node = getSelection()?.anchorNode;
  const element = node instanceof Element ? node : node?.parentElement;
  const found = element?.closest(tag);
  return found && box.contains(found) ? found : null;
}
