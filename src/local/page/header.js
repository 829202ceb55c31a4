// @ts-check
/** @import { Session } from "./session.js" */
import { byId } from "./dom.js";
import { avatar, nameOf } from "./names.js";

/** Telegram forgets a "typing…" after five seconds, too. */
const TYPING_MS = 5000;

/** @type {Record<string, string>} */
const doing = {
  typing: "typing",
  upload_photo: "sending a photo",
  upload_document: "sending a file",
  record_voice: "recording a voice message",
  upload_voice: "sending a voice message",
  choose_sticker: "choosing a sticker",
  find_location: "finding a place",
};

/** Who one talks to and what they are doing. */
export class Header {
  #session;
  #status = byId("status", HTMLElement);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {Session} session */
  constructor(session) {
    this.#session = session;
  }

  /** The name, picture and kind of the open chat. */
  show() {
    const { bot, chat } = this.#session;
    if (!bot) return;
    const who = chat && chat.chat.type !== "private" ? chat.chat : bot;
    byId("title", HTMLElement).textContent = nameOf(who);
    byId("title-avatar", HTMLElement).replaceChildren(avatar(who));
    document.title = nameOf(bot);
    this.rest();
  }

  /** @param {string} action  as the Bot API's sendChatAction names it */
  typing(action) {
    this.#status.textContent = `${doing[action] ?? "busy"}…`;
    this.#status.classList.add("active");
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.rest(), TYPING_MS);
  }

  /** Nobody is typing any more. */
  rest() {
    clearTimeout(this.#timer);
    const { chat, people, person } = this.#session;
    const me = people.find(({ id }) => id === person);
    const isGroup = chat && chat.chat.type !== "private";
    this.#status.textContent = isGroup && me ? `group, you are ${nameOf(me)}` : "bot";
    this.#status.classList.remove("active");
  }

  /** @param {boolean} connected */
  connection(connected) {
    byId("banner", HTMLElement).textContent = connected ? "" : "Connection lost. Trying again…";
  }
}
