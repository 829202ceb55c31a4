import type { Message } from "grammy/types";
import { afterAll, beforeEach, expect } from "vitest";
import type { TapAnswer } from "../../../src/stand-in/index.ts";
import { startTestBot, type TestBot } from "../../support/bot.ts";

/** Hands a bot updates that no app would cause, as if they came from Telegram. */
export interface Forging {
  /** Hands over an update of any kind. @returns what the bot then writes in any chat */
  gives(update: object): Promise<Message[]>;
  /** Hands over a message of Ann's in her private chat. */
  says(content: object): Promise<Message[]>;
  /** Hands over a message of Ann's in a group. */
  saysIn(group: number, content: object): Promise<Message[]>;
  /** Hands over a tap of Ann's under the bot's last message to her. @param more replaces parts of the query */
  tap(data: string | undefined, more?: object): Promise<Tapped>;
  /** Expects no error in the log since the last call, and an answer to an ordinary question. */
  isWell(): Promise<void>;
}

/** The result of a tap. */
export interface Tapped {
  /** The answer to the tap; undefined if there is none, so that the button keeps its spinner. */
  answer: TapAnswer | undefined;
  said: Message[];
}

/** A question that the kettle's FAQ answers, and its answer. */
export const question = "how many years guarantee";
export const answer = /^How long is the warranty\?\n\nThree years/;

/** Starts a bot for the tests of a file, which Ann has written to and which is in a group of hers. It ends with them. */
export async function startForging() {
  const bot = await startTestBot();
  afterAll(() => bot[Symbol.asyncDispose]());
  beforeEach(() => void bot.log.splice(0));
  await bot.asks("/help");
  const group = bot.telegram.addGroup("Tea lovers", [bot.ann]).id;
  return { bot, forge: forging(bot), group };
}

export function forging(bot: TestBot): Forging {
  const { telegram, ann } = bot;
  let number = 100_000;
  const written = () => [...telegram.chats.values()].flatMap(({ messages }) => messages);
  const since = async (act: () => void) => {
    const before = new Set(written().map(nameOf));
    act();
    await bot.settled();
    return written().filter((one) => one.from?.id === telegram.bot.id && !before.has(nameOf(one)));
  };
  const gives = (update: object) =>
    since(() => {
      telegram.updates.allow(Object.keys(update)); // the queue holds back kinds that the bot hasn't asked for
      expect(telegram.updates.push(update)).toBe(true);
    });
  const saysIn = (chat: number, content: object) => {
    const message = { message_id: number++, date: telegram.date(), from: ann.user };
    return gives({ message: { ...message, chat: telegram.findChat(chat).info, ...content } });
  };
  return {
    gives,
    saysIn,
    says: (content) => saysIn(ann.id, content),
    async tap(data, more = {}) {
      const id = telegram.queries.newId();
      let answer: TapAnswer | undefined;
      void telegram.queries.taps.open(id).then((given) => {
        answer = given;
      });
      const message = telegram.messages(ann.id).findLast(({ from }) => from?.is_bot);
      const query = { id, from: ann.user, chat_instance: "1", message, data, ...more };
      const said = await gives({ callback_query: withoutUndefined(query) });
      return { answer, said };
    },
    async isWell() {
      expect(errorsIn(bot.log.splice(0))).toEqual([]);
      const replies = await bot.asks(question);
      expect(replies.map(({ text }) => text)).toEqual([expect.stringMatching(answer)]);
      expect(errorsIn(bot.log)).toEqual([]);
    },
  };
}

/** The lines of a log that are errors. */
export function errorsIn(log: readonly string[]): string[] {
  return log.filter((line) => line.includes('"level":50'));
}

/** The texts of messages. */
export function textsOf(messages: readonly Message[]): (string | undefined)[] {
  return messages.map(({ text }) => text);
}

/** A command as Telegram marks it. */
export function command(text: string): object {
  const length = /^\/[\w@]*/.exec(text)?.[0].length ?? 0;
  return { text, entities: [{ type: "bot_command", offset: 0, length }] };
}

function nameOf({ chat, message_id }: Message): string {
  return `${chat.id}/${message_id}`;
}

/** Without fields that are undefined, which Telegram leaves out. */
function withoutUndefined(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
