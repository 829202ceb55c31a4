import type { Chat, Message } from "grammy/types";
import { onTestFinished } from "vitest";
import type { Person, SendOptions } from "../../src/stand-in/index.ts";
import { LocalTelegram, type LocalTelegramOptions } from "../../src/stand-in/index.ts";
import { startTestBot, type TestBot } from "./bot.ts";

/** A question that the kettle's FAQ answers, and its answer. */
export const question = "lid wont open, the top is jammed";
export const answer = /turn the lid to the left/;

/** A group of Ann, Bob and the bot. */
export interface TestGroup {
  bot: TestBot;
  telegram: LocalTelegram;
  ann: Person;
  bob: Person;
  chat: Chat;
  clock: { now: number };
  /** The bot's messages that everyone sees. */
  shown(chat?: Chat): Message[];
  /** Writes to the group, as Ann if not given, and returns the bot's new messages that everyone sees. */
  says(text: string, how?: SendOptions & { by?: Person }): Promise<Message[]>;
  /** The bot's messages that only one person sees, Ann if not given. */
  ephemeral(person?: Person): Message[];
  tap(message: Message, button: string, by?: Person): ReturnType<Person["tap"]>;
}

export interface TestGroupOptions extends LocalTelegramOptions {
  forum?: boolean;
  /** How many messages the bot may send to the group in a minute. */
  perMinute?: number;
}

/** Starts a bot with a group; both end with the test. */
export async function startGroup(options: TestGroupOptions = {}): Promise<TestGroup> {
  const { forum = false, perMinute = 1e6, ...others } = options;
  const clock = { now: Date.UTC(2026, 6) };
  const telegram = new LocalTelegram({ now: () => clock.now, ...others });
  const ann = telegram.addPerson({ first_name: "Ann", language_code: "en" });
  const bob = telegram.addPerson({ first_name: "Bob", language_code: "de" });
  const unlimited = { atOnce: 1e6, perSecond: 1 };
  const allowances = { acts: unlimited, typing: unlimited, group: perMinute };
  const bot = await startTestBot({ telegram, now: () => clock.now, allowances });
  onTestFinished(() => bot[Symbol.asyncDispose]());
  const chat = telegram.addGroup("Tea lovers", [ann, bob], { forum });
  const shown = ({ id } = chat) =>
    telegram.messages(id).filter(({ from, via_bot }) => from?.is_bot && !via_bot);
  return {
    ...{ bot, telegram, ann, bob, chat, clock, shown },
    async says(text, { by = ann, ...how } = {}) {
      const before = shown().length;
      by.send(text, { chat: chat.id, ...how });
      await bot.settled();
      return shown().slice(before);
    },
    ephemeral: (person = ann) =>
      person.messages(chat.id).filter((m) => m.ephemeral_message_id && m.from?.is_bot),
    async tap(message, button, by = ann) {
      const answer = by.tap(message, button);
      await bot.settled();
      return answer;
    },
  };
}

/** Starts a group in which everyone sees the commands that people write, as with apps that don't know ephemeral commands. */
export async function startGroupWithPublicCommands(options?: TestGroupOptions): Promise<TestGroup> {
  const group = await startGroup(options);
  await group.telegram.call("deleteMyCommands", { scope: { type: "all_group_chats" } });
  return group;
}

export function textsOf(messages: readonly Message[]): (string | undefined)[] {
  return messages.map(({ text }) => text);
}

/** The addresses on a message's buttons. */
export function linksOf(message: Message | undefined): string[] {
  const buttons = message?.reply_markup?.inline_keyboard.flat() ?? [];
  return buttons.flatMap((button) => ("url" in button ? [button.url] : []));
}

/** The number of the message that each of these quotes. */
export function quotedBy(messages: readonly Message[]): (number | undefined)[] {
  return messages.map(({ reply_to_message }) => reply_to_message?.message_id);
}
