// @ts-check
/** @import { GroupRequest, SeatRequest } from "../http/page-protocol.ts" */
/** @import { Chat, User } from "grammy/types" */
/** @import { Session } from "./session.js" */
import { api } from "./api.js";
import { byId, h } from "./dom.js";
import { avatar, nameOf } from "./names.js";
import { failed } from "./notices.js";

/** @type {Record<SeatRequest["seat"], string>} */
const SEATS = { left: "Not in the group", member: "Member", administrator: "Administrator" };

/** Making groups, and deciding who is what in them. */
export class Groups {
  #session;
  #newGroup = byId("new-group", HTMLDialogElement);
  #settings = byId("group-settings", HTMLDialogElement);

  /**
   * @param {Session} session
   * @param {() => void} onMade  a group is made, and open
   */
  constructor(session, onMade) {
    this.#session = session;
    this.#listenToForm(onMade);
    byId("group-button", HTMLButtonElement).addEventListener("click", () => {
      this.#draw();
      this.#settings.showModal();
    });
    byId("group-privacy", HTMLInputElement).addEventListener("change", ({ target }) => {
      const { checked } = /** @type {HTMLInputElement} */ (target);
      api.privacy({ privacy: checked }).catch(failed);
    });
    byId("group-anonymous", HTMLInputElement).addEventListener("change", ({ target }) => {
      const { checked } = /** @type {HTMLInputElement} */ (target);
      const { person, chatId: chat } = session;
      api.sign({ person, chat, anonymous: checked }).catch(failed);
    });
  }

  /** Draws the settings anew where they are open. */
  show() {
    if (this.#settings.open && this.#session.isGroup) this.#draw();
    else this.#settings.close();
  }

  #draw() {
    const { bot, chat, people, person } = this.#session;
    if (!bot || !chat) return;
    byId("group-settings-title", HTMLElement).textContent = nameOf(chat.chat);
    const seatOf = (/** @type {number} */ id) => {
      if (!chat.members.includes(id)) return "left";
      return chat.administrators.includes(id) ? "administrator" : "member";
    };
    const isThere = chat.bot === "member" || chat.bot === "administrator";
    const seatOfBot = isThere ? /** @type {"member" | "administrator"} */ (chat.bot) : "left";
    byId("group-members", HTMLElement).replaceChildren(
      this.#row(bot, "bot", seatOfBot, false),
      ...people.map((who) => this.#row(who, who.id, seatOf(who.id), who.id === chat.members[0])),
    );
    byId("group-privacy", HTMLInputElement).checked = bot.privacy;
    const anonymous = byId("group-anonymous", HTMLInputElement);
    anonymous.checked = chat.anonymous;
    anonymous.disabled = !chat.administrators.includes(person);
  }

  /**
   * @param {User | Chat} who
   * @param {SeatRequest["who"]} id
   * @param {SeatRequest["seat"]} seat
   * @param {boolean} isFixed  the one who made the group stays
   */
  #row(who, id, seat, isFixed) {
    const label = `What ${nameOf(who)} is here`;
    const select = h("select", { "aria-label": label, disabled: isFixed });
    for (const [value, text] of Object.entries(SEATS)) {
      select.append(h("option", { value, selected: value === seat }, text));
    }
    select.addEventListener("change", () => {
      const wanted = /** @type {SeatRequest["seat"]} */ (select.value);
      this.#seat(id, wanted).catch((error) => {
        failed(error);
        this.#draw();
      });
    });
    return h("li", {}, avatar(who), h("b", { dir: "auto" }, nameOf(who)), select);
  }

  /**
   * Gives the bot or somebody another seat, in the name of an administrator: this person, or the first one.
   *
   * @param {SeatRequest["who"]} who
   * @param {SeatRequest["seat"]} seat
   */
  #seat(who, seat) {
    const { chat: view, chatId: chat, person: me } = this.#session;
    const administrators = view?.administrators ?? [];
    const person = administrators.includes(me) ? me : (administrators[0] ?? me);
    return api.seat({ person, chat, who, seat });
  }

  /** @param {Omit<GroupRequest, "person">} group */
  async #make(group) {
    const { person } = this.#session;
    const { chat } = await api.addGroup({ person, ...group });
    await this.#session.openNew(person, chat.id);
  }

  /** @param {() => void} onMade */
  #listenToForm(onMade) {
    const title = byId("group-title", HTMLInputElement);
    const list = byId("group-people", HTMLElement);
    byId("add-group", HTMLButtonElement).addEventListener("click", () => {
      const { people, person } = this.#session;
      const others = people.filter(({ id }) => id !== person);
      title.value = "";
      list.replaceChildren(...others.map((who) => choice(nameOf(who), `${who.id}`)));
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
      this.#make(group).then(onMade, failed);
    });
  }
}

/**
 * @param {string} text
 * @param {string} value
 */
function choice(text, value) {
  const input = h("input", { type: "checkbox", value, checked: true });
  return h("label", { class: "choice" }, input, h("span", { dir: "auto" }, text));
}
