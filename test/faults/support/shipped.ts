import type { Message, Update } from "grammy/types";
import { loadLanguages } from "../../../src/app/load-languages.ts";
import type { LanguageData } from "../../../src/bot/locales.ts";
import { type RunningBot, startBot } from "../../../src/bot/start-bot.ts";
import type { Knowledge } from "../../../src/faq/knowledge.ts";
import type { Flows } from "../../../src/flows/flow.ts";
import { createLog } from "../../../src/log.ts";
import { LocalTelegram, type Person, startLocalTelegram } from "../../../src/stand-in/index.ts";
import { openDatabase } from "../../../src/store/open.ts";
import { errorsIn } from "./forging.ts";

/** A bot in this process that gets its updates one by one. */
export interface HandledBot extends AsyncDisposable {
  knowledge: Knowledge;
  flows: Flows;
  telegram: LocalTelegram;
  ann: Person;
  /** The lines of the log that are errors. */
  errors(): string[];
  /** Hands over what Ann does. @returns the last message in her chat then */
  after(act: () => unknown): Promise<Message>;
  /**
   * The CPU time of handling an update without its calls, in milliseconds.
   *
   * @param enough a cost above this is measured again, up to five times
   */
  costOf(update: object, enough: number): Promise<number>;
}

const firstTry = { received_at: Date.now(), attempts: 1, postponed: 0, delivered: [] };
const unlimited = { atOnce: 1e9, perSecond: 1 };

export async function startHandledBot(faqDir: string): Promise<HandledBot> {
  const telegram = new LocalTelegram();
  const server = await startLocalTelegram({ telegram });
  const ann = telegram.addPerson({ first_name: "Ann" });
  const languages = await loadLanguages(faqDir);
  const { knowledge, flows } = languages.find(
    ({ knowledge }) => knowledge.language === "en",
  ) as LanguageData;
  const values = new Map<string, unknown>();
  const lines: string[] = [];
  const log = createLog("error", { write: (line: string) => void lines.push(line) });
  const database = await openDatabase("sqlite::memory:");
  const store = { ...database, read: async (key: string) => values.get(key) };
  const limits = { allowances: { acts: unlimited, typing: unlimited } };
  const { token } = telegram;
  const { apiRoot } = server;
  const running = await startBot(
    { token, apiRoot, languages, store, cacheDir: "data", limits },
    log,
  );
  await running.published;
  const silence = silencer(running);
  const handle = async (update: object) => {
    const handled = await running.handle(update as Update, firstTry);
    if (handled.kind !== "handled")
      throw new Error(`The update is ${handled.kind}: ${handled.reason}`);
    for (const [key, value] of handled.effects.values) values.set(key, value);
  };
  let number = 1e9;
  const cost = async (update: object) => {
    const before = process.cpuUsage();
    await handle({ ...update, update_id: number++ });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  return {
    knowledge,
    flows,
    telegram,
    ann,
    errors: () => errorsIn(lines),
    async after(act) {
      void act();
      const pending = [...telegram.updates.pending];
      telegram.updates.drop();
      for (const update of pending) await handle(update);
      return telegram.messages(ann.id).at(-1) as Message;
    },
    async costOf(update, enough) {
      silence.on = true;
      let least = await cost(update);
      for (let again = 0; again < 5 && least > enough; again++)
        least = Math.min(least, await cost(update));
      silence.on = false;
      return least;
    },
    async [Symbol.asyncDispose]() {
      await running.close();
      await database.close();
      await server.close();
    },
  };
}

/** While it's on, every call of the bot is answered at once and has no effect. */
function silencer({ bot }: RunningBot): { on: boolean } {
  const silence = { on: false };
  const message = { message_id: 1, date: 1, chat: { id: 1, type: "private", first_name: "A" } };
  bot.api.config.use((prev, method, payload, signal) => {
    if (!silence.on) return prev(method, payload, signal);
    return Promise.resolve({ ok: true, result: message as never });
  });
  return silence;
}
