// @ts-check
/** @import { ChatState } from "../http/page-protocol.ts" */
/** @import { User } from "grammy/types" */
/** @import { Session } from "./session.js" */
import { byId } from "./dom.js";
import { avatar, nameOf } from "./names.js";

/** As in Telegram, a "typing…" disappears after five seconds. */
const TYPING_MS = 5000;

/** @type {Record<string, string>} */
const ACTION_LABELS = {
  typing: "typing",
  upload_photo: "sending a photo",
  upload_document: "sending a file",
  record_voice: "recording a voice message",
  upload_voice: "sending a voice message",
  choose_sticker: "choosing a sticker",
  find_location: "finding a place",
};

/**
 * @param {ChatState} chat
 * @param {User} me
 */
function groupStatus({ members, bot }, me) {
  const hasBot = bot === "member" || bot === "administrator";
  const people = members.length === 1 ? "1 person" : `${members.length} people`;
  return `as ${nameOf(me)} · ${people} ${hasBot ? "and the bot" : "without the bot"}`;
}

/** The name of the open chat, and what its people and the bot are doing. */
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
    const { bot, chat, isGroup } = this.#session;
    if (!bot) return;
    const who = chat && isGroup ? chat.chat : bot;
    byId("group-button", HTMLButtonElement).hidden = !isGroup;
    byId("title", HTMLElement).textContent = nameOf(who);
    byId("title-avatar", HTMLElement).replaceChildren(avatar(who));
    document.title = nameOf(bot);
    this.clearTyping();
  }

  /** @param {string} action  an action of `sendChatAction` */
  typing(action) {
    this.#status.textContent = `${ACTION_LABELS[action] ?? "busy"}…`;
    this.#status.classList.add("active");
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.clearTyping(), TYPING_MS);
  }

  /** Removes "typing…". */
  clearTyping() {
    clearTimeout(this.#timer);
    const { chat, people, person, isGroup } = this.#session;
    const me = people.find(({ id }) => id === person);
    this.#status.textContent = chat && isGroup && me ? groupStatus(chat, me) : "bot";
    this.#status.classList.remove("active");
  }

  /** @param {boolean} connected */
  connection(connected) {
    byId("banner", HTMLElement).textContent = connected ? "" : "Connection lost. Trying again…";
  }
}
