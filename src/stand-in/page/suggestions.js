// @ts-check
import { byId, h } from "./dom.js";

/**
 * @typedef {object} Suggestion
 * @property {string} title
 * @property {string} [detail]
 * @property {Node} lead  what stands before the title
 * @property {() => void} pick
 * @property {"above"} [kind]  what is no result, but leads away from here
 * @property {() => void} [complete]  what Tab does, where it is something else
 */

/**
 * The list above the composer, moved through with the arrow keys while the focus stays in the text
 * (the ARIA listbox that a text box controls).
 */
export class Suggestions {
  #input;
  #panel = byId("suggestions", HTMLElement);
  #list = byId("options", HTMLElement);
  #note = byId("suggestions-note", HTMLElement);
  /** @type {Suggestion[]} */
  #items = [];
  #at = 0;
  /** @type {(() => void) | null} asks for the next page */
  #more = null;
  /** Whether the last item is not the end: another page is there or on its way. */
  #goesOn = false;

  /** @param {HTMLTextAreaElement} input */
  constructor(input) {
    this.#input = input;
    // The focus must stay in the text while the list is used with a pointer.
    this.#panel.addEventListener("mousedown", (event) => event.preventDefault());
    this.#list.addEventListener("scroll", () => this.#askForMore());
  }

  get isOpen() {
    return !this.#panel.hidden;
  }

  /**
   * @param {string} label
   * @param {Suggestion[]} items
   * @param {string} [note]  a line under the list: that there is nothing, that it is being searched
   */
  show(label, items, note = "") {
    this.#items = [];
    this.#more = null;
    this.#list.replaceChildren();
    this.#list.ariaLabel = label;
    this.#list.scrollTop = 0;
    this.append(items, null);
    this.#panel.hidden = items.length === 0 && !note;
    this.#note.textContent = note;
    this.#mark(0);
  }

  /**
   * @param {Suggestion[]} items
   * @param {(() => void) | null} more
   */
  append(items, more) {
    const from = this.#items.length;
    this.#items.push(...items);
    this.#panel.hidden = false;
    this.#list.append(...items.map((item, i) => option(item, from + i)));
    this.#list.hidden = this.#items.length === 0;
    this.#more = more;
    this.#goesOn = more !== null;
    this.#note.textContent = "";
    // Enter takes the first result, not the button above it.
    const isAfterButton = items.length > 0 && this.#items[from - 1]?.kind === "above";
    this.#mark(isAfterButton ? from : this.#at);
    this.#askForMore();
  }

  /** @param {string} text  a line under what is there */
  note(text) {
    this.#panel.hidden = false;
    this.#note.textContent = text;
  }

  hide() {
    if (this.isOpen) this.show("", []);
  }

  #askForMore() {
    const { scrollTop, scrollHeight, clientHeight } = this.#list;
    const more = this.#more;
    if (!more || scrollHeight - scrollTop - clientHeight > clientHeight / 2) return;
    this.#more = null;
    more();
  }

  /** From the end back to the beginning, but only if it is the end. */
  #next() {
    const isLast = this.#at === this.#items.length - 1;
    return isLast && this.#goesOn ? this.#at : this.#at + 1;
  }

  /** @param {number} at */
  #mark(at) {
    const count = this.#items.length;
    this.#at = count ? (at + count) % count : 0;
    for (const [i, row] of [...this.#list.children].entries()) {
      row.setAttribute("aria-selected", String(i === this.#at));
    }
    const row = this.#list.children[this.#at];
    if (row) this.#input.setAttribute("aria-activedescendant", row.id);
    else this.#input.removeAttribute("aria-activedescendant");
    row?.scrollIntoView({ block: "nearest" });
  }

  /**
   * @param {KeyboardEvent} event  in the text box
   * @returns {boolean} whether the list has dealt with it
   */
  onKey({ key, shiftKey }) {
    const item = this.#items[this.#at];
    if (!this.isOpen) return false;
    if (key === "Escape") this.hide();
    else if (!item) return false;
    else if (key === "ArrowDown") this.#mark(this.#next());
    else if (key === "ArrowUp") this.#mark(this.#at - 1);
    else if (key === "Enter" && !shiftKey) item.pick();
    else if (key === "Tab" && !shiftKey) (item.complete ?? item.pick)();
    else return false;
    return true;
  }
}

/**
 * @param {Suggestion} item
 * @param {number} i
 */
function option({ lead, title, detail, kind, pick }, i) {
  const attributes = { role: "option", id: `option-${i}`, "aria-selected": "false", onclick: pick };
  const text = [
    h("b", { dir: "auto" }, title),
    detail ? h("span", { class: "detail", dir: "auto" }, detail) : null,
  ];
  return h(
    "div",
    { ...attributes, class: kind ? `option ${kind}` : "option" },
    lead,
    h("span", { class: "words" }, ...text),
  );
}
