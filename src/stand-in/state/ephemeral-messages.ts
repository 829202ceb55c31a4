import type { Message } from "grammy/types";

/** A message that only the bot and one person of a group see. */
export interface EphemeralMessage {
  message: Message;
  /** Who sees it: its receiver, or the person who sent it to the bot. */
  person: number;
  /** The number of the chat's message that it follows; 0 if it follows none. */
  after: number;
  /** The message in whose place that person sees it. */
  replaces?: number | undefined;
}

/** The ephemeral messages of one chat, oldest first. They are numbered apart from the chat's messages. */
export class EphemeralMessages {
  #list: EphemeralMessage[] = [];
  #nextId = 1;

  get list(): readonly EphemeralMessage[] {
    return this.#list;
  }

  restore(list: readonly EphemeralMessage[]): void {
    this.#list = [...list];
    this.#nextId = 1 + Math.max(0, ...list.map(({ message }) => message.ephemeral_message_id ?? 0));
  }

  add(message: Message, place: Omit<EphemeralMessage, "message">): Message {
    const numbered = { ...message, message_id: 0, ephemeral_message_id: this.#nextId };
    this.#nextId += 1;
    this.#list.push({ ...place, message: numbered });
    return numbered;
  }

  /** @param person if given, the message is only found if this person sees it */
  find(id: number | undefined, person?: number): EphemeralMessage | undefined {
    const match = this.#list.find(({ message }) => message.ephemeral_message_id === id);
    return person === undefined || match?.person === person ? match : undefined;
  }

  /** Replaces the message with the same number. */
  replace(message: Message): void {
    this.#list = this.#list.map((entry) =>
      entry.message.ephemeral_message_id === message.ephemeral_message_id
        ? { ...entry, message }
        : entry,
    );
  }

  remove(id: number): void {
    this.#list = this.#list.filter(({ message }) => message.ephemeral_message_id !== id);
  }

  clear(): void {
    this.#list = [];
  }

  /** The chat's messages with this person's ephemeral ones at their places. */
  mergeInto(messages: readonly Message[], person: number): Message[] {
    const own = this.#list.filter((entry) => entry.person === person);
    if (own.length === 0) return [...messages];
    const replaced = new Set(own.map(({ replaces }) => replaces));
    const merged: Message[] = [];
    let next = 0;
    const addBefore = (id: number) => {
      for (let entry = own[next]; entry && entry.after < id; entry = own[++next]) {
        merged.push(entry.message);
      }
    };
    own.sort((a, b) => a.after - b.after);
    for (const message of messages) {
      addBefore(message.message_id);
      if (!replaced.has(message.message_id)) merged.push(message);
    }
    addBefore(Number.POSITIVE_INFINITY);
    return merged;
  }
}
