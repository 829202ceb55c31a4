// @ts-check
/** @import { Topic } from "../protocol.ts" */
/** @import { Session } from "./session.js" */
import { byId, h } from "./dom.js";
import { icon } from "./icons.js";
import { failed } from "./notices.js";

/** The topics of a forum, as tabs above its messages. */
export class Topics {
  #session;
  #bar = byId("topics", HTMLElement);

  /** @param {Session} session */
  constructor(session) {
    this.#session = session;
  }

  show() {
    const { chat, topic: open } = this.#session;
    const isForum = chat?.chat.type === "supergroup" && chat.chat.is_forum === true;
    this.#bar.hidden = !isForum;
    if (!chat || !isForum) return;
    const current = chat.topics.find(({ message_thread_id: id }) => id === open);
    this.#bar.replaceChildren(
      this.#tab("General", null, false),
      ...chat.topics.map(({ name, message_thread_id: id, closed }) => this.#tab(name, id, closed)),
      this.#action("plus", "New topic", () => this.#create()),
      current
        ? this.#action("lock", current.closed ? "Reopen this topic" : "Close this topic", () =>
            this.#close(current),
          )
        : "",
    );
  }

  /**
   * @param {string} name
   * @param {number | null} id
   * @param {boolean} closed
   */
  #tab(name, id, closed) {
    const attributes = {
      type: "button",
      class: "topic",
      "aria-pressed": String(id === this.#session.topic),
      onclick: () => this.#session.selectTopic(id),
    };
    return h("button", attributes, closed ? icon("lock") : null, h("span", { dir: "auto" }, name));
  }

  /**
   * @param {import("./icons.js").IconName} name
   * @param {string} label
   * @param {() => void} act
   */
  #action(name, label, act) {
    const attributes = { type: "button", class: "topic", "aria-label": label, title: label };
    return h("button", { ...attributes, onclick: act }, icon(name));
  }

  #create() {
    const count = this.#session.chat?.topics.length ?? 0;
    this.#session.changeTopic({ name: `Topic ${count + 1}` }).catch(failed);
  }

  /** @param {Topic} topic */
  #close({ message_thread_id: topic, closed }) {
    this.#session.changeTopic({ topic, closed: !closed }).catch(failed);
  }
}
