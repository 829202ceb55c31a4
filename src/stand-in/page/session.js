// @ts-check
/** @import { LocalEvent, SendRequest } from "../http/page-protocol.ts" */
/** @import { Message } from "grammy/types" */
/** @import { Change } from "./book.js" */
import { api, FIRST_PERSON, listen } from "./api.js";
import { Book, keyOf } from "./book.js";

/**
 * What the views are told.
 *
 * @typedef {object} Views
 * @property {() => void} chat  another chat is open, or the open one was read anew
 * @property {(message: Message) => void} message  a message of the open chat came or changed
 * @property {(key: string) => void} deleted
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
  /** The open topic of a forum; null is General. @type {number | null} */
  topic = null;
  /** The topics of the open forum where something was said since they were last open. @type {Set<number | null>} */
  unreadTopics = new Set();
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

  get unread() {
    return this.#book.unread;
  }

  get bot() {
    return this.#book.bot(this.person);
  }

  get chat() {
    return this.#book.chat(this.person, this.chatId);
  }

  get isGroup() {
    return this.chat !== null && this.chat.chat.type !== "private";
  }

  get commands() {
    return this.chat?.commands ?? [];
  }

  /** The messages of the open chat, or of its open topic. */
  get messages() {
    return this.chat?.messages.filter((message) => this.#isHere(message)) ?? [];
  }

  /** The groups of all people. */
  get groups() {
    return this.#book.groups;
  }

  /** @param {number} person  @returns what was said last in the person's chat with the bot */
  lastOf(person) {
    return this.#book.chat(person, person)?.messages.at(-1);
  }

  get isForum() {
    return this.chat?.chat.type === "supergroup" && this.chat.chat.is_forum === true;
  }

  /** @param {Message} message  @returns whether it belongs to the open topic */
  #isHere(message) {
    return !this.isForum || topicOf(message) === this.topic;
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
    if (!this.chat) this.chatId = this.person;
    if (!this.chat?.topics.some((topic) => topic.message_thread_id === this.topic)) {
      this.topic = null;
    }
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

  /** @param {number | null} topic */
  selectTopic(topic) {
    this.topic = topic;
    this.unreadTopics.delete(topic);
    this.#views.chat();
  }

  /**
   * @param {number} person
   * @param {number} chatId
   */
  #choose(person, chatId) {
    this.person = person;
    if (chatId !== this.chatId) {
      this.topic = null;
      this.unreadTopics.clear();
    }
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
    } else if ("only" in event) {
      // Only the server knows where an ephemeral message stands.
      this.reload().catch(this.#views.failed);
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
      if (open) this.#views.deleted(`${event.message_id}`);
    } else if (open) {
      if (this.#isHere(event.message)) this.#views.message(event.message);
      else if (event.type === "message") this.unreadTopics.add(topicOf(event.message));
    } else if (event.type === "message" && this.#isNews(event.message)) {
      this.#book.countUnread(event.chat);
    }
    this.#views.people();
  }

  /** @param {Message} message  @returns false for what a person wrote, perhaps in another tab */
  #isNews({ from, chat }) {
    return from?.id !== chat.id && from?.id !== this.person;
  }

  /** @param {Omit<SendRequest, "person" | "chat" | "topic">} what */
  send(what) {
    return api.send({ ...this.#here, ...what });
  }

  /** Who, where, and in which topic, if in one. */
  get #here() {
    const { person, chatId: chat, topic } = this;
    return topic === null ? { person, chat } : { person, chat, topic };
  }

  /**
   * @param {number} message_id
   * @param {string} text
   */
  edit(message_id, text) {
    return api.edit({ person: this.person, chat: this.chatId, message_id, text });
  }

  /** @param {number} message_id */
  delete(message_id) {
    return api.delete({ person: this.person, chat: this.chatId, message_id });
  }

  /**
   * @param {Message} message
   * @param {string} data
   */
  tap({ message_id, ephemeral_message_id }, data) {
    const which = ephemeral_message_id === undefined ? {} : { ephemeral_message_id };
    return api.tap({ person: this.person, chat: this.chatId, message_id, data, ...which });
  }

  /** @param {string} key  @returns the message of the open chat */
  find(key) {
    return this.messages.find((message) => keyOf(message) === key);
  }

  /**
   * @param {string} query
   * @param {string} offset
   */
  inline(query, offset) {
    return api.inline({ person: this.person, chat: this.chatId, query, offset });
  }

  /**
   * @param {string} query_id
   * @param {string} result_id
   */
  choose(query_id, result_id) {
    return api.choose({ ...this.#here, query_id, result_id });
  }

  clear() {
    return api.clear({ person: this.person, chat: this.chatId });
  }

  /**
   * Opens a chat that there was not yet.
   *
   * @param {number} person
   * @param {number} chatId
   */
  async openNew(person, chatId) {
    this.#choose(person, chatId);
    await this.reload();
  }
}

/** @param {Message} message  @returns its topic in a forum; null is General */
function topicOf({ is_topic_message, message_thread_id }) {
  return is_topic_message && message_thread_id !== undefined ? message_thread_id : null;
}
