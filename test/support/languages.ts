import type { Message } from "grammy/types";
import { onTestFinished } from "vitest";
import type { Person } from "../../src/stand-in/index.ts";
import { startTestBot, type TestBot, type TestBotOptions } from "./bot.ts";

/** A knowledge base in English and German. */
export const twoLanguages = { faqDir: "test/fixtures/teapot" };

/** Starts a bot that ends with the test. */
export async function startBotForTest(options?: TestBotOptions): Promise<TestBot> {
  const bot = await startTestBot(options);
  onTestFinished(() => bot[Symbol.asyncDispose]());
  return bot;
}

/** Starts a bot with Eva, whose Telegram is in German. */
export async function startBotWithEva(options?: TestBotOptions) {
  const bot = await startBotForTest(options);
  const eva = bot.telegram.addPerson({ first_name: "Eva", language_code: "de" });
  return { bot, eva, says: async (text: string) => (await bot.asks(text, eva)).at(-1) };
}

/** Taps a button of the bot's last message. @returns the notice that the app shows */
export async function tapLast(
  bot: TestBot,
  person: Person,
  button: string,
): Promise<string | undefined> {
  const { text } = await person.tap(bot.last(person), button);
  await bot.settled();
  return text;
}

/** Writes to a new group. @returns the last message that the person sees there then */
export async function writeToGroup(
  bot: TestBot,
  person: Person,
  text: string,
): Promise<Message | undefined> {
  const group = bot.telegram.addGroup("Tea lovers", [bot.ann, person]);
  person.send(text, { chat: group.id });
  await bot.settled();
  return person.messages(group.id).at(-1);
}
