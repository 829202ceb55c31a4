// @ts-check
/** @import { SendRequest } from "../http/page-protocol.ts" */
/** @import { Message } from "grammy/types" */
/** @import { Session } from "./session.js" */
import { Completion } from "./completion.js";
import { addMenus } from "./composer-menus.js";
import { byId, h, onTouch } from "./dom.js";
import { startCommand } from "./links.js";
import { summaryOf } from "./names.js";
import { failed } from "./notices.js";

/** @typedef {{ kind: "edit" | "reply", message: Message }} Mode  what the text in the box is for */

/** The box one writes in, with the commands, the attachments and START. */
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
  /** The chat that the text in the box belongs to. */
  #chatId = 0;

  /** @param {Session} session */
  constructor(session) {
    this.#session = session;
    this.#completion = new Completion(session, this.#input, {
      send: (text) => this.#sendAndEmpty({ text }),
      fill: (text) => this.fill(text),
      choose: (query, result) => this.#choose(query, result),
      lead: (parameter) => this.#lead(parameter),
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

  /** The open chat has changed: its own draft comes back. */
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

  /** @param {string} text  what to go on typing from */
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

  /** @param {Message} message  an own one */
  edit(message) {
    if (this.#mode?.kind !== "edit") this.#drafts.set(this.#chatId, this.#input.value);
    this.#setMode({ kind: "edit", message });
    this.#setText(message.text ?? "");
    this.#completion.hide();
    this.#input.focus();
  }

  /** @param {string} text  sends it, whatever is in the box */
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

  /** Back to plain writing; an edit gives the draft back that it had pushed aside. */
  #leaveMode() {
    if (this.#mode?.kind === "edit") this.#setText(this.#drafts.get(this.#chatId) ?? "");
    this.#setMode(null);
    this.focus();
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    // An input method that is composing a word uses Enter and the arrows itself.
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
        failed(error);
        this.edit({ ...mode.message, text });
      });
    } else {
      this.#sendAndEmpty({ text, ...replied(mode?.message) });
    }
  }

  /** @param {Omit<SendRequest, "person" | "chat">} what */
  #sendAndEmpty(what) {
    const chatId = this.#chatId;
    this.#emptied();
    this.#deliver(what, () => {
      // Nothing that was typed may get lost; but what has been typed since is worth more.
      if (chatId === this.#chatId && !this.#input.value) this.#setText(what.text);
    });
  }

  #emptied() {
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
      failed(error);
      onFailure?.();
    });
  }

  /** @param {SendRequest["kind"]} kind  a picture takes what has been typed as its caption */
  #attach(kind) {
    const text = kind === "photo" && this.#mode?.kind !== "edit" ? this.#input.value.trim() : "";
    if (text) this.#sendAndEmpty({ kind, text });
    else this.#deliver({ kind, text });
  }

  /**
   * @param {string} query
   * @param {string} result
   */
  #choose(query, result) {
    this.#emptied();
    this.#session.choose(query, result).catch(failed);
  }

  /** @param {string} parameter  of the button above inline results: it leads to the chat with the bot */
  #lead(parameter) {
    this.#emptied();
    this.#session.select(this.#session.person);
    this.#deliver({ text: startCommand(parameter) });
  }
}

/** @param {Message | undefined} message */
function replied(message) {
  if (!message) return {};
  const { message_id, ephemeral_message_id } = message;
  if (ephemeral_message_id === undefined) return { reply_to: message_id };
  return { reply_to_ephemeral: ephemeral_message_id };
}
