import type { Chat, Message, User, UserFromGetMe } from "grammy/types";
import { BotApi, type Outcome, type Params, type RecordedCall } from "./api.ts";
import { badRequest, forbidden } from "./errors.ts";
import { Events } from "./events.ts";
import type { Fault } from "./faults.ts";
import { Files } from "./files.ts";
import { given } from "./given.ts";
import { FIRST_PERSON, Person } from "./person.ts";
import { reachesBot } from "./privacy.ts";
import { Profile } from "./profile.ts";
import type { LocalEvent, State } from "./protocol.ts";
import { Queries } from "./queries.ts";
import { type Content, Room } from "./rooms.ts";
import { type NewUpdate, UpdateQueue } from "./updates.ts";
import { stateOf } from "./view.ts";
import { type Wait, Webhook } from "./webhook.ts";

/** How to make a Telegram; everything has a default. */
export interface LocalTelegramOptions {
  bot?: { first_name: string; username: string };
  token?: string;
  /** The clock, in milliseconds. */
  now?: () => number;
  /**
   * The number of the first message of each chat. A bot that keeps what it knows about messages needs
   * numbers that it has not seen, also where the chats of the last run are lost.
   */
  firstMessageId?: number;
  /** How the webhook waits before it tries again; tests wait for nothing. */
  wait?: Wait;
  /** Whether the bot is in privacy mode, as @BotFather sets it: see `privacy.ts`. Off if not given. */
  privacy?: boolean;
  /**
   * The version of the Bot API; the newest if not given. Guest queries came with 10.0, the methods that edit
   * ephemeral messages with 10.2, the parameter that sends them with 10.3. A Telegram that does not know
   * a method answers 404; a parameter that it does not know it ignores, so that what was meant for one person
   * is seen by all and comes back with a number.
   */
  version?: number;
}

/** Somebody new to chat as. */
export interface NewPerson {
  first_name: string;
  last_name?: string;
  username?: string;
  language_code?: string;
}

const NEWEST_VERSION = 10.3;

/** How a group is made. */
export interface NewGroup {
  /** A basic group is smaller and has no topics. */
  type?: "group" | "supergroup";
  /** Whether it has topics. */
  forum?: boolean;
  /** Whether the bot is in it from the start, without being told. */
  bot?: boolean;
  /** The public name of a supergroup, which lets everybody read and write in it. */
  username?: string;
  /** The channel whose discussion group it is, which lets everybody comment in it. */
  linked?: Chat;
}

const FIRST_GROUP = -1_001_000_000_001;

/**
 * A whole Telegram in one object: people, chats, messages, one bot, and the updates that wait for it.
 *
 * Two sides meet here. People are objects (`person.writes("hi")`); the bot is a program that calls the Bot
 * API, over HTTP as everywhere or directly through `call`. Nothing happens by itself: no timers, and the
 * only clock is the one that was passed in.
 *
 *     const telegram = new LocalTelegram();
 *     const ada = telegram.addPerson({ first_name: "Ada" });
 *     ada.writes("/start");
 *     await telegram.until(() => telegram.chat(ada.id).length === 2);
 */
export class LocalTelegram {
  readonly token: string;
  readonly bot: UserFromGetMe;
  readonly now: () => number;
  readonly updates: UpdateQueue;
  readonly queries: Queries;
  readonly webhook: Webhook;
  readonly api = new BotApi(this);
  readonly events = new Events();
  readonly profile = new Profile();
  readonly files = new Files();
  readonly people = new Map<number, Person>();
  readonly rooms = new Map<number, Room>();
  /** Messages that were sent through the bot's inline mode and carry buttons, by `inline_message_id`. */
  readonly inlineMessages = new Map<string, { chat: number; message_id: number }>();

  /**
   * Resolves when what has happened until now outlives a crash: at once, unless `keepChats` keeps it. It is
   * waited for before anything leaves this process, so that no bot knows more than a restarted Telegram.
   */
  kept: () => Promise<void> = () => Promise.resolve();
  /** The version of the Bot API. */
  readonly version: number;
  readonly #firstMessageId: number;

