import type { Message } from "grammy/types";
import type { LocalTelegram, Person } from "../../../src/stand-in/index.ts";

/** Who talks to a bot that dies, and knows what they should get whenever it does. */
export interface Talker {
  chat: number;
  /** What the bot should have said until now, in order, each once. */
  readonly expected: readonly string[];
  /** What it has said, in order. */
  readonly got: string[];
}

/** Whether everything was said that should have been. */
export function isServed(talker: Talker): boolean {
  return withoutDoubles(talker.got).length >= talker.expected.length;
}

/** What was said, without what was said again right after. */
export function withoutDoubles(said: readonly string[]): string[] {
  return said.filter((words, i) => words !== said[i - 1]);
}

/** How often something was said again. */
export function doublesOf({ got }: Talker): number {
  return got.length - withoutDoubles(got).length;
}

/** Somebody who asks numbered questions: the reply to each names its words in bold. */
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

/** What somebody does in the flow of the kettle's lid, and the question that it leads to. */
const walk: readonly { does: string; tap?: true; shows: string }[] = [
  { does: "/start fix-lid", shows: "Which kettle do you have?" },
  { does: "red", shows: "Is it still hot?" },
  { does: "Yes", tap: true, shows: "Let it cool" },
  { does: "go back", shows: "Is it still hot?" },
  { does: "no its cold", shows: "Turn the lid" },
  { does: "Still not working", tap: true, shows: "Send this to the shop." },
];

/** Somebody who goes through a dialog, again and again, by buttons and in words. */
export class Walker implements Talker {
  readonly expected: string[] = [];
  readonly chat: number;
  private road: Promise<void> = Promise.resolve();
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

  /** Goes some steps on, each as soon as the bot shows the question before. Rejects where it shows another. */
  walks(steps = 1): Promise<void> {
    for (let i = 0; i < steps; i++) this.road = this.road.then(() => this.walk());
    return this.road;
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

  /** Nobody waits for the end of the spinner: the one who would end it may be dead. */
  private tap(button: string): void {
    const last = saidBy(this.telegram, this.chat).at(-1);
    if (last) void this.person.tap(last, button);
  }
}

/** The bot's messages in a chat. */
export function saidBy(telegram: LocalTelegram, chat: number): Message[] {
  return telegram.messages(chat).filter(({ from }) => from?.is_bot);
}

/** The words that a list of results names, or all of what is no such list. */
export function boldIn({ text = "", entities = [] }: Message): string {
  const bold = entities.find(({ type }) => type === "bold");
  return bold ? text.slice(bold.offset, bold.offset + bold.length) : text;
}

/** The question of a step that a message shows, or all of what shows none. */
function stepIn({ text = "" }: Message): string {
  return walk.find(({ shows }) => text.includes(shows))?.shows ?? text;
}
