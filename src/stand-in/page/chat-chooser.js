// @ts-check
/** @import { Session } from "./session.js" */
import { byId, h } from "./dom.js";
import { avatar, nameOf } from "./names.js";

/**
 * Asks for one of this person's chats.
 *
 * @param {Session} session
 * @returns {Promise<number | null>} null if the dialog was cancelled
 */
export function chooseChat({ bot, person, groups }) {
  const dialog = byId("choose-chat", HTMLDialogElement);
  const own = groups.filter(({ members }) => members.includes(person));
  const chats = [
    ...(bot ? [{ id: person, who: bot }] : []),
    ...own.map(({ chat }) => ({ id: chat.id, who: chat })),
  ];
  const { promise, resolve } = Promise.withResolvers();
  const entries = chats.map(({ id, who }) => {
    const pick = () => {
      resolve(id);
      dialog.close();
    };
    const name = h("b", { dir: "auto" }, nameOf(who));
    return h("li", {}, h("button", { type: "button", onclick: pick }, avatar(who), name));
  });
  byId("choose-chat-list", HTMLElement).replaceChildren(...entries);
  dialog.addEventListener("close", () => resolve(null), { once: true });
  dialog.showModal();
  return promise;
}
