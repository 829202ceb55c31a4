// @ts-check
/** @import { Message } from "grammy/types" */
/** @import { Reader } from "./message.js" */
/** @import { Session } from "./session.js" */
import { keyOf } from "./book.js";
import { byId, h } from "./dom.js";
import { createMessage, updateMessage } from "./message.js";
import { dayOf, nameOf } from "./names.js";
import { Scroll } from "./scroll.js";
import { listenToTaps } from "./taps.js";

/** The log of the open chat. It is never drawn anew as a whole while the same chat stays open. */
export class ChatLog {
  #session;
  #press;
  #log = byId("log", HTMLElement);
  #column = byId("column", HTMLElement);
  #toEnd = byId("to-end", HTMLButtonElement);
  #unseen = 0;
  /** The person and chat that are drawn now. */
  #shown = "";
  /** @type {Map<string, HTMLElement>} by key of the message */
  #articles = new Map();
  #scroll = new Scroll(this.#log, (atEnd) => this.#countUnseen(atEnd ? 0 : this.#unseen));

  /**
   * @param {Session} session
   * @param {{ press: Reader["press"] } & import("./taps.js").Actions} actions
   */
  constructor(session, actions) {
    this.#session = session;
    this.#press = actions.press;
    // Safari lets the keyboard scroll only what takes the focus.
    this.#log.tabIndex = 0;
    this.#toEnd.addEventListener("click", () => this.#scroll.toEnd());
    listenToTaps(this.#log, actions);
  }

  /** @returns {Reader} */
  get #reader() {
    const { person, bot, chat, isGroup: group } = this.#session;
    const administrator = chat?.administrators.includes(person) ?? false;
    const username = bot?.username ?? "";
    const anonymous = chat?.anonymous ?? false;
    return { person, username, group, administrator, anonymous, press: this.#press };
  }

  /** Draws what the session knows of the open chat. A reader at its end sees what came meanwhile. */
  show() {
    const { person, chatId, topic, messages } = this.#session;
    const place = `${person}/${chatId}/${topic}`;
    const switched = this.#shown !== place;
    this.#shown = place;
    // A screen reader must not read a whole chat out as if it had just come in.
    this.#log.ariaBusy = "true";
    if (switched) this.#empty();
    const toEnd = switched || this.#scroll.atEnd;
    const keys = new Set(messages.map(keyOf));
    for (const key of this.#articles.keys()) if (!keys.has(key)) this.remove(key);
    const fresh = messages.filter((message, i) => !this.#draw(message, messages[i - 1])).length;
    this.#drawIntro(messages.length === 0);
    if (toEnd) this.#scroll.toEnd();
    else this.#countUnseen(this.#unseen + fresh);
    this.#log.ariaBusy = null;
  }

  #empty() {
    this.#articles.clear();
    this.#column.replaceChildren();
    this.#countUnseen(0);
  }

  /**
   * A message that has just come, or an edit of one.
   *
   * @param {Message} message
   */
  put(message) {
    const { messages } = this.#session;
    const at = messages.findLastIndex((each) => keyOf(each) === keyOf(message));
    if (this.#draw(message, messages[at - 1])) return;
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
   * @param {Message | undefined} before  the one that it comes after
   * @returns {boolean} whether it was there already
   */
  #draw(message, before) {
    const key = keyOf(message);
    const known = this.#articles.get(key);
    if (known) {
      this.#scroll.keep(known, () => updateMessage(known, message, this.#reader));
      return true;
    }
    const article = createMessage(message, this.#reader);
    article.dataset.day = dayOf(message.date);
    this.#insert(article, before);
    this.#articles.set(key, article);
    return false;
  }

  /**
   * @param {HTMLElement} article
   * @param {Message | undefined} previous  the message that it comes after
   */
  #insert(article, previous) {
    const before = previous && this.#articles.get(keyOf(previous));
    if (before) before.after(article);
    else this.#column.prepend(article);
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

  /** @param {boolean} wanted  the bot's description, in the middle of an empty chat */
  #drawIntro(wanted) {
    this.#column.querySelector(".intro")?.remove();
    const { bot, isGroup } = this.#session;
    if (!wanted || !bot || isGroup) return;
    const title = h("h2", {}, `What can ${nameOf(bot)} do?`);
    const text = h("p", { dir: "auto" }, bot.description || "Press START to find out.");
    this.#column.append(h("div", { class: "intro" }, title, text));
  }

  /** @param {number} count  messages that came while the reader was further up */
  #countUnseen(count) {
    this.#unseen = count;
    this.#toEnd.hidden = this.#scroll.atEnd;
    byId("to-end-count", HTMLElement).textContent = count ? String(count) : "";
  }
}
