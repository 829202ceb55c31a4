// @ts-check
/** @import { SendRequest } from "../http/page-protocol.ts" */
/** @import { Message } from "grammy/types" */
/** @import { Session } from "./session.js" */
import { Completion } from "./completion.js";
import { addMenus } from "./composer-menus.js";
import { byId, h, onTouch } from "./dom.js";
import { startCommand } from "./links.js";
import { summaryOf } from "./names.js";
import { showError } from "./notices.js";

/** @typedef {{ kind: "edit" | "reply", message: Message }} Mode */

/** The message box with its suggestions, commands and attachments. */
export class Composer {
  #session;
  #form = byId("composer", HTMLFormElement);
  #input = byId("message", HTMLTextAreaElement);
  #send = byId("send", HTMLButtonElement);
  #completion;
  /** @type {Map<number, string>} unsent texts by chat */
  #drafts = new Map();
  /** @type {Mode | null} */
  #mode = null;
  /** The chat of the text in the box. */
  #chatId = 0;

  /** @param {Session} session */
  constructor(session) {
    this.#session = session;
    this.#completion = new Completion(session, this.#input, {
      send: (text) => this.#sendAndEmpty({ text }),
      fill: (text) => this.fill(text),
      choose: (query, result) => this.#choose(query, result),
      openStartLink: (parameter) => this.#openStartLink(parameter),
    });
    this.#input.addEventListener("input", () => this.#changed());
    this.#input.addEventListener("keydown", (event) => this.#onKey(event));
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    byId("mode-cancel", HTMLButtonElement).addEventListener("click", () => this.#leaveMode());
    addMenus(session, {
      send: (text) => this.sendText(text),
      attach: (kind) => this.#attach(kind),
    });
  }

  /** Restores the draft of the chat that was opened. */
  open() {
    const { chatId } = this.#session;
    if (chatId === this.#chatId) {
      this.#completion.refresh(this.#input.value);
      return;
    }
    if (this.#mode?.kind === "edit") this.#leaveMode();
    this.#drafts.set(this.#chatId, this.#input.value);
    this.#chatId = chatId;
    this.#setMode(null);
    this.#setText(this.#drafts.get(chatId) ?? "");
    this.#completion.hide();
    this.focus();
  }

  focus() {
    if (!onTouch()) this.#input.focus();
  }

  /** @param {string} text  the beginning of a message */
  fill(text) {
    this.#setText(text);
    this.#input.focus();
    this.#completion.update(text);
  }

  /** @param {Message} message */
  reply(message) {
    if (this.#mode?.kind === "edit") this.#leaveMode();
    this.#setMode({ kind: "reply", message });
    this.#input.focus();
  }

  /** @param {Message} message  one of the person's own */
  edit(message) {
    if (this.#mode?.kind !== "edit") this.#drafts.set(this.#chatId, this.#input.value);
    this.#setMode({ kind: "edit", message });
    this.#setText(message.text ?? message.caption ?? "");
    this.#completion.hide();
    this.#input.focus();
  }

  /** @param {string} text  sent independently of the text in the box */
  sendText(text) {
    this.#deliver({ text });
  }

  #changed() {
    this.#show();
    this.#completion.update(this.#mode?.kind === "edit" ? "" : this.#input.value);
  }

  #show() {
    this.#send.disabled = !this.#input.value.trim();
    this.#form.classList.toggle("has-text", !this.#send.disabled);
  }

  /** @param {string} text */
  #setText(text) {
    this.#input.value = text;
    this.#show();
  }

  /** @param {Mode | null} mode */
  #setMode(mode) {
    this.#mode = mode;
    byId("mode", HTMLElement).hidden = !mode;
    if (!mode) return;
    const title = mode.kind === "edit" ? "Edit message" : "Reply to";
    const text = h("span", { dir: "auto" }, summaryOf(mode.message));
    byId("mode-text", HTMLElement).replaceChildren(h("b", {}, title), text);
  }

  /** Leaves the mode; after an edit the draft comes back. */
  #leaveMode() {
    if (this.#mode?.kind === "edit") this.#setText(this.#drafts.get(this.#chatId) ?? "");
    this.#setMode(null);
    this.focus();
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    // While composing a word, an input method uses Enter and the arrows itself.
    if (event.isComposing) return;
    if (this.#completion.onKey(event)) event.preventDefault();
    else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.#submit();
    } else if (event.key === "Escape" && this.#mode) this.#leaveMode();
    else if (event.key === "ArrowUp" && !this.#input.value && !this.#mode) this.#editLast(event);
  }

  /** @param {KeyboardEvent} event */
  #editLast(event) {
    const { chat, person } = this.#session;
    const isMine = (/** @type {Message} */ { from, text, via_bot }) =>
      from?.id === person && text !== undefined && !via_bot;
    const last = chat?.messages.findLast(isMine);
    if (!last) return;
    event.preventDefault();
    this.edit(last);
  }

  #submit() {
    const text = this.#input.value.trim();
    if (!text) return;
    const mode = this.#mode;
    if (mode?.kind === "edit") {
      this.#leaveMode();
      this.#session.edit(mode.message.message_id, text).catch((error) => {
        showError(error);
        this.edit({ ...mode.message, text });
      });
    } else {
      this.#sendAndEmpty({ text, ...replyTarget(mode?.message) });
    }
  }

  /** @param {Omit<SendRequest, "person" | "chat">} what */
  #sendAndEmpty(what) {
    const chatId = this.#chatId;
    this.#reset();
    this.#deliver(what, () => {
      // Restores the unsent text, unless something new was typed.
      if (chatId === this.#chatId && !this.#input.value) this.#setText(what.text);
    });
  }

  #reset() {
    this.#setMode(null);
    this.#setText("");
    this.#completion.hide();
    this.#input.focus();
  }

  /**
   * @param {Omit<SendRequest, "person" | "chat">} what
   * @param {() => void} [onFailure]
   */
  #deliver(what, onFailure) {
    this.#session.send(what).catch((error) => {
      showError(error);
      onFailure?.();
    });
  }

  /** @param {SendRequest["kind"]} kind  a photo or video takes the typed text as its caption */
  #attach(kind) {
    const isPicture = kind === "photo" || kind === "video";
    const text = isPicture && this.#mode?.kind !== "edit" ? this.#input.value.trim() : "";
    if (text) this.#sendAndEmpty({ kind, text });
    else this.#deliver({ kind, text });
  }

  /**
   * @param {string} query
   * @param {string} result
   */
  #choose(query, result) {
    this.#reset();
    this.#session.choose(query, result).catch(showError);
  }

  /** @param {string} parameter  of the button above inline results, which opens the chat with the bot */
  #openStartLink(parameter) {
    this.#reset();
    this.#session.select(this.#session.person);
    this.#deliver({ text: startCommand(parameter) });
  }
}

/** @param {Message | undefined} message */
function replyTarget(message) {
  if (!message) return {};
  const { message_id, ephemeral_message_id } = message;
  if (ephemeral_message_id === undefined) return { reply_to: message_id };
  return { reply_to_ephemeral: ephemeral_message_id };
}