  constructor(options: LocalTelegramOptions = {}) {
    const { bot, token = "123456:local", now = Date.now, firstMessageId = 1, wait } = options;
    this.token = token;
    this.now = now;
    this.version = options.version ?? NEWEST_VERSION;
    this.#firstMessageId = firstMessageId;
    this.bot = botUser(token, bot ?? { first_name: "FAQ bot", username: "faq_bot" });
    if (this.version >= 10) this.bot.supports_guest_queries = true;
    this.privacy = options.privacy ?? false;
    this.updates = new UpdateQueue(firstUpdateId(now()));
    this.queries = new Queries(firstUpdateId(now()), now);
    this.webhook = new Webhook(this, wait);
    this.updates.onChange(() => {
      this.webhook.deliver();
      this.events.changed();
    });
  }

  /** The bot as messages name it: without what only `getMe` tells. */
  get botUser(): User {
    const { id, is_bot, first_name, username } = this.bot;
    return { id, is_bot, first_name, username };
  }

  /** Whether the bot is in privacy mode: see `privacy.ts`. */
  get privacy(): boolean {
    return !this.bot.can_read_all_group_messages;
  }

  set privacy(on: boolean) {
    this.bot.can_read_all_group_messages = !on;
    this.emit({ type: "people" });
  }

  /** Somebody with a private chat with the bot, empty as yet. They are numbered from 1001. */
  addPerson(fields: NewPerson): Person {
    const id = FIRST_PERSON + this.people.size;
    const person = new Person(this, { id, is_bot: false, ...fields });
    const { language_code: _, ...name } = fields;
    this.people.set(id, person);
    this.#addRoom({ id, type: "private", ...name }, [person]);
    return person;
  }

  /**
   * A group of these people and the bot that has been there for long: nobody is told of it. The first person
   * made it. What people do to groups before the bot's eyes is in `groups.ts`.
   */
  addGroup(title: string, people: Person[], made: NewGroup = {}): Chat {
    const { type = "supergroup", forum = false, bot = true, username, linked } = made;
    const id = FIRST_GROUP - [...this.rooms.values()].filter(({ isGroup }) => isGroup).length;
    const chat: Chat =
      type === "group"
        ? { id, type, title }
        : given({ id, type, title, username, is_forum: forum ? (true as const) : undefined });
    const room = this.#addRoom(chat, people);
    room.bot = bot ? "member" : "stranger";
    room.linked = linked;
    return chat;
  }

  #addRoom(chat: Chat, members: Person[]): Room {
    const room = new Room(chat, [...members], this.#firstMessageId);
    this.rooms.set(chat.id, room);
    this.emit({ type: "people" });
    return room;
  }

  person(id: number): Person | undefined {
    return this.people.get(id);
  }

  /** The messages of a chat that all in it see, oldest first; a private chat has the person's id. */
  chat(id: number): Message[] {
    return [...(this.rooms.get(id)?.messages ?? [])];
  }

  /** Everything that one person's app shows, the command menus in their language among it. */
  state(person: Person): State {
    return stateOf(this, person);
  }

  /** Puts an update into the bot's queue as it is: for forged and future kinds of updates. */
  push(update: NewUpdate): void {
    this.updates.push(update);
  }

  /** Resolves when the bot has confirmed every update that there is now. */
  settled(): Promise<void> {
    return this.updates.settled();
  }

  /** Resolves as soon as the condition holds; it is looked at after every call, event and update. */
  until(condition: () => boolean): Promise<void> {
    return this.events.until(condition);
  }

  /** Listens to everything that a chat window would show; returns the function that stops it. */
  on(listener: (event: LocalEvent) => void): () => void {
    return this.events.on(listener);
  }

  /** What the bot called, oldest first, without `getUpdates`, whose number is left to chance. */
  get calls(): readonly RecordedCall[] {
    return this.api.calls;
  }

  /** The calls of `getUpdates`. */
  get polls(): readonly RecordedCall[] {
    return this.api.polls;
  }

  clearCalls(): void {
    this.api.clear();
  }

  /** Switches a fault on and returns the function that switches it off. */
  fail(fault: Fault): () => void {
    return this.api.faults.add(fault);
  }

  /** One call of the Bot API, directly and without faults: the result, or an `ApiError`. */
  call(method: string, params: Params = {}, signal?: AbortSignal): Promise<unknown> {
    return this.api.call(method, params, signal);
  }

  /** One call of the Bot API as it goes over the wire, with the faults that are switched on. */
  handle(method: string, params: Params, signal?: AbortSignal): Promise<Outcome> {
    return this.api.handle(method, params, signal);
  }

  emit(event: LocalEvent): void {
    this.events.emit(event);
  }

