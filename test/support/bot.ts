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

/** The bot against a local Telegram: what people do goes in, what they see comes out. */
export interface TestBot extends AsyncDisposable {
  telegram: LocalTelegram;
  ann: Person;
  /** Every line of the log. */
  log: string[];
  /** Lets a person write, waits until the bot is done, and returns what it wrote in that chat. */
  asks(text: string, person?: Person): Promise<Message[]>;
  /** The same for a tap on a button, named by its words. */
  tap(message: Message, button: string, person?: Person): Promise<Message[]>;
  /** Loads the data anew, as SIGHUP does. */
  reload: RunningBot["reload"];
  /** Resolves when the bot is done with everything that people have done. */
  settled(): Promise<void>;
  /** Whether the staff's group is what it must be. */
  staffGroup: RunningBot["staffGroup"];
  /** Does what is due by the clock. */
  rounds(): Promise<void>;
  /** Tells what the FAQ knows now. */
  news(): Promise<void>;
  /** Tells the people of updates that were given up. */
  givenUp(): Promise<void>;
  /** Tells what came of /reload, where it could not be told at once. */
  reloads(): Promise<void>;
  /** What a chat shows last. */
  last(person?: Person): Message;
}

export interface TestBotOptions {
  faqDir?: string;
  /** Loads the data anew; from `faqDir` if not given. */
  load?: () => Promise<readonly LanguageData[]>;
  /** What the bot remembers in; the caller closes it. */
  store?: Database;
  /** A Telegram that there is already, as after a restart of the bot; its first person is Ann. */
  telegram?: LocalTelegram;
  now?: () => number;
  /** For how long things take; the same as `now` if only that is given. */
  monotonicNow?: () => number;
  sending?: SendingOptions;
  staff?: Staff;
  metrics?: Metrics;
  /** How cases are handled in the staff's group, besides the usual. */
  cases?: Partial<CaseOptions>;
  /** Tests are faster than people, so there are no limits unless they are what is tested. */
  allowances?: Allowances;
}

const unlimited: Allowances = {
  acts: { atOnce: 1e6, perSecond: 1 },
  typing: { atOnce: 1e6, perSecond: 1 },
  group: 1e6,
};

/** Starts the real bot by its front door: HTTP, long polling, a knowledge base on disk. */
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
  const usual = { store: store.cases, hours: undefined, minutes: 60, seesNames: false };
  const shared = {
    languages,
    load,
    cases: { ...usual, ...cases },
    store,
    reports,
    now,
    monotonicNow,
    sending,
    limits,
    staff,
    metrics,
  };
  const options = { token, apiRoot, ...shared };
  const running = await startBot(options, log);
  await running.published; // or its calls come among those that a test looks at
  const { handle, reach } = running;
  const time = now ? { now, random: () => 0, pollInterval: 10 } : {};
  const worker = startWorker({ inbox: store.inbox, handle, reach, log, ...time });
  const receiver = startPolling(running.bot.api, acceptInto(store.inbox), log);

  const settled = async () => {
    await telegram.settled();
    await worker.idle();
  };
  const fresh = async (chat: number, act: () => unknown): Promise<Message[]> => {
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
    asks: (text, person = ann) => fresh(person.id, () => person.send(text)),
    tap: (message, button, person = ann) =>
      fresh(message.chat.id, () => person.tap(message, button)),
    last: (person = ann) => telegram.messages(person.id).at(-1) as Message,
    settled,
    reload: running.reload,
    staffGroup: running.staffGroup,
    rounds: running.periodic.cases,
    news: running.periodic.answerNotices,
    givenUp: running.periodic.givenUp,
    reloads: running.periodic.reloads,
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
  return message?.reply_markup?.inline_keyboard.flat().map(({ text }) => text) ?? [];
}

/** A log for those who do not look at it. */
export const silent = pino({ level: "silent" });
