// @ts-check
import { byId, h } from "./dom.js";

/**
 * @typedef {object} Suggestion
 * @property {string} title
 * @property {string} [detail]
 * @property {Node} leading  the icon before the title
 * @property {() => void} pick
 * @property {"above"} [kind]  a button above the results rather than a result
 * @property {() => void} [complete]  what Tab does, if not `pick`
 */

/**
 * The list above the composer. Arrow keys move through it while the focus stays in the text box (an ARIA
 * listbox controlled by a text box).
 */
export class Suggestions {
  #input;
  #panel = byId("suggestions", HTMLElement);
  #list = byId("options", HTMLElement);
  #note = byId("suggestions-note", HTMLElement);
  /** @type {Suggestion[]} */
  #items = [];
  #index = 0;
  /** @type {(() => void) | null} loads the next page */
  #loadMore = null;
  /** Whether another page exists or is being loaded. */
  #hasMore = false;

  /** @param {HTMLTextAreaElement} input */
  constructor(input) {
    this.#input = input;
    // A click in the list must not take the focus from the text box.
    this.#panel.addEventListener("mousedown", (event) => event.preventDefault());
    this.#list.addEventListener("scroll", () => this.#loadIfNearEnd());
  }

  get isOpen() {
    return !this.#panel.hidden;
  }

  /**
   * @param {string} label
   * @param {Suggestion[]} items
   * @param {string} [note]  a line under the list, such as "Searching…"
   */
  show(label, items, note = "") {
    this.#items = [];
    this.#loadMore = null;
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
    this.#loadMore = more;
    this.#hasMore = more !== null;
    this.#note.textContent = "";
    // Enter takes the first result, not the button above it.
    const isAfterButton = items.length > 0 && this.#items[from - 1]?.kind === "above";
    this.#mark(isAfterButton ? from : this.#index);
    this.#loadIfNearEnd();
  }

  /** @param {string} text  a line under the list */
  showNote(text) {
    this.#panel.hidden = false;
    this.#note.textContent = text;
  }

  hide() {
    if (this.isOpen) this.show("", []);
  }

  #loadIfNearEnd() {
    const { scrollTop, scrollHeight, clientHeight } = this.#list;
    const loadMore = this.#loadMore;
    if (!loadMore || scrollHeight - scrollTop - clientHeight > clientHeight / 2) return;
    this.#loadMore = null;
    loadMore();
  }

  /** The next index. Wraps around at the end, but not while more may come. */
  #next() {
    const isLast = this.#index === this.#items.length - 1;
    return isLast && this.#hasMore ? this.#index : this.#index + 1;
  }

  /** @param {number} index */
  #mark(index) {
    const count = this.#items.length;
    this.#index = count ? (index + count) % count : 0;
    for (const [i, row] of [...this.#list.children].entries()) {
      row.setAttribute("aria-selected", String(i === this.#index));
    }
    const row = this.#list.children[this.#index];
    if (row) this.#input.setAttribute("aria-activedescendant", row.id);
    else this.#input.removeAttribute("aria-activedescendant");
    row?.scrollIntoView({ block: "nearest" });
  }

  /**
   * @param {KeyboardEvent} event  in the text box
   * @returns {boolean} whether the list handled it
   */
  onKey({ key, shiftKey }) {
    const item = this.#items[this.#index];
    if (!this.isOpen) return false;
    if (key === "Escape") this.hide();
    else if (!item) return false;
    else if (key === "ArrowDown") this.#mark(this.#next());
    else if (key === "ArrowUp") this.#mark(this.#index - 1);
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
function option({ leading, title, detail, kind, pick }, i) {
  const attributes = { role: "option", id: `option-${i}`, "aria-selected": "false", onclick: pick };
  const text = [
    h("b", { dir: "auto" }, title),
    detail ? h("span", { class: "detail", dir: "auto" }, detail) : null,
  ];
  return h(
    "div",
    { ...attributes, class: kind ? `option ${kind}` : "option" },
    leading,
    h("span", { class: "words" }, ...text),
  );
}
