import type { Chat, Message } from "grammy/types";
import { type EphemeralMessage, EphemeralMessages } from "./ephemeral-messages.ts";

/** Everything in a message except what the chat itself adds. */
export type MessageContent = Partial<Omit<Message, "message_id" | "chat" | "date">>;

/** What the bot is in a chat; "stranger": it was never a member. */
export type BotStatus = "stranger" | "member" | "administrator" | "left" | "kicked";

/** A topic of a forum group. Its number is that of the service message that opened it. */
export interface Topic {
  message_thread_id: number;
  name: string;
  icon_color: number;
  closed: boolean;
}

/** What a person is in a group beyond a member. */
export interface AdministratorRole {
  status: "creator" | "administrator";
  /** Whether their messages are signed with the group's name. */
  is_anonymous: boolean;
}

/** A restriction survives leaving the group and joining it again. */
export type Restriction = "restricted" | "kicked";

/** What a restart has to keep of a chat. The field names are those of the file. */
export interface SavedChat {
  chat: Chat;
  members: number[];
  started: boolean;
  next_message_id: number;
  /** Oldest first. */
  messages: Message[];
  bot: BotStatus;
  topics: Topic[];
  ephemerals: EphemeralMessage[];
  /** By person. */
  ranks: Record<string, AdministratorRole>;
  /** By person. */
  limits: Record<string, Restriction>;
  linked?: Chat | undefined;
  pinned: number[];
  migrated_to?: number | undefined;
}

/**
 * A chat with its members and messages. Messages are never changed in place: an edit puts a new object
 * where the old one was, so an update queued before the edit still shows the message as it was then.
 */
export class LocalChat {
  readonly info: Chat;
  /** The first one created the chat. */
  readonly memberIds: number[];
  /** Whether the bot may write here: in a private chat the person has to write first. */
  isStarted: boolean;
  botStatus: BotStatus = "member";
  /** The creator and the administrators, by person. */
  readonly administrators = new Map<number, AdministratorRole>();
  /** People who are restricted or were removed. */
  readonly restrictions = new Map<number, Restriction>();
  /** The channel whose discussion group this is. */
  linkedChannel: Chat | undefined;
  readonly topics = new Map<number, Topic>();
  readonly ephemerals = new EphemeralMessages();
  /** Reactions by message and by person; the bot is one, too. A restart forgets them. */
  readonly reactions = new Map<number, Map<number, readonly string[]>>();
  /** The pinned messages by number, the latest last. */
  readonly pinned: number[] = [];
  /** The supergroup that this group has become; nobody can write here any more. */
  migratedTo: number | undefined;
  #messages: Message[] = [];
  #nextMessageId: number;

  constructor(info: Chat, memberIds: readonly number[], firstMessageId = 1) {
    this.info = info;
    this.memberIds = [...memberIds];
    this.#nextMessageId = firstMessageId;
    this.isStarted = info.type !== "private";
    const [creator] = memberIds;
    if (creator !== undefined && this.isGroup) {
      this.administrators.set(creator, { status: "creator", is_anonymous: false });
    }
  }

  get id(): number {
    return this.info.id;
  }

  get isGroup(): boolean {
    return this.info.type !== "private";
  }

  /** Whether the group has topics. */
  get isForum(): boolean {
    return "is_forum" in this.info && this.info.is_forum === true;
  }

  /** Whether the bot is a member. */
  get hasBot(): boolean {
    return this.botStatus === "member" || this.botStatus === "administrator";
  }

  /** Whether anybody can read and write here, as in public groups and under a channel's posts. */
  get isOpen(): boolean {
    return this.isGroup && (this.linkedChannel !== undefined || this.info.username !== undefined);
  }

  /** Oldest first; without ephemeral messages. */
  get messages(): readonly Message[] {
    return this.#messages;
  }

  get nextMessageId(): number {
    return this.#nextMessageId;
  }

  /** An open or closed topic; a group that isn't a forum any more has none. */
  findTopic(id: number): Topic | undefined {
    return this.isGroup && !this.isForum ? undefined : this.topics.get(id);
  }

  save(): SavedChat {
    return {
      chat: this.info,
      members: [...this.memberIds],
      started: this.isStarted,
      next_message_id: this.#nextMessageId,
      messages: [...this.#messages],
      bot: this.botStatus,
      topics: [...this.topics.values()],
      ephemerals: [...this.ephemerals.list],
      ranks: Object.fromEntries(this.administrators),
      limits: Object.fromEntries(this.restrictions),
      ...(this.linkedChannel && { linked: this.linkedChannel }),
      pinned: [...this.pinned],
      ...(this.migratedTo && { migrated_to: this.migratedTo }),
    };
  }

  static restore(saved: SavedChat): LocalChat {
    const chat = new LocalChat(saved.chat, saved.members, saved.next_message_id);
    chat.isStarted = saved.started;
    chat.linkedChannel = saved.linked;
    chat.#messages = [...saved.messages];
    chat.pinned.push(...saved.pinned);
    chat.migratedTo = saved.migrated_to;
    chat.botStatus = saved.bot;
    chat.ephemerals.restore(saved.ephemerals);
    for (const topic of saved.topics) chat.topics.set(topic.message_thread_id, topic);
    const roles = Object.entries(saved.ranks);
    if (roles.length > 0) chat.administrators.clear();
    for (const [id, role] of roles) chat.administrators.set(Number(id), role);
    for (const [id, limit] of Object.entries(saved.limits)) {
      chat.restrictions.set(Number(id), limit);
    }
    return chat;
  }

  find(messageId: number): Message | undefined {
    return this.#messages.findLast((message) => message.message_id === messageId);
  }

  /** @param date in seconds since 1970 */
  add(date: number, content: MessageContent): Message {
    const message = { message_id: this.#nextMessageId, chat: this.info, date, ...content };
    this.#nextMessageId += 1;
    this.#messages.push(message);
    return message;
  }

  /**
   * Adds a message that only one person sees.
   * @param replaces the message in whose place they see it
   */
  addEphemeral(date: number, content: MessageContent, person: number, replaces?: number): Message {
    const after = replaces ?? this.#messages.at(-1)?.message_id ?? 0;
    const message = { message_id: 0, chat: this.info, date, ...content };
    return this.ephemerals.add(message, { person, after, replaces });
  }

  /** Replaces the message with the same number. */
  replace(message: Message): void {
    if (message.ephemeral_message_id !== undefined) this.ephemerals.replace(message);
    const index = this.#messages.findLastIndex((old) => old.message_id === message.message_id);
    if (index >= 0) this.#messages[index] = message;
  }

  /** Removes a message and returns whether there was one. */
  remove(messageId: number): boolean {
    const count = this.#messages.length;
    if (this.pinned.includes(messageId)) this.pinned.splice(this.pinned.indexOf(messageId), 1);
    this.#messages = this.#messages.filter((message) => message.message_id !== messageId);
    return this.#messages.length < count;
  }

  /** Removes all messages; their numbers are not used again. */
  clear(): void {
    this.#messages = [];
    this.pinned.length = 0;
    this.ephemerals.clear();
  }

  /** What one person sees, oldest first: the messages and that person's ephemeral ones. */
  messagesFor(person: number): Message[] {
    return this.ephemerals.mergeInto(this.#messages, person);
  }
}
