// @ts-check
/** @import { State, LocalEvent, MenuCommand } from "../protocol.ts" */
/** @import { Chat, Message, User } from "grammy/types" */

/** @typedef {{ chat: Chat, messages: Message[] }} KnownChat  messages oldest first */
/** @typedef {Extract<LocalEvent, { type: "message" | "edited" | "deleted" | "cleared" }>} Change */

/** What the server has told: people, chats and their messages. */
export class Book {
  /** @type {User[]} */
  people = [];
  /** @type {Map<number, KnownChat>} */
  chats = new Map();
  /** @type {Map<number, number>} unread messages by chat */
  unread = new Map();
  /** @type {Map<number, State["bot"]>} the bot as each person sees it: names have languages */
  #bots = new Map();
  /** @type {Map<string, MenuCommand[]>} by person and chat */
  #commands = new Map();
  /** @type {Map<number, number[]>} the chats of each person */
  #chatsOf = new Map();

  /**
   * Takes over what one person sees.
   *
   * @param {number} person
   * @param {State} state
   */
  keep(person, { bot, people, chats }) {
    const ids = chats.map(({ chat }) => chat.id);
    this.people = people;
    this.#bots.set(person, bot);
    this.#chatsOf.set(person, ids);
    for (const { chat, messages, commands } of chats) {
      this.chats.set(chat.id, { chat, messages: [...messages] });
      this.#commands.set(`${person}/${chat.id}`, commands);
    }
  }

  /** @param {number} person */
  bot(person) {
    return this.#bots.get(person) ?? null;
  }

  /**
   * @param {number} person
   * @param {number} chatId
   */
  commands(person, chatId) {
    return this.#commands.get(`${person}/${chatId}`) ?? [];
  }

  /** @param {number} person  @returns the ids of the chats that the person is in */
  chatsOf(person) {
    return this.#chatsOf.get(person) ?? [];
  }

  /**
   * Enters what has happened.
   *
   * @param {Change} change
   * @returns {boolean} false if the chat is unknown
   */
  enter(change) {
    const chat = this.chats.get(change.chat);
    if (!chat) return false;
    if (change.type === "cleared") chat.messages = [];
    else if (change.type === "deleted") {
      chat.messages = chat.messages.filter(({ message_id }) => message_id !== change.message_id);
    } else upsert(chat.messages, change.message);
    return true;
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
  const at = messages.findLastIndex((each) => each.message_id <= message.message_id);
  const known = messages[at]?.message_id === message.message_id;
  messages.splice(known ? at : at + 1, known ? 1 : 0, message);
}
