import type { Message } from "grammy/types";

/** A message that one person of a group and the bot see, and nobody else. */
export interface Ephemeral {
  message: Message;
  /** Who sees it: who it was sent to, or who sent it to the bot. */
  person: number;
  /** It stands after the chat's message with this number; 0 if there was none. */
  after: number;
  /** The message in whose place that person sees it. */
  replaces?: number | undefined;
}

/** The ephemeral messages of one chat, oldest first. They have no number in the chat, but one of their own. */
export class Ephemerals {
  #list: Ephemeral[] = [];
  #nextId = 1;

  get list(): readonly Ephemeral[] {
    return this.#list;
  }

  /** Goes on where an earlier run ended. */
  restore(list: readonly Ephemeral[]): void {
    this.#list = [...list];
    this.#nextId = 1 + Math.max(0, ...list.map(({ message }) => message.ephemeral_message_id ?? 0));
  }

  add(message: Message, place: Omit<Ephemeral, "message">): Message {
    const numbered = { ...message, message_id: 0, ephemeral_message_id: this.#nextId };
    this.#nextId += 1;
    this.#list.push({ ...place, message: numbered });
    return numbered;
  }

  /** The one with this number, if this person sees it, or whoever sees it. */
  find(id: number | undefined, person?: number): Ephemeral | undefined {
    const found = this.#list.find(({ message }) => message.ephemeral_message_id === id);
    return person === undefined || found?.person === person ? found : undefined;
  }

  /** Puts a new version where the message with this number stands. */
  replace(message: Message): void {
    this.#list = this.#list.map((each) =>
      each.message.ephemeral_message_id === message.ephemeral_message_id
        ? { ...each, message }
        : each,
    );
  }

  remove(id: number): void {
    this.#list = this.#list.filter(({ message }) => message.ephemeral_message_id !== id);
  }

  clear(): void {
    this.#list = [];
  }

  /** A chat as a person sees it: its messages, among them the person's ephemeral ones. */
  among(messages: readonly Message[], person: number): Message[] {
    const own = this.#list.filter((each) => each.person === person);
    if (own.length === 0) return [...messages];
    const replaced = new Set(own.map(({ replaces }) => replaces));
    const shown: Message[] = [];
    let next = 0;
    const addUntil = (id: number) => {
      for (let each = own[next]; each && each.after < id; each = own[++next])
        shown.push(each.message);
    };
    own.sort((a, b) => a.after - b.after);
    for (const message of messages) {
      addUntil(message.message_id);
      if (!replaced.has(message.message_id)) shown.push(message);
    }
    addUntil(Number.POSITIVE_INFINITY);
    return shown;
  }
}
