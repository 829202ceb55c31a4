import type { Message } from "grammy/types";
import { pino } from "pino";
import { startBot } from "../../src/bot/start-bot.ts";
import { loadKnowledge } from "../../src/faq/load.ts";
import { loadFlows } from "../../src/flows/load.ts";
import type { Person } from "../../src/local/person.ts";
import { startLocalTelegram } from "../../src/local/server.ts";
import { LocalTelegram } from "../../src/local/telegram.ts";
import { createLog } from "../../src/log.ts";
import { startPolling } from "../../src/server/polling.ts";
import { memoryStore, type Store } from "../../src/store/store.ts";

/** The bot against a local Telegram: what people do goes in, what they see comes out. */
export interface TestBot extends AsyncDisposable {
  telegram: LocalTelegram;
  ann: Person;
  /** Every line of the log. */
  log: string[];
  /** Lets a person write, waits until the bot is done, and returns what it wrote in that chat. */
  asks(text: string, person?: Person): Promise<Message[]>;
  /** The same for a tap on a button, named by its words. */
  taps(message: Message, button: string): Promise<Message[]>;
  /** What a chat shows last. */
  last(person?: Person): Message;
}

export interface TestBotOptions {
  faqDir?: string;
  store?: Store;
  /** A Telegram that there is already, as after a restart of the bot; its first person is Ann. */
  telegram?: LocalTelegram;
  now?: () => number;
}

/** Starts the real bot by its front door: HTTP, long polling, a knowledge base on disk. */
export async function startTestBot({
  faqDir = "test/fixtures/kettle",
  store = memoryStore(),
  telegram = new LocalTelegram(),
  now,
}: TestBotOptions = {}): Promise<TestBot> {
  const ann =
    [...telegram.people.values()][0] ??
    telegram.addPerson({ first_name: "Ann", language_code: "en" });
  const server = await startLocalTelegram({ telegram });
  const lines: string[] = [];
  const log = createLog("debug", { write: (line: string) => void lines.push(line) });
  const { token } = telegram;
  const knowledge = await loadKnowledge(faqDir, "en");
  const flows = await loadFlows(faqDir, knowledge);
  const options = { token, apiRoot: server.apiRoot, knowledge, flows, store, now };
  const running = await startBot(options, log);
  const receiver = startPolling(running.bot.api, running.handle, log);

  const fresh = async (chat: number, act: () => unknown): Promise<Message[]> => {
    const before = new Set(telegram.chat(chat).map(({ message_id }) => message_id));
    await act();
    await telegram.settled();
    return telegram
      .chat(chat)
      .filter(({ from, message_id }) => from?.is_bot && !before.has(message_id));
  };
  return {
    telegram,
    ann,
    log: lines,
    asks: (text, person = ann) => fresh(person.id, () => person.writes(text)),
    taps: (message, button) => fresh(message.chat.id, () => ann.taps(message, button)),
    last: (person = ann) => telegram.chat(person.id).at(-1) as Message,
    async [Symbol.asyncDispose]() {
      await receiver.stop();
      await server.close();
      await running.close();
    },
  };
}

/** The words on a message's buttons, in order. */
export function buttonsOf(message: Message | undefined): string[] {
  return message?.reply_markup?.inline_keyboard.flat().map(({ text }) => text) ?? [];
}

/** A log for those who do not look at it. */
export const silent = pino({ level: "silent" });