  /** Seconds since 1970, as the Bot API dates things. */
  date(): number {
    return Math.floor(this.now() / 1000);
  }

  /** Gives a message that the bot may edit by it an `inline_message_id`. */
  keepInline({ chat, message_id }: Message): string {
    const id = `inline-${chat.id}-${message_id}`;
    this.inlineMessages.set(id, { chat: chat.id, message_id });
    return id;
  }

  /** Adds a message to a chat and shows it to everybody who looks. */
  post(room: Room, content: Content): Message {
    const message = room.add(this.date(), content);
    this.emit({ type: "message", chat: room.chat.id, message });
    return message;
  }

  /** Adds a message that one person sees, perhaps in the place of another message. */
  postEphemeral(room: Room, content: Content, person: number, replaces?: number): Message {
    const message = room.addEphemeral(this.date(), content, person, replaces);
    this.emit({ type: "message", chat: room.chat.id, message, only: person });
    return message;
  }

  /** What a person, or the chat itself, says in a group: the bot hears it where it may. */
  say(room: Room, content: Content): Message {
    const message = this.post(room, content);
    this.tell(room, message, "message");
    return message;
  }

  /** Gives the bot an update about a person's message, if that reaches it. */
  tell(room: Room, message: Message, kind: "message" | "edited_message"): void {
    const botSent = message.from?.id === this.bot.id && !message.via_bot;
    if (!botSent && reachesBot(this, room, message)) this.push({ [kind]: message });
  }

  /** Puts a new version of a message into its chat. */
  revise(room: Room, message: Message): void {
    room.replace(message);
    const only = room.ephemerals.find(message.ephemeral_message_id)?.person;
    this.emit({ type: "edited", chat: room.chat.id, message, ...(only && { only }) });
  }

  /** Takes a message out of its chat; says whether it was there. */
  remove(room: Room, id: number): boolean {
    const removed = room.remove(id);
    if (removed) this.emit({ type: "deleted", chat: room.chat.id, message_id: id });
    return removed;
  }

  /** Takes an ephemeral message away from the person who sees it. */
  removeEphemeral(room: Room, id: number): void {
    const only = room.ephemerals.find(id)?.person;
    room.ephemerals.remove(id);
    if (only) this.emit({ type: "deleted", chat: room.chat.id, message_id: 0, only });
  }

  /** The chat of a `chat_id`, or Telegram's refusal. Usernames are looked up without regard to case. */
  room(id: number | string): Room {
    const name = String(id).toLowerCase();
    const room =
      typeof id === "number"
        ? this.rooms.get(id)
        : [...this.rooms.values()].find(({ chat }) => `@${chat.username}`.toLowerCase() === name);
    if (!room || room.bot === "stranger") throw badRequest("chat not found");
    return room;
  }

  /** The chat of a `chat_id` if the bot may look at it, or Telegram's refusal. */
  readableRoom(id: number | string): Room {
    const room = this.room(id);
    if (room.bot === "kicked" || (!room.hasBot && !room.isOpen)) throw notIn(room);
    return room;
  }

  /** The chat of a `chat_id` if the bot may write there, or Telegram's refusal. */
  writableRoom(id: number | string): Room {
    const room = this.room(id);
    if (!room.started) throw forbidden("bot can't initiate conversation with a user");
    if (room.chat.type === "private" && room.members[0]?.blocked) {
      throw forbidden("bot was blocked by the user");
    }
    if (!room.hasBot) throw notIn(room);
    return room;
  }
}

const notIn = (room: Room) =>
  forbidden(
    room.bot === "kicked"
      ? `bot was kicked from the ${kindOf(room)}`
      : `bot is not a member of the ${kindOf(room)}`,
  );

const kindOf = ({ chat }: Room) => (chat.type === "group" ? "group chat" : `${chat.type} chat`);

/**
 * Numbers that go on from one run to the next, because a bot remembers those it has seen: tenths of a
 * second since 2025, which fit into 31 bits until 2031. A clock that starts earlier gives 1.
 */
function firstUpdateId(now: number): number {
  return Math.max(1, Math.floor((now - Date.UTC(2025, 0)) / 100));
}

function botUser(token: string, name: { first_name: string; username: string }): UserFromGetMe {
  return {
    id: Number.parseInt(token, 10) || 123456,
    is_bot: true,
    ...name,
    can_join_groups: true,
    can_read_all_group_messages: true,
    supports_inline_queries: true,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
  };
}
