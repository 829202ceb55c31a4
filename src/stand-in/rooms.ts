import type { Chat, Message } from "grammy/types";
import { type Ephemeral, Ephemerals } from "./ephemerals.ts";
import type { Person } from "./person.ts";
import type { Seat, Topic } from "./protocol.ts";

/** Everything in a message except what the chat itself gives it. */
export type Content = Partial<Omit<Message, "message_id" | "chat" | "date">>;

/** What a person is in a group beyond a member. */
export interface Rank {
  status: "creator" | "administrator";
  /** Whether their messages are signed with the group's name. */
  is_anonymous: boolean;
}

/** What holds somebody back in a group; a restriction lasts, whether they stay in it or leave. */
export type Limit = "restricted" | "kicked";

/** What a restart has to keep of a chat, besides who is in it. */
export interface History {
  started: boolean;
  next_message_id: number;
  /** Oldest first. */
  messages: Message[];
  bot: Seat;
  topics: Topic[];
  ephemerals: Ephemeral[];
  /** By person. */
  ranks: Record<string, Rank>;
  /** By person. */
  limits: Record<string, Limit>;
  linked?: Chat | undefined;
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
  bot: Seat = "member";
  /** Creators and administrators, by person. */
  readonly ranks = new Map<number, Rank>();
  /** People who are restricted or were removed, by person. */
  readonly limits = new Map<number, Limit>();
  /** The channel whose posts are discussed here, if it's a channel's discussion group. */
  linked: Chat | undefined;
  readonly topics = new Map<number, Topic>();
  readonly ephemerals = new Ephemerals();
  #messages: Message[] = [];
  #nextId: number;

  constructor(chat: Chat, members: Person[], firstMessageId = 1) {
    this.chat = chat;
    this.members = members;
    this.#nextId = firstMessageId;
    this.started = chat.type !== "private";
    const [creator] = members;
    if (creator && this.isGroup) {
      this.ranks.set(creator.id, { status: "creator", is_anonymous: false });
    }
  }

  get isGroup(): boolean {
    return this.chat.type !== "private";
  }

  /** Whether the bot is here now. */
  get hasBot(): boolean {
    return this.bot === "member" || this.bot === "administrator";
  }

  /** Whether people who aren't members can read and write here: in public groups and under a channel's posts. */
  get isOpen(): boolean {
    return this.isGroup && (this.linked !== undefined || this.chat.username !== undefined);
  }

  /** Oldest first; without ephemeral messages. */
  get messages(): readonly Message[] {
    return this.#messages;
  }

  /** The number of the next message. */
  get nextId(): number {
    return this.#nextId;
  }

  get history(): History {
    return {
      started: this.started,
      next_message_id: this.#nextId,
      messages: [...this.#messages],
      bot: this.bot,
      topics: [...this.topics.values()],
      ephemerals: [...this.ephemerals.list],
      ranks: Object.fromEntries(this.ranks),
      limits: Object.fromEntries(this.limits),
      ...(this.linked && { linked: this.linked }),
    };
  }

  /** Goes on where an earlier run ended. */
  restore({
    started,
    next_message_id,
    messages,
    bot,
    topics,
    ephemerals,
    ...people
  }: History): void {
    const { ranks, limits, linked } = people;
    this.started = started;
    this.linked = linked;
    this.#nextId = next_message_id;
    this.#messages = [...messages];
    this.bot = bot;
    this.ephemerals.restore(ephemerals);
    for (const topic of topics) this.topics.set(topic.message_thread_id, topic);
    const kept = Object.entries(ranks);
    if (kept.length > 0) this.ranks.clear();
    for (const [person, rank] of kept) this.ranks.set(Number(person), rank);
    for (const [person, limit] of Object.entries(limits)) this.limits.set(Number(person), limit);
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

  /** Adds a message that one person sees; `replaces` is the message in whose place they see it. */
  addEphemeral(date: number, content: Content, person: number, replaces?: number): Message {
    const after = replaces ?? this.#messages.at(-1)?.message_id ?? 0;
    const message = { message_id: 0, chat: this.chat, date, ...content };
    return this.ephemerals.add(message, { person, after, replaces });
  }

  /** Puts a new version where the message with this number stands. */
  replace(message: Message): void {
    if (message.ephemeral_message_id !== undefined) this.ephemerals.replace(message);
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
    this.ephemerals.clear();
  }

  /** The chat as one person sees it, oldest message first. */
  seenBy(person: number): Message[] {
    return this.ephemerals.among(this.#messages, person);
  }
}
