// @ts-check
/** @import { Session } from "./session.js" */
/** @import { Chat, Message, User } from "grammy/types" */
import { api } from "./api.js";
import { byId, h } from "./dom.js";
import { avatar, nameOf, summaryOf, timeOf } from "./names.js";
import { showError } from "./notices.js";
import { serviceTextOf } from "./service-messages.js";

/** On a wide screen the people are always visible; on a phone they open as a sheet. */
const WIDE = "(min-width: 800px)";

/** The people of this page, their chats, and the form for a new person. */
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
      ...people.map((who) => this.#entry(who, who.id, who.id, this.#session.lastOf(who.id))),
      groups.length > 0 ? h("li", { class: "heading" }, "Groups") : "",
      ...groups.map(({ chat, members, messages }) => {
        const writer = members.includes(person) ? person : (members[0] ?? person);
        const last = messages.findLast((message) => message.ephemeral_message_id === undefined);
        return this.#entry(chat, writer, chat.id, last);
      }),
    ];
    this.#list.replaceChildren(...entries);
    if (focused) {
      /** @type {HTMLElement | null} */ (
        this.#list.querySelector(`[data-chat="${CSS.escape(focused)}"]`)
      )?.focus();
    }
    this.#showLanguage();
    const hasUnread = this.#session.unread.size > 0;
    this.#opener.classList.toggle("has-unread", hasUnread);
    this.#opener.ariaLabel = hasUnread ? "People, unread messages" : "People";
  }

  /**
   * @param {User | Chat} who
   * @param {number} person
   * @param {number} chatId
   * @param {Message | undefined} last
   */
  #entry(who, person, chatId, last) {
    const { unread } = this.#session;
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
      h("span", { class: "last", dir: "auto" }, last ? previewOf(last) : "No messages yet"),
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

  close() {
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

  /** Shows the language of this person's Telegram. */
  #showLanguage() {
    const { people, person } = this.#session;
    const me = people.find(({ id }) => id === person);
    if (!me) return;
    const select = byId("own-language", HTMLSelectElement);
    byId("own-language-label", HTMLElement).textContent = `${nameOf(me)}: Telegram in`;
    const isListed = [...select.options].some(({ value }) => value === me.language_code);
    if (me.language_code && !isListed) addLanguage(select, me.language_code);
    select.value = me.language_code ?? "";
  }

  /**
   * @param {string} first_name
   * @param {string} language_code
   */
  async #add(first_name, language_code) {
    const { person } = await api.addPerson({ first_name, language_code });
    await this.#session.openNew(person.id, person.id);
  }

  #listenToForm() {
    const name = byId("person-name", HTMLInputElement);
    const language = byId("person-language", HTMLSelectElement);
    fillLanguages(language);
    const own = byId("own-language", HTMLSelectElement);
    fillLanguages(own);
    own.addEventListener("change", () => {
      const { person } = this.#session;
      api.setLanguage({ person, language_code: own.value }).catch(showError);
    });
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
      this.#add(name.value.trim(), language.value).catch(showError);
    });
  }
}

/** @param {Message} message */
const previewOf = (message) => serviceTextOf(message) ?? summaryOf(message);

/** @param {string} text */
function hidden(text) {
  return h("span", { class: "visually-hidden" }, text);
}

const LANGUAGES = "en ar de es fa fr he hi id it ja ko nl pl pt pt-br ru tr uk uz zh-hans".split(
  " ",
);

/** @param {HTMLSelectElement} select */
function fillLanguages(select) {
  for (const code of LANGUAGES) addLanguage(select, code);
}

const languageNames = new Intl.DisplayNames("en", { type: "language" });

/**
 * @param {HTMLSelectElement} select
 * @param {string} code
 */
function addLanguage(select, code) {
  select.append(h("option", { value: code }, languageNames.of(code) ?? code));
}
