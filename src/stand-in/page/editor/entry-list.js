// @ts-check
/** @import { Remark } from "../../../editor/protocol.ts" */
/** @import { Draft, Item } from "./draft.js" */
import { h } from "../dom.js";
import { counted, textButton, uniqueId } from "./fields.js";

/** All entries by section, a box to find some, and the messages for no entry. */
export class EntryList {
  element = h("section", { class: "list-pane", "aria-label": "Entries" });
  #search = h("input", { type: "search", placeholder: "Search entries", dir: "auto" });
  #list = h("div", { class: "entry-list" });
  #open;
  /** @type {Draft | null} */
  #draft = null;
  /** @type {string | null} */
  #current = null;
  /** @type {readonly Remark[]} */
  #remarks = [];
  #add;

  /**
   * @param {(id: string) => void} open
   * @param {() => void} add
   */
  constructor(open, add) {
    this.#open = open;
    this.#search.id = uniqueId("search");
    this.#search.addEventListener("input", () => this.draw());
    this.#add = textButton("New entry", add, { class: "text-button filled", disabled: true });
    this.element.append(
      h(
        "div",
        { class: "list-head" },
        h("label", { for: this.#search.id, class: "visually-hidden" }, "Search entries"),
        this.#search,
        this.#add,
      ),
      this.#list,
    );
  }

  /**
   * @param {Draft} draft
   * @param {string | null} current
   * @param {boolean} isReadOnly
   */
  show(draft, current, isReadOnly) {
    this.#draft = draft;
    this.#current = current;
    this.#add.disabled = isReadOnly;
    this.draw();
  }

  /** @param {readonly Remark[]} remarks */
  showRemarks(remarks) {
    this.#remarks = remarks;
    this.draw();
  }

  /** Moves the focus to the open entry, or to the search box. */
  focus() {
    const current = this.#list.querySelector("[aria-current]");
    if (current instanceof HTMLElement) current.focus();
    else this.#search.focus();
  }

  draw() {
    const draft = this.#draft;
    if (!draft) return;
    const focused = this.#list.contains(document.activeElement)
      ? document.activeElement?.getAttribute("data-id")
      : null;
    const words = this.#search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const found = [...draft.items.values()].filter((item) => this.#matches(draft, item, words));
    const groups = [...Map.groupBy(found, ({ entry }) => entry.section)];
    this.#list.replaceChildren(
      ...groups.map(([section, items]) =>
        h(
          "section",
          { "aria-label": section },
          h("h3", { dir: "auto" }, section || "No section"),
          h("ul", {}, ...items.map((item) => this.#row(draft, item))),
        ),
      ),
      ...(found.length === 0 ? [h("p", { class: "empty" }, "No entry has these words.")] : []),
      ...(words.length === 0 ? [this.#noEntry(draft)] : []),
    );
    if (focused !== null && focused !== undefined) {
      const again = this.#list.querySelector(`[data-id="${CSS.escape(focused)}"]`);
      if (again instanceof HTMLElement) again.focus({ preventScroll: true });
    }
  }

  /**
   * Whether an entry's texts or phrasings have all the words.
   *
   * @param {Draft} draft
   * @param {Item} item
   * @param {readonly string[]} words
   */
  #matches(draft, { entry }, words) {
    if (words.length === 0) return true;
    const title =
      `${entry.question} ${entry.short ?? ""} ${entry.section} ${entry.id}`.toLowerCase();
    if (words.every((word) => title.includes(word))) return true;
    const answer = JSON.stringify(entry.answer).toLowerCase();
    if (words.every((word) => answer.includes(word))) return true;
    return draft
      .phrasingsOf(entry.id)
      .some(({ text }) => words.every((word) => text.toLowerCase().includes(word)));
  }

  /**
   * @param {Draft} draft
   * @param {Item} item
   */
  #row(draft, { entry, isOwn }) {
    const { id, question } = entry;
    return this.#button(draft, id, question || "New entry", [
      counted(draft.phrasingsOf(id).length, "phrasing"),
      ...(isOwn ? [] : ["official text"]),
    ]);
  }

  /** @param {Draft} draft */
  #noEntry(draft) {
    const count = counted(draft.phrasingsOf("").length, "message");
    return h(
      "section",
      { "aria-label": "Beside the entries" },
      h("h3", {}, "Beside the entries"),
      h("ul", {}, this.#button(draft, "", "Messages for no entry", [count])),
    );
  }

  /**
   * @param {Draft} draft
   * @param {string} id
   * @param {string} title
   * @param {string[]} details
   */
  #button(draft, id, title, details) {
    const own = this.#remarks.filter(({ entry }) => entry === id);
    const errors = own.filter(({ level }) => level === "error").length;
    const notes = own.length - errors;
    const badges = [
      draft.isChanged(id) ? h("span", { class: "badge changed" }, "changed") : null,
      errors > 0 ? h("span", { class: "badge error" }, counted(errors, "error")) : null,
      errors === 0 && notes > 0 ? h("span", { class: "badge" }, counted(notes, "note")) : null,
    ];
    return h(
      "li",
      {},
      h(
        "button",
        {
          type: "button",
          "data-id": id,
          "aria-current": this.#current === id ? "true" : null,
          onclick: () => this.#open(id),
        },
        h("span", { class: "entry-title", dir: "auto" }, title),
        h("span", { class: "entry-details" }, details.join(" · "), ...badges),
      ),
    );
  }
}
