// @ts-check
import { h } from "../dom.js";

/** Says that something takes a while, as long as it does. */
export class Progress {
  #words;
  #line = h("p", { class: "hint" });
  element = h("div", { class: "progress", role: "status" });

  /** @param {string} words */
  constructor(words) {
    this.#words = words;
    this.element.hidden = true;
  }

  /**
   * Shows the progress until the work is done.
   *
   * @template T
   * @param {Promise<T>} work
   * @returns {Promise<T | Error>} what it gave, or the error that it ended with
   */
  async during(work) {
    this.#line.textContent = this.#words;
    const bar = h("progress", { "aria-label": this.#words });
    this.element.hidden = false;
    this.element.replaceChildren(bar, this.#line);
    try {
      return await work;
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    } finally {
      this.element.hidden = true;
      this.element.replaceChildren();
    }
  }
}
