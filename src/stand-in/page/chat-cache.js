// @ts-check
/** @import { PageState, LocalEvent, ChatState, Reaction } from "../http/page-protocol.ts" */
/** @import { Message, User } from "grammy/types" */

/** @typedef {Extract<LocalEvent, { type: "message" | "edited" | "deleted" | "cleared" }>} Change */

/** The server's state as far as it was loaded: people, and their chats as each of them sees them. */
export class ChatCache {
  /** @type {User[]} */
  people = [];
  /** @type {Map<number, number>} unread messages by chat */
  unread = new Map();
  /** @type {Map<number, PageState["bot"]>} the bot by person: its name depends on the language */
  #bots = new Map();
  /** @type {Map<number, Map<number, ChatState>>} by person and chat */
  #chats = new Map();

  /**
   * Stores what one person sees.
   *
   * @param {number} person
   * @param {PageState} state
   */
  store(person, { bot, people, chats }) {
    this.people = people;
    this.#bots.set(person, bot);
    this.#chats.set(person, new Map(chats.map((state) => [state.chat.id, withReactions(state)])));
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

  /** Every group once, as one of its members sees it. */
  get groups() {
    /** @type {Map<number, ChatState>} */
    const groups = new Map();
    for (const state of [...this.#chats.values()].flatMap((chats) => [...chats.values()])) {
      const { id, type } = state.chat;
      if (type !== "private" && !groups.has(id)) groups.set(id, state);
    }
    return [...groups.values()];
  }

  /**
   * Applies a change for everybody who sees the chat. Changes to ephemeral messages can't be applied: only
   * the server knows their places.
   *
   * @param {Change} change
   * @returns {boolean} false if the chat is unknown
   */
  apply(change) {
    const states = [...this.#chats.values()].flatMap((chats) => chats.get(change.chat) ?? []);
    for (const state of states) {
      if (change.type === "cleared") state.messages = [];
      else if (change.type === "deleted") {
        state.messages = state.messages.filter(
          ({ message_id }) => message_id !== change.message_id,
        );
      } else upsert(state.messages, change.message);
    }
    return states.length > 0;
  }

  /** @param {number} chatId  has one more unread message */
  countUnread(chatId) {
    this.unread.set(chatId, (this.unread.get(chatId) ?? 0) + 1);
  }
}

/**
 * A chat whose messages say which reactions are on them.
 *
 * @param {ChatState} state
 * @returns {ChatState}
 */
function withReactions(state) {
  const messages = state.messages.map((message) => {
    const reactions = state.reactions[message.message_id];
    return reactions === undefined ? message : { ...message, reactions };
  });
  return { ...state, messages };
}

/**
 * @param {Message[]} messages
 * @param {Message} message
 */
function upsert(messages, message) {
  const index = messages.findIndex((other) => keyOf(other) === keyOf(message));
  if (index >= 0) messages[index] = { ...reactionsOf(messages[index]), ...message };
  else messages.push(message);
}

/** @param {Message & { reactions?: Reaction[] } | undefined} message  @returns what an edit doesn't change */
function reactionsOf(message) {
  return message?.reactions && { reactions: message.reactions };
}

/**
 * A key that is unique among the messages of a chat; ephemeral ones are numbered apart.
 *
 * @param {Message} message
 */
export function keyOf({ message_id, ephemeral_message_id }) {
  return ephemeral_message_id === undefined ? `${message_id}` : `e${ephemeral_message_id}`;
}
