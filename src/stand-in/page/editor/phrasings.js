// @ts-check
/** @import { Draft, Phrasing } from "./draft.js" */
import { h } from "../dom.js";
import { counted, fieldOf, iconButton, shortened, textButton, uniqueId } from "./fields.js";

/** How many are shown at first, and more each time. */
const PAGE = 40;

/** From this many on there is a box to find some. */
const FILTER_FROM = 12;

/** The ways people ask for an entry, or messages that no entry answers. */
export class Phrasings {
  element = h("section", { class: "phrasings" });
  #draft;
  #id;
  #announce;
  #onDraw;
  #heading = h("h3", { tabindex: -1 });
  #list = h("ol", { class: "phrasing-list" });
  #more = textButton("Show more", () => this.#showMore());
  #none = h("p", { class: "hint" });
  #find = h("input", { type: "search", placeholder: "Find", dir: "auto" });
  #words = "";
  #shown = PAGE;

  /**
   * @param {Draft} draft
   * @param {string} id  of an entry, or empty
   * @param {(sentence: string) => void} announce
   * @param {() => void} onDraw  called when the rows have been drawn anew, without remarks
   */
  constructor(draft, id, announce, onDraw) {
    this.#draft = draft;
    this.#id = id;
    this.#announce = announce;
    this.#onDraw = onDraw;
    const hint = id
      ? "Write as people type: whole stories, a few words, typing errors. At least 10, better 30."
      : "Messages that no entry answers. The best share an entry’s words but ask for something else.";
    this.element.append(
      this.#heading,
      h("p", { class: "hint" }, hint),
      this.#adder(),
      ...(draft.phrasingsOf(id).length >= FILTER_FROM ? [this.#filter()] : []),
      this.#none,
      this.#list,
      this.#more,
    );
    this.draw();
  }

  draw() {
    const all = this.#draft.phrasingsOf(this.#id);
    const words = this.#words.toLowerCase();
    const found = all.filter(({ text }) => text.toLowerCase().includes(words));
    const title = this.#id ? "How people ask" : "Messages for no entry";
    this.#heading.textContent = `${title} (${all.length.toLocaleString("en")})`;
    this.#list.replaceChildren(...found.slice(0, this.#shown).map((item) => this.#row(item)));
    this.#more.hidden = found.length <= this.#shown;
    this.#none.textContent = all.length > 0 && found.length === 0 ? "None has these words." : "";
    this.#onDraw();
  }

  /**
   * Shows a phrasing, however far down it is.
   *
   * @param {string} key
   */
  reveal(key) {
    const at = this.#draft
      .phrasingsOf(this.#id)
      .findIndex((item) => this.#draft.keyOf(item) === key);
    if (at < 0) return;
    this.#words = "";
    this.#find.value = "";
    this.#shown = Math.max(this.#shown, at + 1);
    this.draw();
  }

  #adder() {
    const input = h("input", {
      type: "text",
      dir: "auto",
      autocomplete: "off",
      class: "new-phrasing",
    });
    const add = () => {
      const text = input.value.trim();
      if (text === "") return input.focus();
      this.#draft.addPhrasing(this.#id, text);
      input.value = "";
      this.draw();
      input.focus();
      this.#announce(`Added “${shortened(text)}”.`);
    };
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.isComposing) return;
      event.preventDefault();
      add();
    });
    const label = this.#id ? "Another way to ask" : "Another message";
    return fieldOf({
      label,
      field: "new-phrasing",
      control: input,
      after: [textButton("Add", add)],
    });
  }

  #filter() {
    this.#find.addEventListener("input", () => {
      this.#words = this.#find.value.trim();
      this.#shown = PAGE;
      this.draw();
    });
    return fieldOf({ label: "Find one", field: "find", control: this.#find, isLabelHidden: true });
  }

  /** @param {Phrasing} phrasing */
  #row(phrasing) {
    const input = h("input", { type: "text", dir: "auto", id: uniqueId("phrasing") });
    input.value = phrasing.text;
    input.addEventListener("input", () => this.#draft.setPhrasing(phrasing, input.value));
    const label = `Remove “${shortened(phrasing.text)}”`;
    const remove = iconButton("trash", label, () => this.#remove(phrasing));
    const field = `phrasing.${this.#draft.keyOf(phrasing)}`;
    return h(
      "li",
      {},
      fieldOf({
        label: this.#id ? "Way to ask" : "Message",
        field,
        control: input,
        isLabelHidden: true,
        after: [remove],
      }),
    );
  }

  /** @param {Phrasing} phrasing */
  #remove(phrasing) {
    const rows = [...this.#list.querySelectorAll("input")];
    const at = rows.findIndex((row) => row.value === phrasing.text);
    this.#draft.removePhrasing(phrasing);
    this.draw();
    const left = [...this.#list.querySelectorAll("input")];
    const next = left[Math.min(Math.max(at, 0), left.length - 1)];
    (next ?? this.element.querySelector("input"))?.focus();
    const count = counted(this.#draft.phrasingsOf(this.#id).length, "is", "are");
    this.#announce(`Removed “${shortened(phrasing.text)}”. ${count} left here.`);
  }

  #showMore() {
    const first = this.#shown;
    this.#shown += PAGE * 5;
    this.draw();
    this.#list.querySelectorAll("input")[first]?.focus();
  }
}
