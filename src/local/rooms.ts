import type { Chat, Message } from "grammy/types";
import type { Person } from "./person.ts";

/** Everything in a message except what the chat itself gives it. */
export type Content = Partial<Omit<Message, "message_id" | "chat" | "date">>;

/** What a restart has to keep of a chat, besides who is in it. */
export interface History {
  started: boolean;
  next_message_id: number;
  /** Oldest first. */
  messages: Message[];
}

/**
 * A chat and what was said in it. Messages are never changed in place: an edit puts a new object where the
 * old one was, so an update that was sent before the edit still shows what was there then.
 */
export class Room {
  readonly chat: Chat;
  readonly members: Person[];
  /** Whether the bot may write here: in a private chat the person has to write first. */
  started: boolean;
  #messages: Message[] = [];
  #nextId: number;

  constructor(chat: Chat, members: Person[], firstMessageId = 1) {
    this.chat = chat;
    this.members = members;
    this.#nextId = firstMessageId;
    this.started = chat.type !== "private";
  }

  /** Oldest first. */
  get messages(): readonly Message[] {
    return this.#messages;
  }

  get history(): History {
    return { started: this.started, next_message_id: this.#nextId, messages: [...this.#messages] };
  }

  /** Goes on where an earlier run ended. */
  restore({ started, next_message_id, messages }: History): void {
    this.started = started;
    this.#nextId = next_message_id;
    this.#messages = [...messages];
  }

  find(id: number): Message | undefined {
    return this.#messages.findLast((message) => message.message_id === id);
  }

  add(date: number, content: Content): Message {
    const message = { message_id: this.#nextId, chat: this.chat, date, ...content };
    this.#nextId += 1;
    this.#messages.push(message);
    return message;
  }

  /** Puts a new version where the message with this number stands. */
  replace(message: Message): void {
    const at = this.#messages.findLastIndex(({ message_id }) => message_id === message.message_id);
    if (at >= 0) this.#messages[at] = message;
  }

  /** Removes a message; says whether it was there. */
  remove(id: number): boolean {
    const count = this.#messages.length;
    this.#messages = this.#messages.filter((message) => message.message_id !== id);
    return this.#messages.length < count;
  }

  /** Removes all messages; their numbers are not used again. */
  clear(): void {
    this.#messages = [];
  }
}
