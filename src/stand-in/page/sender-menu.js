// @ts-check
/** @import { Session } from "./session.js" */
import { byId } from "./dom.js";
import { menuButton } from "./menu.js";
import { avatar, nameOf } from "./names.js";

/** In a group: who writes, as a menu beside the text box. */
export class SenderMenu {
  #session;
  #button = byId("sender-button", HTMLButtonElement);

  /** @param {Session} session */
  constructor(session) {
    this.#session = session;
    menuButton(this.#button, byId("sender", HTMLElement), () =>
      this.#members.map((who) => ({
        label: nameOf(who),
        detail: who.language_code?.toUpperCase() ?? "",
        leading: avatar(who),
        pick: () => session.select(who.id, session.chatId),
      })),
    );
  }

  get #members() {
    const { chat, people } = this.#session;
    return people.filter(({ id }) => chat?.members.includes(id));
  }

  show() {
    const { isGroup, person } = this.#session;
    const me = this.#members.find(({ id }) => id === person);
    this.#button.hidden = !isGroup || !me;
    if (!me) return;
    this.#button.replaceChildren(avatar(me));
    this.#button.ariaLabel = `Writing as ${nameOf(me)}`;
    this.#button.title = `Writing as ${nameOf(me)}`;
  }
}
