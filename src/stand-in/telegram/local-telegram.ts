import type { Chat, Message, User, UserFromGetMe } from "grammy/types";
import { BotApi, type Outcome, type Params, type RecordedCall } from "../bot-api/bot-api.ts";
import { type Wait, WebhookDelivery } from "../bot-api/webhook-delivery.ts";
import { findChat } from "../chats/access.ts";
import { forwardChannelPost } from "../chats/channels.ts";
import {
  createAccount,
  createGroup,
  type NewGroup,
  type NewPerson,
} from "../chats/create-chats.ts";
import { deliverMessage, postMessage, publishMessage, removeMessage } from "../chats/messages.ts";
import { topicFields } from "../chats/topics.ts";
import { Person } from "../people/person.ts";
import type { LocalEvent } from "../state/events.ts";
import type { LocalChat, MessageContent } from "../state/local-chat.ts";
import type { Queries } from "../state/queries.ts";
import { type TelegramOptions, TelegramState } from "../state/telegram-state.ts";
import type { NewUpdate, UpdateQueue } from "../state/update-queue.ts";
import type { Webhook } from "../state/webhook.ts";
import type { Fault } from "../wire/faults.ts";
import { type PageState, pageState } from "./page-state.ts";

/** Options of a local Telegram; all have defaults. */
export interface LocalTelegramOptions extends TelegramOptions {
  /** Waits before a webhook delivery is retried; tests don't wait. */
  wait?: Wait;
}

/**
 * A whole Telegram in one object: people, chats, messages, one bot, and the updates that wait for it.
 *
 * Two sides meet here. People are objects (`ann.send("hi")`); the bot is a program that calls the Bot API,
 * over HTTP as everywhere or directly through `call`. Nothing happens by itself: there are no timers, and
 * the only clock is the one that was passed in.
 *
 *     const telegram = new LocalTelegram();
 *     const ann = telegram.addPerson({ first_name: "Ann" });
 *     ann.send("/start");
 *     await telegram.until(() => telegram.messages(ann.id).length === 2);
 */
export class LocalTelegram {
  readonly state: TelegramState;
  readonly api: BotApi;
  /** Deliveries to the bot's webhook. */
  readonly delivery: WebhookDelivery;

  constructor({ wait, ...options }: LocalTelegramOptions = {}) {
    this.state = new TelegramState(options);
    this.api = new BotApi(this.state);
    this.delivery = new WebhookDelivery(this.state, this.api, wait);
    this.state.updates.onChange(() => {
      this.delivery.start();
      this.state.events.notifyChange();
    });
  }

  get token(): string {
    return this.state.token;
  }

  get bot(): UserFromGetMe {
    return this.state.bot;
  }

  /** The bot as messages name it, without the fields that only `getMe` returns. */
  get botUser(): User {
    return this.state.botUser;
  }

  /** Whether the bot is in privacy mode. */
  get privacy(): boolean {
    return this.state.privacy;
  }

  set privacy(on: boolean) {
    this.state.privacy = on;
  }

  /** The updates that the bot has not confirmed yet. */
  get updates(): UpdateQueue {
    return this.state.updates;
  }

  get queries(): Queries {
    return this.state.queries;
  }

  get webhook(): Webhook {
    return this.state.webhook;
  }

  get chats(): ReadonlyMap<number, LocalChat> {
    return this.state.chats;
  }

  get people(): ReadonlyMap<number, Person> {
    const { accounts } = this.state;
    return new Map([...accounts].map(([id, account]) => [id, new Person(this.state, account)]));
  }

  person(id: number): Person | undefined {
    const account = this.state.accounts.get(id);
    return account && new Person(this.state, account);
  }

  /** Adds a person with an empty private chat with the bot. They are numbered from 1001. */
  addPerson(fields: NewPerson): Person {
    const { id } = createAccount(this.state, fields);
    return this.person(id) as Person;
  }

  /**
   * Adds a group of these people and the bot, without any updates about it: it has existed for long. The
   * first person is its creator. For what people do to groups with updates to the bot see `person.groups`.
   */
  addGroup(title: string, people: readonly Person[], options: NewGroup = {}): Chat {
    const memberIds = people.map(({ id }) => id);
    return createGroup(this.state, title, memberIds, options).info;
  }

  /** The chat with this number or `@username`. @throws ApiError if the bot doesn't know it */
  findChat(id: number | string): LocalChat {
    return findChat(this.state, id);
  }

  /** The messages of a chat, oldest first, without ephemeral ones. A private chat has the person's id. */
  messages(chat: number): Message[] {
    return [...(this.chats.get(chat)?.messages ?? [])];
  }

  /** Everything that the chat page shows to one person. */
  pageState({ user }: Person): PageState {
    return pageState(this.state, user);
  }

  /** Posts a message of any content. The bot is not told. */
  post(chat: LocalChat, content: MessageContent): Message {
    return postMessage(this.state, chat, content);
  }

  /** Posts a message of any content and delivers it to the bot. @param topic a topic of the chat */
  publish(chat: LocalChat, content: MessageContent, topic?: number): Message {
    const place = topic === undefined ? {} : topicFields(chat, topic);
    return publishMessage(this.state, chat, { ...content, ...place });
  }

  /** Forwards a channel's post into its discussion group. @param topic a topic of the group */
  publishChannelPost(group: number, text: string, topic?: number): Message {
    return forwardChannelPost(this.state, this.chats.get(group), text, topic);
  }

  /** Delivers any version of a message to the bot, if it may see it. */
  deliver(chat: LocalChat, message: Message, kind: "message" | "edited_message"): void {
    deliverMessage(this.state, chat, message, kind);
  }

  /** Removes a message and returns whether there was one. */
  remove(chat: LocalChat, messageId: number): boolean {
    return removeMessage(this.state, chat, messageId);
  }

  /** Queues an update as it is: for forged updates and kinds that don't exist yet. */
  push(update: NewUpdate): void {
    this.updates.push(update);
  }

  /** Resolves when the bot has confirmed every update that is in the queue now. */
  settled(): Promise<void> {
    return this.updates.settled();
  }

  /** Resolves as soon as the condition is true; it is checked after every call, event and update. */
  until(condition: () => boolean): Promise<void> {
    return this.state.events.until(condition);
  }

  /** Checks the conditions of `until` again. */
  notifyWaiters(): void {
    this.state.events.notifyWaiters();
  }

  /** Subscribes to everything that a chat window shows; returns the function that unsubscribes. */
  on(listener: (event: LocalEvent) => void): () => void {
    return this.state.events.on(listener);
  }

  /** The bot's calls, oldest first, without `getUpdates`, whose number depends on timing. */
  get calls(): readonly RecordedCall[] {
    return this.api.calls;
  }

  /** The calls of `getUpdates`. */
  get polls(): readonly RecordedCall[] {
    return this.api.polls;
  }

  clearCalls(): void {
    this.api.clearCalls();
  }

  /** Switches a fault on and returns the function that switches it off. */
  fail(fault: Fault): () => void {
    return this.api.faults.add(fault);
  }

  /** Makes one call of the Bot API, directly and without faults. @throws ApiError for a refusal */
  call(method: string, params: Params = {}, signal?: AbortSignal): Promise<unknown> {
    return this.api.call(method, params, signal);
  }

  /** Makes one call of the Bot API as it goes over the wire, with the active faults. */
  handle(method: string, params: Params, signal?: AbortSignal): Promise<Outcome> {
    return this.api.handle(method, params, signal);
  }

  /** Seconds since 1970, as in the Bot API. */
  date(): number {
    return this.state.date();
  }
}
