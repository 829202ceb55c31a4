// @ts-check
import { h } from "../dom.js";
import { textButton } from "./fields.js";

/**
 * What the banner is about: errors in no entry, files that changed on disk, files that can't be written or read.
 *
 * @typedef {"errors" | "outdated" | "read only" | "unreadable"} Topic
 */

/** A warning above the panes, which stays until its cause is gone. */
export class Banner {
  element = h("div", { class: "editor-banner", role: "alert", hidden: true });
  /** @type {Topic | null} */
  #topic = null;

  /**
   * @param {Topic} topic
   * @param {string} sentence
   * @param {string} [action]
   * @param {() => void} [onclick]
   */
  show(topic, sentence, action, onclick) {
    const words = this.element.firstElementChild?.textContent;
    if (this.#topic === topic && words === sentence) return; // else it would be read out again
    this.#topic = topic;
    this.element.hidden = false;
    this.element.replaceChildren(
      h("span", { dir: "auto" }, sentence),
      ...(action && onclick ? [textButton(action, onclick)] : []),
    );
  }

  /** @param {Topic} [topic]  only if it's about this */
  hide(topic = this.#topic ?? undefined) {
    if (topic !== this.#topic) return;
    this.#topic = null;
    this.element.hidden = true;
    this.element.replaceChildren();
  }
}
