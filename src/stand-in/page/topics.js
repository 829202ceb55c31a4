// @ts-check
/** @import { Topic, TopicRequest } from "../http/page-protocol.ts" */
/** @import { Session } from "./session.js" */
import { api } from "./api.js";
import { byId, h } from "./dom.js";
import { icon } from "./icons.js";
import { showError } from "./notices.js";

/** The topics of a forum, as tabs above its messages. */
export class Topics {
  #session;
  #bar = byId("topics", HTMLElement);

  #dialog = byId("topic-dialog", HTMLDialogElement);
  #name = byId("topic-name", HTMLInputElement);
  /** The topic that the dialog renames; null: it creates one. @type {Topic | null} */
  #renamed = null;

  /** @param {Session} session */
  constructor(session) {
    this.#session = session;
    byId("topic-cancel", HTMLButtonElement).addEventListener("click", () => this.#dialog.close());
    byId("topic-form", HTMLFormElement).addEventListener("submit", (event) => {
      event.preventDefault();
      const name = this.#name.value.trim();
      if (!name) return;
      this.#dialog.close();
      const topic = this.#renamed?.message_thread_id;
      this.#change(topic === undefined ? { name } : { topic, name }).catch(showError);
    });
  }

  show() {
    const { chat, topic: open, isForum, isGroup } = this.#session;
    this.#bar.hidden = !isForum;
    if (!chat || !isForum) return;
    const current = chat.topics.find(({ message_thread_id: id }) => id === open);
    this.#bar.replaceChildren(
      this.#tab("General", null, false),
      ...chat.topics.map(({ name, message_thread_id: id, closed }) => this.#tab(name, id, closed)),
      ...(isGroup ? [this.#action("plus", "New topic", () => this.#openDialog(null))] : []),
      ...(isGroup && current ? this.#actionsOn(current) : []),
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
    const isUnread = this.#session.unreadTopics.has(id);
    return h(
      "button",
      { ...attributes, "aria-label": isUnread ? `${name}, unread` : null },
      closed ? icon("lock") : null,
      h("span", { dir: "auto" }, name),
      isUnread ? h("i", { class: "dot" }) : null,
    );
  }

  /**
   * @param {import("./icons.js").IconName} name
   * @param {string} label
   * @param {() => void} onclick
   */
  #action(name, label, onclick) {
    const attributes = { type: "button", class: "topic", "aria-label": label, title: label };
    return h("button", { ...attributes, onclick }, icon(name));
  }

  /** @param {Topic} topic  the open one */
  #actionsOn(topic) {
    const label = topic.closed ? "Reopen this topic" : "Close this topic";
    return [
      this.#action("edit", "Rename this topic", () => this.#openDialog(topic)),
      this.#action("lock", label, () => this.#toggleClosed(topic)),
    ];
  }

  /** @param {Topic | null} topic  to rename; null for a new one */
  #openDialog(topic) {
    this.#renamed = topic;
    this.#name.value = topic?.name ?? "";
    byId("topic-title", HTMLElement).textContent = topic ? "Rename the topic" : "New topic";
    this.#dialog.showModal();
  }

  /** @param {Topic} topic */
  #toggleClosed({ message_thread_id: topic, closed }) {
    this.#change({ topic, closed: !closed }).catch(showError);
  }

  /** @param {Omit<TopicRequest, "person" | "chat">} change  without a topic, creates one */
  async #change(change) {
    const { person, chatId: chat } = this.#session;
    const { topic } = await api.changeTopic({ person, chat, ...change });
    await this.#session.reload();
    this.#session.selectTopic(topic.message_thread_id);
  }
}
