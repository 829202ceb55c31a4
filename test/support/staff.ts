import type { Message } from "grammy/types";
import { onTestFinished } from "vitest";
import { LocalTelegram, type Person } from "../../src/stand-in/index.ts";
import { openDatabase } from "../../src/store/open.ts";
import { startTestBot, type TestBot, type TestBotOptions } from "./bot.ts";

/** A bot with a clock that tests set, whose staff are Bob and Eve, in a group with topics that the bot administers. */
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
  const staffOptions = { staff: { admins: new Set<number>(), chat }, sending, monotonicNow: now };
  const start = () => startTestBot({ telegram, store, now, ...staffOptions, ...options });
  const bot = await start();
  /** Its bot is another one after a restart. */
  const world = { bot, telegram, store, ann, bob, eve, chat, clock };
  const staff = new Staff(world);
  onTestFinished(async () => {
    await world.bot[Symbol.asyncDispose]();
    await store.close();
  });
  /** Starts the bot anew with the same database and Telegram. */
  const restart = async () => {
    await world.bot[Symbol.asyncDispose]();
    world.bot = await start();
  };
  return { ...world, world, staff, restart };
}

/** What staff does and sees in its group. */
export class Staff {
  private readonly world: { bot: TestBot; telegram: LocalTelegram; chat: number; bob: Person };

  constructor(world: Staff["world"]) {
    this.world = world;
  }

  get topics() {
    return [...(this.world.telegram.chats.get(this.world.chat)?.topics.values() ?? [])];
  }

  /** The bot's messages in the latest topic. */
  get messages(): Message[] {
    const topic = this.topics.at(-1)?.message_thread_id;
    return this.world.telegram
      .messages(this.world.chat)
      .filter(
        ({ from, message_thread_id, ...message }) =>
          from?.is_bot && message_thread_id === topic && !isService(message),
      );
  }

  /** Their texts and captions. */
  get texts(): string[] {
    return this.messages.map(({ text, caption }) => text ?? caption ?? "");
  }

  /** Writes in the latest topic, and waits until the bot is done. */
  async send(
    text: string,
    { who = this.world.bob, ...writing }: Parameters<Person["send"]>[1] & { who?: Person } = {},
  ) {
    const topic = this.topics.at(-1)?.message_thread_id;
    const message = who.send(text, { chat: this.world.chat, topic, ...writing });
    await this.world.bot.settled();
    return message;
  }

  /** @returns the notice that the tap shows */
  async tap(message: Message | undefined, button: string) {
    const { text } = await this.world.bob.tap(message as Message, button);
    await this.world.bot.settled();
    return text;
  }
}

const isService = (message: object) =>
  Object.keys(message).some((key) => key.startsWith("forum_topic"));

/** Asks a question without an answer and has it passed on to staff. @returns the bot's last message */
export async function askStaff(
  bot: TestBot,
  words = "who won the match yesterday",
): Promise<Message> {
  const [unknown] = await bot.asks(words);
  const [offer] = await bot.tap(unknown as Message, "Ask a person");
  await bot.tap(offer as Message, "Pass it on");
  return bot.last();
}

/** The texts or captions of messages. */
export function textsOf(messages: readonly Message[]): (string | undefined)[] {
  return messages.map(({ text, caption }) => text ?? caption);
}
