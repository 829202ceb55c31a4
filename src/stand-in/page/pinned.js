// @ts-check
/** @import { Session } from "./session.js" */
import { byId, h } from "./dom.js";
import { icon } from "./icons.js";
import { summaryOf } from "./names.js";

/** The bar above the messages with the latest pinned one; a tap jumps there. */
export class Pinned {
  #session;
  #bar = byId("pinned", HTMLButtonElement);

  /**
   * @param {Session} session
   * @param {(key: string) => void} jump
   */
  constructor(session, jump) {
    this.#session = session;
    this.#bar.addEventListener("click", () => jump(this.#bar.dataset.message ?? ""));
  }

  show() {
    const ids = this.#session.chat?.pinned ?? [];
    const message = ids.map((id) => this.#session.find(`${id}`)).findLast(Boolean);
    this.#bar.hidden = !message;
    if (!message) return;
    this.#bar.dataset.message = `${message.message_id}`;
    this.#bar.replaceChildren(
      icon("pin"),
      h("b", {}, "Pinned message"),
      h("span", { dir: "auto" }, summaryOf(message)),
    );
  }
}
