// @ts-check
/** @import { LocalEvent, SendRequest } from "../http/page-protocol.ts" */
/** @import { Message } from "grammy/types" */
/** @import { Change } from "./chat-cache.js" */
import { api, FIRST_PERSON, listen } from "./api.js";
import { ChatCache, keyOf } from "./chat-cache.js";

/**
 * Callbacks that update the views.
 *
 * @typedef {object} Views
 * @property {() => void} chat  another chat was opened, or the open one was loaded again
 * @property {(message: Message) => void} message  a message of the open chat arrived or changed
 * @property {(key: string) => void} deleted
 * @property {(action: string) => void} typing
 * @property {() => void} people  names, last messages or unread counts changed
 * @property {(connected: boolean) => void} connection
 * @property {(error: unknown) => void} failed
 */

/** Who is chatting and where. Keeps the cache up to date and tells the views what changed. */
export class Session {
  /** Who writes, and the open chat, which has the person's own id if it is the one with the bot. */
  person = Number(sessionStorage.getItem("person")) || FIRST_PERSON;
  chatId = this.person;
  /** The open topic of a forum; null is General. @type {number | null} */
  topic = null;
  /** Topics of the open forum with new messages since they were last open. @type {Set<number | null>} */
  unreadTopics = new Set();
  #cache = new ChatCache();
  /** @type {LocalEvent[] | null} events that arrived while the state was being loaded */
  #queued = null;
  /** Whether the state changed so that it has to be loaded again. */
  #stale = false;
  /** @type {Views} */
  #views;

  /** @param {Views} views */
  constructor(views) {
    this.#views = views;
  }

  /** Connects. The state is only loaded once events arrive, so that no change is missed in between. */
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
    return this.#cache.people;
  }

  get unread() {
    return this.#cache.unread;
  }

  get bot() {
    return this.#cache.bot(this.person);
  }

  get chat() {
    return this.#cache.chat(this.person, this.chatId);
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
    return this.#cache.groups;
  }

  /** @param {number} person  @returns the last message of the person's chat with the bot */
  lastOf(person) {
    return this.#cache.chat(person, person)?.messages.at(-1);
  }

  /** Whether the open chat is shown topic by topic: a forum, or a private chat that has topics. */
  get isForum() {
    if (!this.isGroup) return (this.chat?.topics.length ?? 0) > 0;
    return this.chat?.chat.type === "supergroup" && this.chat.chat.is_forum === true;
  }

  /** @param {Message} message  @returns whether it belongs to the open topic */
  #isHere(message) {
    return !this.isForum || topicOf(message) === this.topic;
  }

  /**
   * Loads everything again. A call during a load causes one more load afterwards, even if the first one
   * fails: the server may have restarted in between.
   */
  async reload() {
    this.#stale = true;
    if (this.#queued) return;
    this.#queued = [];
    try {
      while (this.#stale) {
        this.#stale = false;
        await this.#load().catch((error) => {
          if (!this.#stale) throw error;
        });
      }
    } finally {
      const queued = this.#queued;
      this.#queued = null;
      for (const event of queued) this.#receive(event);
    }
  }

  async #load() {
    const { people } = await api.state(FIRST_PERSON);
    await Promise.all(people.map(async ({ id }) => this.#cache.store(id, await api.state(id))));
    // After a restart the server may not know the person any more.
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
    this.#open(person, chatId);
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
  #open(person, chatId) {
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
    if (event.type === "people" || event.type === "commands" || event.type === "reaction") {
      this.reload().catch(this.#views.failed);
    } else if (this.#queued) {
      this.#queued.push(event);
    } else if (event.type === "typing") {
      if (event.chat === this.chatId) this.#views.typing(event.action);
    } else if ("only" in event) {
      // Only the server knows the place of an ephemeral message.
      this.reload().catch(this.#views.failed);
    } else if (this.#cache.apply(event)) this.#notify(event);
    else this.reload().catch(this.#views.failed);
  }

  /** @param {Change} event */
  #notify(event) {
    const isOpen = event.chat === this.chatId;
    if (event.type === "cleared") {
      this.unread.delete(event.chat);
      if (isOpen) this.#views.chat();
    } else if (event.type === "deleted") {
      if (isOpen) this.#views.deleted(`${event.message_id}`);
    } else if (isOpen) {
      if (this.#isHere(event.message)) this.#views.message(event.message);
      else if (event.type === "message") this.unreadTopics.add(topicOf(event.message));
    } else if (event.type === "message" && this.#isUnread(event.message)) {
      this.#cache.countUnread(event.chat);
    }
    this.#views.people();
  }

  /** @param {Message} message  @returns false for a person's own message, perhaps written in another tab */
  #isUnread({ from, chat }) {
    return from?.id !== chat.id && from?.id !== this.person;
  }

  /** @param {Omit<SendRequest, "person" | "chat" | "topic">} message */
  send(message) {
    return api.send({ ...this.#place, ...message });
  }

  /** Who writes, in which chat and in which topic. */
  get #place() {
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
    const ephemeral = ephemeral_message_id === undefined ? {} : { ephemeral_message_id };
    return api.tap({ person: this.person, chat: this.chatId, message_id, data, ...ephemeral });
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
    return api.choose({ ...this.#place, query_id, result_id });
  }

  clear() {
    return api.clear({ person: this.person, chat: this.chatId });
  }

  /**
   * Opens a chat that was just created.
   *
   * @param {number} person
   * @param {number} chatId
   */
  async openNew(person, chatId) {
    this.#open(person, chatId);
    await this.reload();
  }
}

/** @param {Message} message  @returns its topic in a forum; null is General */
function topicOf({ is_topic_message, message_thread_id }) {
  return is_topic_message && message_thread_id !== undefined ? message_thread_id : null;
}
