// @ts-check
import { h } from "../dom.js";
import { counted, textButton, uniqueId } from "./fields.js";
import { languageLabel } from "./language-label.js";

/**
 * Callbacks of the bar.
 *
 * @typedef {object} BarActions
 * @property {() => void} save
 * @property {() => void} discard
 * @property {(language: string) => void} changeLanguage
 */

/** The bar above the panes: the language, what happens, and the buttons to save or discard. */
export class Bar {
  #status = h("p", { id: "save-status", role: "status" });
  #language = h("select", { id: uniqueId("language") });
  #choice;
  #discard;
  #save;
  element;

  /** @param {BarActions} actions */
  constructor({ save, discard, changeLanguage }) {
    this.#save = textButton("Save", save, { class: "text-button filled", disabled: true });
    const attributes = { "data-role": "discard", hidden: true };
    this.#discard = textButton("Discard changes", discard, attributes);
    this.#language.addEventListener("change", () => changeLanguage(this.#language.value));
    const label = { for: this.#language.id, class: "visually-hidden" };
    this.#choice = h(
      "span",
      { class: "language-choice", hidden: true },
      h("label", label, "Language of the entries"),
      this.#language,
    );
    this.element = h(
      "div",
      { class: "editor-bar" },
      h("h1", {}, "Knowledge"),
      ...[this.#choice, this.#status, this.#discard, this.#save],
    );
  }

  /**
   * @param {readonly string[]} languages
   * @param {string} current
   */
  showLanguages(languages, current) {
    const options = languages.map((code) => h("option", { value: code }, languageLabel(code)));
    this.#language.replaceChildren(...options);
    this.#language.value = current;
    this.#choice.hidden = languages.length < 2;
  }

  /**
   * @param {number} count  how many changes aren't saved
   * @param {boolean} isReadOnly
   */
  showCount(count, isReadOnly) {
    this.#discard.hidden = count === 0;
    this.#save.textContent = count === 0 ? "Save" : `Save ${counted(count, "change")}`;
    this.#save.disabled = isReadOnly;
    if (count > 0 && this.#status.textContent?.startsWith("Saved")) this.say("");
  }

  /**
   * Says what happens; screen readers read it out.
   *
   * @param {string} sentence
   * @param {boolean} [isWrong]
   */
  say(sentence, isWrong = false) {
    this.#status.textContent = sentence;
    this.#status.classList.toggle("wrong", isWrong);
  }
}
