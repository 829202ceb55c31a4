// @ts-check
/** @import { LocalEvent, SendRequest } from "../protocol.ts" */
/** @import { Message } from "grammy/types" */
/** @import { Change } from "./book.js" */
import { api, FIRST_PERSON, listen } from "./api.js";
import { Book } from "./book.js";

/**
 * What the views are told.
 *
 * @typedef {object} Views
 * @property {() => void} chat  another chat is open, or the open one was read anew
 * @property {(message: Message) => void} message  a message of the open chat came or changed
 * @property {(id: number) => void} deleted
 * @property {(action: string) => void} typing
 * @property {() => void} people  names, last messages or unread counts changed
 * @property {(connected: boolean) => void} connection
 * @property {(error: unknown) => void} failed
 */

/** Who is chatting here and where. It knows what was said from the book; the views draw it. */
export class Session {
  /** The one who chats, and the chat that is open: the person's own id for the chat with the bot. */
  person = Number(sessionStorage.getItem("person")) || FIRST_PERSON;
  chatId = this.person;
  #book = new Book();
  /** @type {LocalEvent[] | null} events that came while the state was being read */
  #held = null;
  /** Whether the state has changed in a way that only reading it anew can tell. */
  #stale = false;
  /** @type {Views} */
  #views;

  /** @param {Views} views */
  constructor(views) {
    this.#views = views;
  }

  /** Connects; the state is read when the events flow, so that nothing falls between the two. */
  start() {
    listen({
      onEvent: (event) => this.#receive(event),
      onOpen: () => {
        this.#views.connection(true);
        this.reload().catch(this.#views.failed);
      },
      onLost: () => this.#views.connection(false),
    });
  }

  get people() {
    return this.#book.people;
  }

  get chats() {
    return this.#book.chats;
  }

  get unread() {
    return this.#book.unread;
  }

  get bot() {
    return this.#book.bot(this.person);
  }

  get chat() {
    return this.chats.get(this.chatId) ?? null;
  }

  get commands() {
    return this.#book.commands(this.person, this.chatId);
  }

  /** Chats of the open person besides the one with the bot: groups. */
  get groups() {
    const ids = this.#book.chatsOf(this.person).filter((id) => id !== this.person);
    return ids.flatMap((id) => this.chats.get(id) ?? []);
  }

  /**
   * Reads everything anew. If that is being done already, it is done once more afterwards, even if it
   * fails: the server may have gone in the middle of it and come back.
   */
  async reload() {
    this.#stale = true;
    if (this.#held) return;
    this.#held = [];
    try {
      while (this.#stale) {
        this.#stale = false;
        await this.#read().catch((error) => {
          if (!this.#stale) throw error;
        });
      }
    } finally {
      const held = this.#held;
      this.#held = null;
      for (const event of held) this.#receive(event);
    }
  }

  async #read() {
    const { people } = await api.state(FIRST_PERSON);
    await Promise.all(people.map(async ({ id }) => this.#book.keep(id, await api.state(id))));
    // A restarted server may not know the person any more.
    if (!people.some(({ id }) => id === this.person)) this.person = FIRST_PERSON;
    if (!this.#book.chatsOf(this.person).includes(this.chatId)) this.chatId = this.person;
    this.#views.people();
    this.#views.chat();
  }

  /**
   * @param {number} person
   * @param {number} [chatId]
   */
  select(person, chatId = person) {
    this.#choose(person, chatId);
    this.#views.people();
    this.#views.chat();
  }

  /**
   * @param {number} person
   * @param {number} chatId
   */
  #choose(person, chatId) {
    this.person = person;
    this.chatId = chatId;
    this.unread.delete(chatId);
    sessionStorage.setItem("person", String(person));
  }

  /** @param {LocalEvent} event */
  #receive(event) {
    if (event.type === "people" || event.type === "commands") {
      this.reload().catch(this.#views.failed);
    } else if (this.#held) {
      this.#held.push(event);
    } else if (event.type === "typing") {
      if (event.chat === this.chatId) this.#views.typing(event.action);
    } else if (this.#book.enter(event)) this.#tell(event);
    else this.reload().catch(this.#views.failed);
  }

  /** @param {Change} event */
  #tell(event) {
    const open = event.chat === this.chatId;
    if (event.type === "cleared") {
      this.unread.delete(event.chat);
      if (open) this.#views.chat();
    } else if (event.type === "deleted") {
      if (open) this.#views.deleted(event.message_id);
    } else if (open) this.#views.message(event.message);
    else if (event.type === "message" && this.#isNews(event.message)) {
      this.#book.countUnread(event.chat);
    }
    this.#views.people();
  }

  /** @param {Message} message  @returns false for what a person wrote, perhaps in another tab */
  #isNews({ from, chat }) {
    return from?.id !== chat.id && from?.id !== this.person;
  }

  /** @param {Omit<SendRequest, "person" | "chat">} what */
  send(what) {
    return api.send({ person: this.person, chat: this.chatId, ...what });
  }

  /**
   * @param {number} message_id
   * @param {string} text
   */
  edit(message_id, text) {
    return api.edit({ person: this.person, chat: this.chatId, message_id, text });
  }

  /**
   * @param {number} message_id
   * @param {string} data
   */
  tap(message_id, data) {
    return api.tap({ person: this.person, chat: this.chatId, message_id, data });
  }

  /**
   * @param {string} query
   * @param {string} offset
   */
  inline(query, offset) {
    return api.inline({ person: this.person, query, offset });
  }

  /**
   * @param {string} query_id
   * @param {string} result_id
   */
  choose(query_id, result_id) {
    return api.choose({ person: this.person, chat: this.chatId, query_id, result_id });
  }

  clear() {
    return api.clear({ person: this.person, chat: this.chatId });
  }

  /**
   * @param {string} first_name
   * @param {string} language_code
   */
  async addPerson(first_name, language_code) {
    const { person } = await api.addPerson({ first_name, language_code });
    this.#choose(person.id, person.id);
    await this.reload();
  }
}
