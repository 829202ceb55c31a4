// @ts-check
/** @import { PageState, LocalEvent, ChatState } from "../http/page-protocol.ts" */
/** @import { Message, User } from "grammy/types" */

/** @typedef {Extract<LocalEvent, { type: "message" | "edited" | "deleted" | "cleared" }>} Change */

/** What the server has told: people, and their chats as each of them sees them. */
export class Book {
  /** @type {User[]} */
  people = [];
  /** @type {Map<number, number>} unread messages by chat */
  unread = new Map();
  /** @type {Map<number, PageState["bot"]>} the bot as each person sees it: names have languages */
  #bots = new Map();
  /** @type {Map<number, Map<number, ChatState>>} by person and chat */
  #chats = new Map();

  /**
   * Takes over what one person sees.
   *
   * @param {number} person
   * @param {PageState} state
   */
  keep(person, { bot, people, chats }) {
    this.people = people;
    this.#bots.set(person, bot);
    this.#chats.set(person, new Map(chats.map((view) => [view.chat.id, view])));
  }

  /** @param {number} person */
  bot(person) {
    return this.#bots.get(person) ?? null;
  }

  /**
   * @param {number} person
   * @param {number} chatId
   */
  chat(person, chatId) {
    return this.#chats.get(person)?.get(chatId) ?? null;
  }

  /** Every group once, as its first member sees it. */
  get groups() {
    /** @type {Map<number, ChatState>} */
    const groups = new Map();
    for (const view of [...this.#chats.values()].flatMap((chats) => [...chats.values()])) {
      if (view.chat.type !== "private" && !groups.has(view.chat.id)) groups.set(view.chat.id, view);
    }
    return [...groups.values()];
  }

  /**
   * Enters what has happened, for all who see the chat. Ephemeral messages are not entered here: only the
   * server knows where they stand.
   *
   * @param {Change} change
   * @returns {boolean} false if the chat is unknown
   */
  enter(change) {
    const views = [...this.#chats.values()].flatMap((chats) => chats.get(change.chat) ?? []);
    for (const view of views) {
      if (change.type === "cleared") view.messages = [];
      else if (change.type === "deleted") {
        view.messages = view.messages.filter(({ message_id }) => message_id !== change.message_id);
      } else upsert(view.messages, change.message);
    }
    return views.length > 0;
  }

  /** @param {number} chatId  one more message there that nobody has seen */
  countUnread(chatId) {
    this.unread.set(chatId, (this.unread.get(chatId) ?? 0) + 1);
  }
}

/**
 * @param {Message[]} messages
 * @param {Message} message
 */
function upsert(messages, message) {
  const at = messages.findIndex((each) => keyOf(each) === keyOf(message));
  if (at >= 0) messages[at] = message;
  else messages.push(message);
}

/**
 * What tells a message of a chat from all others; ephemeral ones have no number in the chat.
 *
 * @param {Message} message
 */
export function keyOf({ message_id, ephemeral_message_id }) {
  return ephemeral_message_id === undefined ? `${message_id}` : `e${ephemeral_message_id}`;
}
