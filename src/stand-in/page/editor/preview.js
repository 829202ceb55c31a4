// @ts-check
/** @import { Preview } from "../../../editor/protocol.ts" */
/** @import { Message } from "grammy/types" */
import { h } from "../dom.js";
import { createMessage } from "../message.js";

/** A message as the bot would send it, drawn as in the chat. */
export class PreviewPane {
  #heading = h("h2", { tabindex: -1 }, "As people see it");
  #screen = h("div", { class: "screen" });
  element = h("section", { class: "preview" }, this.#heading, this.#screen);

  /** Moves the focus to the preview, which on a phone stands below the form. */
  focus() {
    this.#heading.focus();
    this.#heading.scrollIntoView();
  }

  /**
   * @param {Preview | null} preview  null: nothing to show
   * @param {string} username
   */
  show(preview, username) {
    this.element.hidden = preview === null;
    if (preview === null) return;
    if ("problem" in preview) {
      this.#screen.replaceChildren(h("p", { class: "screen-note" }, preview.problem));
      return;
    }
    const article = createMessage(messageOf(preview), {
      ...{ person: 0, username, group: false, administrator: false, anonymous: false },
      press: () => {},
    });
    // It's a picture of a message: nothing in it is to be used.
    article.inert = true;
    this.#screen.replaceChildren(article);
  }
}

/**
 * @param {Extract<Preview, { text: string }>} preview
 * @returns {Message}
 */
function messageOf({ text, entities, reply_markup }) {
  const chat = { id: 0, type: /** @type {const} */ ("private"), first_name: "You" };
  const from = { id: 1, is_bot: true, first_name: "Bot" };
  const date = Math.floor(Date.now() / 1000);
  return { message_id: 0, date, chat, from, text, entities, reply_markup };
}
