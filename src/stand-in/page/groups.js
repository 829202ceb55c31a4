// @ts-check
/** @import { GroupRequest, MemberRequest } from "../http/page-protocol.ts" */
/** @import { Chat, User } from "grammy/types" */
/** @import { Session } from "./session.js" */
import { api } from "./api.js";
import { byId, h } from "./dom.js";
import { avatar, nameOf } from "./names.js";
import { showError } from "./notices.js";

/** @type {Record<MemberRequest["status"], string>} */
const STATUS_LABELS = {
  left: "Not in the group",
  member: "Member",
  administrator: "Administrator",
};

/** The dialogs for new groups and for the members of the open one. */
export class Groups {
  #session;
  #newGroup = byId("new-group", HTMLDialogElement);
  #settings = byId("group-settings", HTMLDialogElement);

  /**
   * @param {Session} session
   * @param {() => void} onCreate  called when the new group is open
   */
  constructor(session, onCreate) {
    this.#session = session;
    this.#listenToForm(onCreate);
    byId("group-button", HTMLButtonElement).addEventListener("click", () => {
      this.#draw();
      this.#settings.showModal();
    });
    byId("group-privacy", HTMLInputElement).addEventListener("change", ({ target }) => {
      const { checked } = /** @type {HTMLInputElement} */ (target);
      api.setPrivacy({ privacy: checked }).catch(showError);
    });
    byId("group-anonymous", HTMLInputElement).addEventListener("change", ({ target }) => {
      const { checked } = /** @type {HTMLInputElement} */ (target);
      const { person, chatId: chat } = session;
      api.setAnonymous({ person, chat, anonymous: checked }).catch(showError);
    });
  }

  /** Redraws the settings if they are open. */
  show() {
    if (this.#settings.open && this.#session.isGroup) this.#draw();
    else this.#settings.close();
  }

  #draw() {
    const { bot, chat, people, person } = this.#session;
    if (!bot || !chat) return;
    byId("group-settings-title", HTMLElement).textContent = nameOf(chat.chat);
    const statusOf = (/** @type {number} */ id) => {
      if (!chat.members.includes(id)) return "left";
      return chat.administrators.includes(id) ? "administrator" : "member";
    };
    const hasBot = chat.bot === "member" || chat.bot === "administrator";
    const botStatus = hasBot ? /** @type {"member" | "administrator"} */ (chat.bot) : "left";
    byId("group-members", HTMLElement).replaceChildren(
      this.#row(bot, "bot", botStatus, false),
      ...people.map((who) => this.#row(who, who.id, statusOf(who.id), who.id === chat.members[0])),
    );
    byId("group-privacy", HTMLInputElement).checked = bot.privacy;
    const anonymous = byId("group-anonymous", HTMLInputElement);
    anonymous.checked = chat.anonymous;
    anonymous.disabled = !chat.administrators.includes(person);
  }

  /**
   * @param {User | Chat} who
   * @param {MemberRequest["who"]} id
   * @param {MemberRequest["status"]} status
   * @param {boolean} isFixed  the creator's status can't be changed
   */
  #row(who, id, status, isFixed) {
    const label = `What ${nameOf(who)} is here`;
    const select = h("select", { "aria-label": label, disabled: isFixed });
    for (const [value, text] of Object.entries(STATUS_LABELS)) {
      select.append(h("option", { value, selected: value === status }, text));
    }
    select.addEventListener("change", () => {
      const chosen = /** @type {MemberRequest["status"]} */ (select.value);
      this.#setMember(id, chosen).catch((error) => {
        showError(error);
        this.#draw();
      });
    });
    return h("li", {}, avatar(who), h("b", { dir: "auto" }, nameOf(who)), select);
  }

  /**
   * Changes the status of the bot or a person, on behalf of an administrator: this person or the first one.
   *
   * @param {MemberRequest["who"]} who
   * @param {MemberRequest["status"]} status
   */
  #setMember(who, status) {
    const { chat: state, chatId: chat, person: me } = this.#session;
    const administrators = state?.administrators ?? [];
    const person = administrators.includes(me) ? me : (administrators[0] ?? me);
    return api.setMember({ person, chat, who, status });
  }

  /** @param {Omit<GroupRequest, "person">} group */
  async #create(group) {
    const { person } = this.#session;
    const { chat } = await api.addGroup({ person, ...group });
    await this.#session.openNew(person, chat.id);
  }

  /** @param {() => void} onCreate */
  #listenToForm(onCreate) {
    const title = byId("group-title", HTMLInputElement);
    const list = byId("group-people", HTMLElement);
    byId("add-group", HTMLButtonElement).addEventListener("click", () => {
      const { people, person } = this.#session;
      const others = people.filter(({ id }) => id !== person);
      title.value = "";
      list.replaceChildren(...others.map((who) => checkbox(nameOf(who), `${who.id}`)));
      this.#newGroup.showModal();
    });
    byId("group-cancel", HTMLButtonElement).addEventListener("click", () => this.#newGroup.close());
    byId("group-form", HTMLFormElement).addEventListener("submit", (event) => {
      event.preventDefault();
      if (!title.value.trim()) return;
      const chosen = [...list.querySelectorAll("input")].filter(({ checked }) => checked);
      this.#newGroup.close();
      const bot = byId("group-bot", HTMLInputElement).checked;
      const forum = byId("group-forum", HTMLInputElement).checked;
      const people = chosen.map(({ value }) => Number(value));
      const group = { title: title.value.trim(), people, bot, forum };
      this.#create(group).then(onCreate, showError);
    });
  }
}

/**
 * @param {string} text
 * @param {string} value
 */
function checkbox(text, value) {
  const input = h("input", { type: "checkbox", value, checked: true });
  return h("label", { class: "choice" }, input, h("span", { dir: "auto" }, text));
}
