import type { Message } from "grammy/types";
import { onTestFinished } from "vitest";
import { LocalTelegram, type Person } from "../../src/stand-in/index.ts";
import { openDatabase } from "../../src/store/open.ts";
import { startTestBot, type TestBot, type TestBotOptions } from "./bot.ts";

/** A bot whose staff is Bob and Eve, in a group with topics that the bot administers, and a clock that is set by hand. */
export async function withStaff(options: TestBotOptions & { admin?: boolean } = {}) {
  const clock = { time: Date.UTC(2026, 0, 7, 12) };
  const now = () => clock.time;
  const telegram = new LocalTelegram({ now });
  const store = await openDatabase("sqlite::memory:", { now });
  const [ann, bob, eve] = ["Ann", "Bob", "Eve"].map((first_name) =>
    telegram.addPerson({ first_name, username: first_name.toLowerCase(), language_code: "en" }),
  ) as [Person, Person, Person];
  const chat = telegram.addGroup("Staff", [bob, eve], { forum: true }).id;
  telegram.chats.get(chat)?.administrators.set(bob.id, { status: "creator", is_anonymous: false });
  if (options.admin !== false) bob.groups.promoteBot(chat);
  telegram.updates.drop();
  const sending = { clock: { now, pause: async () => {}, random: () => 0 } };
  const staffed = { staff: { admins: new Set<number>(), chat }, sending, monotonicNow: now };
  const start = () => startTestBot({ telegram, store, now, ...staffed, ...options });
  const bot = await start();
  const made = { bot, telegram, store, ann, bob, eve, chat, clock };
  const staff = new Staff(made);
  onTestFinished(async () => {
    await made.bot[Symbol.asyncDispose]();
    await store.close();
  });
  /** Everything starts anew but the database and Telegram. */
  const restarts = async () => {
    await made.bot[Symbol.asyncDispose]();
    made.bot = await start();
  };
  return { ...made, made, staff, restarts };
}

/** What the staff does and sees in its group. */
export class Staff {
  private readonly made: { bot: TestBot; telegram: LocalTelegram; chat: number; bob: Person };

  constructor(made: Staff["made"]) {
    this.made = made;
  }

  get topics() {
    return [...(this.made.telegram.chats.get(this.made.chat)?.topics.values() ?? [])];
  }

  /** The bot's messages in the latest topic. */
  get shown(): Message[] {
    const topic = this.topics.at(-1)?.message_thread_id;
    return this.made.telegram
      .messages(this.made.chat)
      .filter(
        ({ from, message_thread_id, ...m }) =>
          from?.is_bot && message_thread_id === topic && !isService(m),
      );
  }

  get texts(): string[] {
    return this.shown.map(({ text, caption }) => text ?? caption ?? "");
  }

  /** Writes in the latest topic, and waits until the bot is done. */
  async send(
    text: string,
    { who = this.made.bob, ...writing }: Parameters<Person["send"]>[1] & { who?: Person } = {},
  ) {
    const topic = this.topics.at(-1)?.message_thread_id;
    const message = who.send(text, { chat: this.made.chat, topic, ...writing });
    await this.made.bot.settled();
    return message;
  }

  async tap(message: Message | undefined, button: string) {
    const { text } = await this.made.bob.tap(message as Message, button);
    await this.made.bot.settled();
    return text;
  }
}

const isService = (message: object) =>
  Object.keys(message).some((key) => key.startsWith("forum_topic"));

/** Asks in vain, taps "Ask a person", and passes the question on. */
export async function asksPeople(
  bot: TestBot,
  words = "who won the match yesterday",
): Promise<Message> {
  const [unknown] = await bot.asks(words);
  const [offer] = await bot.tap(unknown as Message, "Ask a person");
  await bot.tap(offer as Message, "Pass it on");
  return bot.last();
}
