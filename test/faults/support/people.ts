import type { Message } from "grammy/types";
import type { LocalTelegram, Person } from "../../../src/stand-in/index.ts";

/** Somebody who talks to a bot that is killed, and knows which replies to expect. */
export interface Talker {
  chat: number;
  /** The replies that should have come until now, in order, each once. */
  readonly expected: readonly string[];
  /** The replies that have come, in order. */
  readonly got: string[];
}

/** Whether all expected replies have come. */
export function isServed(talker: Talker): boolean {
  return withoutDoubles(talker.got).length >= talker.expected.length;
}

/** Replies without those that came twice in a row. */
export function withoutDoubles(replies: readonly string[]): string[] {
  return replies.filter((reply, i) => reply !== replies[i - 1]);
}

/** How many replies came twice. */
export function doublesOf({ got }: Talker): number {
  return got.length - withoutDoubles(got).length;
}

/** Somebody who sends numbered searches, whose replies show their words in bold. */
export class Asker implements Talker {
  readonly expected: string[] = [];
  readonly chat: number;
  private readonly telegram: LocalTelegram;
  private readonly person: Person;

  constructor(telegram: LocalTelegram, name: string) {
    this.telegram = telegram;
    this.person = telegram.addPerson({ first_name: name });
    this.chat = this.person.id;
  }

  get got(): string[] {
    return saidBy(this.telegram, this.chat).map(boldIn);
  }

  asks(times = 1): void {
    for (let i = 0; i < times; i++) {
      const words = `${this.person.user.first_name}${this.expected.length}`;
      this.expected.push(words);
      this.person.send(`/search ${words}`);
    }
  }
}

/** The steps of a person in the kettle's flow, and the question that each leads to. */
const walk: readonly { does: string; tap?: true; shows: string }[] = [
  { does: "/start fix-lid", shows: "Which kettle do you have?" },
  { does: "red", shows: "Is it still hot?" },
  { does: "Yes", tap: true, shows: "Let it cool" },
  { does: "go back", shows: "Is it still hot?" },
  { does: "no its cold", shows: "Turn the lid" },
  { does: "Still not working", tap: true, shows: "Send this to the shop." },
];

/** Somebody who goes through a dialog again and again, by buttons and in words. */
export class Walker implements Talker {
  readonly expected: string[] = [];
  readonly chat: number;
  private walking: Promise<void> = Promise.resolve();
  private readonly telegram: LocalTelegram;
  private readonly person: Person;

  constructor(telegram: LocalTelegram, name: string) {
    this.telegram = telegram;
    this.person = telegram.addPerson({ first_name: name });
    this.chat = this.person.id;
  }

  get got(): string[] {
    return saidBy(this.telegram, this.chat).map(stepIn);
  }

  /** Takes more steps, each when the bot has shown its question. Rejects if it shows another one. */
  walks(steps = 1): Promise<void> {
    for (let i = 0; i < steps; i++) this.walking = this.walking.then(() => this.walk());
    return this.walking;
  }

  private async walk(): Promise<void> {
    const step = walk[this.expected.length % walk.length];
    if (!step) return;
    this.expected.push(step.shows);
    if (step.tap) this.tap(step.does);
    else this.person.send(step.does);
    await this.telegram.until(() => isServed(this));
    const last = this.got.at(-1);
    if (last !== step.shows) throw new Error(`Not "${step.shows}" but "${last}" came.`);
  }

  /** Doesn't wait for the tap's answer: the process that would answer may have been killed. */
  private tap(button: string): void {
    const last = saidBy(this.telegram, this.chat).at(-1);
    if (last) void this.person.tap(last, button);
  }
}

/** The bot's messages in a chat. */
export function saidBy(telegram: LocalTelegram, chat: number): Message[] {
  return telegram.messages(chat).filter(({ from }) => from?.is_bot);
}

/** The bold words of a list of results; the whole text of any other message. */
export function boldIn({ text = "", entities = [] }: Message): string {
  const bold = entities.find(({ type }) => type === "bold");
  return bold ? text.slice(bold.offset, bold.offset + bold.length) : text;
}

/** The question of a step that a message shows; the whole text of any other message. */
function stepIn({ text = "" }: Message): string {
  return walk.find(({ shows }) => text.includes(shows))?.shows ?? text;
}
