import type { Message } from "grammy/types";
import type { LocalTelegram, Person, SendOptions } from "../../../src/stand-in/index.ts";
import { Deliveries, type Recipient } from "./deliveries.ts";

export interface HelpDeskOptions {
  telegram: LocalTelegram;
  people: number;
  staff: number;
  /** From 0 up to, not including, 1. */
  random: () => number;
  /** Does something a little later; at once if not given. */
  later?: (act: () => void) => void;
}

/** What no FAQ answers, and no way to say hello, thanks or goodbye. */
const sentences = [
  "I did all of that and it is just the same as yesterday,",
  "my brother looked at it too and he wrote down this word:",
  "here is what the screen shows since this morning:",
  "the man in the shop told me to give you this:",
];

/** People with one case each, and the staff who answer them. What they write has a token, and half of it is more than text. */
export class HelpDesk {
  readonly telegram: LocalTelegram;
  readonly people: readonly Person[];
  readonly chat: number;
  readonly deliveries: Deliveries;
  private readonly staff: readonly Person[];
  private readonly random: () => number;
  private readonly later: (act: () => void) => void;

  constructor({ telegram, people, staff, random, later }: HelpDeskOptions) {
    const add = (name: string) => (_: unknown, i: number) =>
      telegram.addPerson({ first_name: `${name} ${i}`, language_code: "en" });
    this.telegram = telegram;
    this.staff = Array.from({ length: staff }, add("Agent"));
    this.people = Array.from({ length: people }, add("Person"));
    this.chat = telegram.addGroup("Staff", this.staff, { forum: true }).id;
    this.staff[0]?.groups.promoteBot(this.chat);
    this.deliveries = new Deliveries(telegram, this.chat);
    this.random = random;
    this.later = later ?? ((act) => act());
  }

  /** Everybody opens a case. */
  open(): void {
    for (const person of this.people) {
      person.send("/start person");
      person.send(this.words(person, "staff"));
    }
  }

  somebody(): Person {
    return this.pick(this.people);
  }

  /** Staff writes in a person's topic: text, a text that's edited later, a picture or an album. */
  staffWrites(person: Person): void {
    const topic = this.deliveries.topicOf(person.id);
    this.write(person, "person", this.pick(this.staff), { chat: this.chat, topic });
  }

  /** A person writes in their private chat. */
  personWrites(person: Person): void {
    this.write(person, "staff", person, {});
  }

  private write(person: Person, to: Recipient, author: Person, place: Place): void {
    const kind = this.random();
    const words = () => this.words(person, to);
    if (kind < 0.05) return void author.sendAlbum([photo(words()), photo(words())], place);
    const replyTo = this.random() < 0.3 ? this.latest(person, author, place) : undefined;
    const isPhoto = kind < 0.3;
    const options = { ...place, replyTo, kind: isPhoto ? ("photo" as const) : ("text" as const) };
    const message = author.send(words(), options);
    const isEdited = kind >= 0.2 && kind < 0.5;
    if (isEdited) this.later(() => author.edit(message, words(), message.chat.id));
  }

  /** The latest copy that the author can reply to. */
  private latest(person: Person, author: Person, { chat, topic }: Place): Message | undefined {
    const isCopy = ({ from, text }: Message) => from?.is_bot && text?.includes("tok");
    return author
      .messages(chat ?? person.id)
      .findLast((message) => message.message_thread_id === topic && isCopy(message));
  }

  private words(person: Person, to: Recipient): string {
    return `${this.pick(sentences)} ${this.deliveries.begin(person.id, to)}`;
  }

  private pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.random() * list.length)] as T;
  }
}

type Place = Pick<SendOptions, "chat" | "topic">;

const photo = (text: string) => ({ kind: "photo" as const, text });
