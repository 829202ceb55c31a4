// @ts-check
/** @import { Session } from "./session.js" */
/** @import { User, Chat } from "grammy/types" */
import { byId, h } from "./dom.js";
import { avatar, nameOf, summaryOf, timeOf } from "./names.js";
import { failed } from "./notices.js";

/** On a wide screen the people are always in sight; on a phone they come down as a sheet. */
const WIDE = "(min-width: 800px)";

/** Who chats: the people of this page, their chats, and the form for one more. */
export class People {
  #session;
  #panel = byId("people", HTMLElement);
  #list = byId("people-list", HTMLElement);
  #opener = byId("people-button", HTMLButtonElement);
  #dialog = byId("new-person", HTMLDialogElement);

  /** @param {Session} session */
  constructor(session) {
    this.#session = session;
    this.#opener.addEventListener("click", () => this.#open(true));
    byId("people-close", HTMLButtonElement).addEventListener("click", () => this.#open(false));
    byId("backdrop", HTMLElement).addEventListener("click", () => this.#open(false));
    this.#panel.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.#open(false);
    });
    matchMedia(WIDE).addEventListener("change", () => this.#open(false));
    this.#listenToForm();
  }

  /** Draws the list; the focus stays on the same entry. */
  show() {
    const { people, groups, person } = this.#session;
    const focused = document.activeElement?.getAttribute("data-chat");
    const entries = [
      ...people.map((who) => this.#entry(who, who.id, who.id)),
      ...groups.map(({ chat }) => this.#entry(chat, person, chat.id)),
    ];
    this.#list.replaceChildren(...entries);
    if (focused) {
      /** @type {HTMLElement | null} */ (
        this.#list.querySelector(`[data-chat="${CSS.escape(focused)}"]`)
      )?.focus();
    }
    const elsewhere = people.some(({ id }) => this.#session.unread.has(id));
    this.#opener.classList.toggle("has-unread", elsewhere);
    this.#opener.ariaLabel = elsewhere ? "People, unread messages" : "People";
  }

  /**
   * @param {User | Chat} who
   * @param {number} person
   * @param {number} chatId
   */
  #entry(who, person, chatId) {
    const { chats, unread } = this.#session;
    const last = chats.get(chatId)?.messages.at(-1);
    const language = "language_code" in who ? who.language_code : null;
    const count = unread.get(chatId);
    const button = h(
      "button",
      {
        type: "button",
        "data-chat": chatId,
        "aria-current": chatId === this.#session.chatId ? "true" : null,
        onclick: () => this.#choose(person, chatId),
      },
      avatar(who),
      h("b", { dir: "auto" }, nameOf(who)),
      language ? h("span", { class: "language" }, language) : null,
      last ? h("time", {}, timeOf(last.date)) : null,
      h("span", { class: "last", dir: "auto" }, last ? summaryOf(last) : "No messages yet"),
      count ? h("span", { class: "unread" }, `${count}`, hidden(" unread")) : null,
    );
    return h("li", {}, button);
  }

  /**
   * @param {number} person
   * @param {number} chatId
   */
  #choose(person, chatId) {
    this.#session.select(person, chatId);
    this.#open(false);
  }

  /** @param {boolean} open */
  #open(open) {
    const wasOpen = this.#panel.classList.contains("open");
    this.#panel.classList.toggle("open", open);
    this.#opener.ariaExpanded = String(open);
    byId("main", HTMLElement).inert = open;
    if (open) byId("people-close", HTMLButtonElement).focus();
    else if (wasOpen && !matchMedia(WIDE).matches) this.#opener.focus();
  }

  #listenToForm() {
    const name = byId("person-name", HTMLInputElement);
    const language = byId("person-language", HTMLSelectElement);
    fillLanguages(language);
    byId("add-person", HTMLButtonElement).addEventListener("click", () => {
      name.value = "";
      this.#dialog.showModal();
    });
    byId("person-cancel", HTMLButtonElement).addEventListener("click", () => this.#dialog.close());
    byId("person-form", HTMLFormElement).addEventListener("submit", (event) => {
      event.preventDefault();
      if (!name.value.trim()) return;
      this.#dialog.close();
      this.#open(false);
      this.#session.addPerson(name.value.trim(), language.value).catch(failed);
    });
  }
}

/** @param {string} text */
function hidden(text) {
  return h("span", { class: "visually-hidden" }, text);
}

const LANGUAGES = "en ar de es fa fr he hi id it ja ko nl pl pt ru tr uk uz zh-hans".split(" ");

/** @param {HTMLSelectElement} select */
function fillLanguages(select) {
  const names = new Intl.DisplayNames("en", { type: "language" });
  select.append(...LANGUAGES.map((code) => h("option", { value: code }, names.of(code) ?? code)));
}
