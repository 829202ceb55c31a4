// @ts-check
/** @import { Message } from "grammy/types" */
/** @import { Viewer } from "./message.js" */
/** @import { Session } from "./session.js" */
import { keyOf } from "./chat-cache.js";
import { byId, h } from "./dom.js";
import { createMessage, updateMessage } from "./message.js";
import { dayOf, nameOf } from "./names.js";
import { Scroll } from "./scroll.js";
import { listenToTaps } from "./taps.js";

/** The log of the open chat. While the chat stays open, only changed messages are redrawn. */
export class ChatLog {
  #session;
  #press;
  #log = byId("log", HTMLElement);
  #column = byId("column", HTMLElement);
  #toEnd = byId("to-end", HTMLButtonElement);
  #unseen = 0;
  /** The person, chat and topic that are drawn. */
  #place = "";
  /** @type {Map<string, HTMLElement>} by key of the message */
  #articles = new Map();
  #scroll = new Scroll(this.#log, (atEnd) => this.#countUnseen(atEnd ? 0 : this.#unseen));

  /**
   * @param {Session} session
   * @param {{ press: Viewer["press"] } & import("./taps.js").Actions} actions
   */
  constructor(session, actions) {
    this.#session = session;
    this.#press = actions.press;
    // Safari's keyboard scrolling only works on focusable elements.
    this.#log.tabIndex = 0;
    this.#toEnd.addEventListener("click", () => this.#scroll.toEnd());
    listenToTaps(this.#log, actions);
  }

  /** @returns {Viewer} */
  get #viewer() {
    const { person, bot, chat, isGroup: group } = this.#session;
    const administrator = chat?.administrators.includes(person) ?? false;
    const username = bot?.username ?? "";
    const anonymous = chat?.anonymous ?? false;
    return { person, username, group, administrator, anonymous, press: this.#press };
  }

  /** Draws the open chat. A reader at its end stays at the end. */
  show() {
    const { person, chatId, topic, messages } = this.#session;
    const place = `${person}/${chatId}/${topic}`;
    const switched = this.#place !== place;
    this.#place = place;
    // A screen reader must not announce a whole chat as new.
    this.#log.ariaBusy = "true";
    if (switched) this.#clear();
    const toEnd = switched || this.#scroll.atEnd;
    const keys = new Set(messages.map(keyOf));
    for (const key of this.#articles.keys()) if (!keys.has(key)) this.remove(key);
    const added = messages.filter((message, i) => !this.#draw(message, messages[i - 1])).length;
    this.#drawIntro(messages.length === 0);
    if (toEnd) this.#scroll.toEnd();
    else this.#countUnseen(this.#unseen + added);
    this.#log.ariaBusy = null;
  }

  #clear() {
    this.#articles.clear();
    this.#column.replaceChildren();
    this.#countUnseen(0);
  }

  /**
   * Draws a new message or an edit.
   *
   * @param {Message} message
   */
  update(message) {
    const { messages } = this.#session;
    const index = messages.findLastIndex((other) => keyOf(other) === keyOf(message));
    if (this.#draw(message, messages[index - 1])) return;
    this.#drawIntro(false);
    const article = this.#articles.get(keyOf(message));
    if (!article) return;
    article.classList.add("fresh");
    if (message.from?.id === this.#session.person) this.#scroll.toEnd();
    else if (this.#scroll.atEnd) this.#scroll.toNew(article);
    else this.#countUnseen(this.#unseen + 1);
  }

  /**
   * @param {Message} message
   * @param {Message | undefined} previous  the message before it
   * @returns {boolean} whether it was drawn before
   */
  #draw(message, previous) {
    const key = keyOf(message);
    const existing = this.#articles.get(key);
    if (existing) {
      this.#scroll.preserve(existing, () => updateMessage(existing, message, this.#viewer));
      return true;
    }
    const article = createMessage(message, this.#viewer);
    article.dataset.day = dayOf(message.date);
    if (message.media_group_id) article.dataset.album = message.media_group_id;
    this.#insert(article, previous);
    this.#articles.set(key, article);
    return false;
  }

  /**
   * @param {HTMLElement} article
   * @param {Message | undefined} previous  the message before it
   */
  #insert(article, previous) {
    const before = previous && this.#articles.get(keyOf(previous));
    if (before) before.after(article);
    else this.#column.prepend(article);
    const album = article.dataset.album;
    article.toggleAttribute("data-joined", album !== undefined && album === before?.dataset.album);
    const { day } = article.dataset;
    if (before?.getAttribute("data-day") === day) return;
    article.before(h("div", { class: "day", "data-day": day }, h("span", {}, day ?? "")));
  }

  /** @param {string} key */
  remove(key) {
    const article = this.#articles.get(key);
    if (!article) return;
    const before = article.previousElementSibling;
    const after = article.nextElementSibling;
    article.remove();
    this.#articles.delete(key);
    if (before?.matches(".day") && !after?.matches("article")) before.remove();
    this.#drawIntro(this.#articles.size === 0);
  }

  /** @param {boolean} isEmpty  an empty chat shows the bot's description in the middle */
  #drawIntro(isEmpty) {
    this.#column.querySelector(".intro")?.remove();
    const { bot, isGroup } = this.#session;
    if (!isEmpty || !bot || isGroup) return;
    const title = h("h2", {}, `What can ${nameOf(bot)} do?`);
    const text = h("p", { dir: "auto" }, bot.description || "Press START to find out.");
    this.#column.append(h("div", { class: "intro" }, title, text));
  }

  /** @param {number} count  messages that arrived while the reader was further up */
  #countUnseen(count) {
    this.#unseen = count;
    this.#toEnd.hidden = this.#scroll.atEnd;
    byId("to-end-count", HTMLElement).textContent = count ? String(count) : "";
  }
}
