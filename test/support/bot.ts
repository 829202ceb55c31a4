import type { Message } from "grammy/types";
import { pino } from "pino";
import { loadLanguages } from "../../src/app/load-languages.ts";
import type { Allowances } from "../../src/bot/guards/rate-limit.ts";
import type { LanguageData } from "../../src/bot/locales.ts";
import type { CaseOptions } from "../../src/bot/staff/cases/case-services.ts";
import type { Staff } from "../../src/bot/staff/rights.ts";
import { Reports } from "../../src/bot/staff/statistics/reports.ts";
import { type RunningBot, startBot } from "../../src/bot/start-bot.ts";
import { acceptInto } from "../../src/inbox/accept.ts";
import { startWorker } from "../../src/inbox/worker.ts";
import { createLog } from "../../src/log.ts";
import type { Metrics } from "../../src/metrics/metrics.ts";
import type { Person } from "../../src/stand-in/index.ts";
import { LocalTelegram, startLocalTelegram } from "../../src/stand-in/index.ts";
import type { Database } from "../../src/store/database.ts";
import { openDatabase } from "../../src/store/open.ts";
import { startPolling } from "../../src/telegram/polling.ts";
import type { SendingOptions } from "../../src/telegram/sending/sending.ts";

/** The bot against a local Telegram: what people do goes in, and what they see comes out. */
export interface TestBot extends AsyncDisposable {
  telegram: LocalTelegram;
  ann: Person;
  /** Every line of the log. */
  log: string[];
  /** Writes as a person, Ann if not given. @returns what the bot then writes in their chat */
  asks(text: string, person?: Person): Promise<Message[]>;
  /** Taps a button by its label. @returns what the bot then writes in that chat */
  tap(message: Message, button: string, person?: Person): Promise<Message[]>;
  /** Loads the data anew, as SIGHUP does. */
  reload: RunningBot["reload"];
  /** Resolves when the bot has handled everything that people have done. */
  settled(): Promise<void>;
  /** Whether the staff's group can be used. */
  staffGroup: RunningBot["staffGroup"];
  /** What the product does every half a minute. */
  periodic: RunningBot["periodic"];
  /** The last message in a person's chat, Ann's if not given. */
  last(person?: Person): Message;
}

export interface TestBotOptions {
  faqDir?: string;
  /** Loads the data anew; from `faqDir` if not given. */
  load?: () => Promise<readonly LanguageData[]>;
  /** The database, which the caller closes; one in memory if not given. */
  store?: Database;
  /** An existing Telegram, as after a restart of the bot; its first person is Ann. */
  telegram?: LocalTelegram;
  now?: () => number;
  /** A monotonic clock, in milliseconds; `now` if only that is given. */
  monotonicNow?: () => number;
  sending?: SendingOptions;
  staff?: Staff;
  metrics?: Metrics;
  /** Changes to how cases are handled. */
  cases?: Partial<CaseOptions>;
  /** No limits if not given: tests are faster than people. */
  allowances?: Allowances;
  /** Where the trained matcher is kept for other tests; nowhere if not given. */
  cacheDir?: string;
}

const unlimited: Allowances = {
  acts: { atOnce: 1e6, perSecond: 1 },
  typing: { atOnce: 1e6, perSecond: 1 },
  group: 1e6,
};

/** Starts the real bot on a knowledge base on disk, over HTTP and long polling. */
export async function startTestBot({
  faqDir = "test/fixtures/kettle",
  load = () => loadLanguages(faqDir),
  store: given,
  telegram = new LocalTelegram(),
  now,
  monotonicNow = now,
  sending,
  staff,
  metrics,
  cases,
  allowances = unlimited,
  cacheDir,
}: TestBotOptions = {}): Promise<TestBot> {
  const store = given ?? (await openDatabase("sqlite::memory:", now ? { now } : {}));
  const ann =
    [...telegram.people.values()][0] ??
    telegram.addPerson({ first_name: "Ann", language_code: "en" });
  const server = await startLocalTelegram({ telegram });
  const lines: string[] = [];
  const log = createLog("debug", { write: (line: string) => void lines.push(line) });
  const { token } = telegram;
  const languages = await loadLanguages(faqDir);
  const limits = { allowances };
  const { apiRoot } = server;
  const reports = new Reports({ events: store.events, now: now ?? Date.now });
  const defaults = { store: store.cases, hours: undefined, minutes: 60, seesNames: false };
  const shared = {
    languages,
    load,
    cases: { ...defaults, ...cases },
    store,
    reports,
    now,
    monotonicNow,
    sending,
    limits,
    staff,
    metrics,
    cacheDir,
  };
  const options = { token, apiRoot, ...shared };
  const running = await startBot(options, log);
  await running.published; // else its calls mix with those that a test checks
  const { handle, reach } = running;
  const time = now ? { now, random: () => 0, pollInterval: 10 } : {};
  const worker = startWorker({ inbox: store.inbox, handle, reach, log, ...time });
  const receiver = startPolling(running.bot.api, acceptInto(store.inbox), log);

  const settled = async () => {
    await telegram.settled();
    await worker.idle();
    await running.settle();
  };
  const newMessages = async (chat: number, act: () => unknown): Promise<Message[]> => {
    const before = new Set(telegram.messages(chat).map(({ message_id }) => message_id));
    await act();
    await settled();
    return telegram
      .messages(chat)
      .filter(({ from, message_id }) => from?.is_bot && !before.has(message_id));
  };
  return {
    telegram,
    ann,
    log: lines,
    asks: (text, person = ann) => newMessages(person.id, () => person.send(text)),
    tap: (message, button, person = ann) =>
      newMessages(message.chat.id, () => person.tap(message, button)),
    last: (person = ann) => telegram.messages(person.id).at(-1) as Message,
    settled,
    reload: running.reload,
    staffGroup: running.staffGroup,
    periodic: running.periodic,
    async [Symbol.asyncDispose]() {
      await receiver.stop();
      await worker.stop();
      await running.close();
      await server.close();
      if (!given) await store.close();
    },
  };
}

/** The words on a message's buttons, in order. */
export function buttonsOf(message: Message | undefined): string[] {
  return rowsOf(message).flat();
}

/** The words on each row of a message's buttons. */
export function rowsOf(message: Message | undefined): string[][] {
  return message?.reply_markup?.inline_keyboard.map((row) => row.map(({ text }) => text)) ?? [];
}

/** A log that discards everything. */
export const silent = pino({ level: "silent" });
