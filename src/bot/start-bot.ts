import { type Bot, Composer } from "grammy";
import type { Handle } from "../inbox/handle-in-time.ts";
import type { Logger } from "../log.ts";
import { createMetrics, type Metrics } from "../metrics/metrics.ts";
import type { CaseStore } from "../store/cases/case-store.ts";
import type { Database } from "../store/database.ts";
import { type Client, createClient } from "../telegram/client.ts";
import { Attempts } from "../telegram/sending/deliveries.ts";
import type { SendingOptions } from "../telegram/sending/sending.ts";
import { whoAmI } from "../telegram/who-am-i.ts";
import { features } from "./bot.ts";
import type { BotContext } from "./context.ts";
import { Whispers } from "./ephemeral-messages.ts";
import { tellGivenUp } from "./given-up.ts";
import { GroupLimits } from "./groups/group-limits.ts";
import { migrate } from "./groups/migration.ts";
import type { Calm } from "./guards/rate-limit.ts";
import { handleUpdate } from "./handle.ts";
import { type Reloaded, School } from "./live-locales.ts";
import type { Known } from "./locales.ts";
import { News } from "./staff/cases/answer-notices.ts";
import type { Desk, Helping } from "./staff/cases/cases.ts";
import { lookAfterCases } from "./staff/cases/due-cases.ts";
import { type StaffGroupWatch, watchStaffGroup } from "./staff/group-watch.ts";
import { introduceToStaff } from "./staff/menus.ts";
import { Reloading } from "./staff/reload/reloads.ts";
import { Rights, type Staff } from "./staff/rights.ts";
import { Reports } from "./staff/statistics/reports.ts";
import { introduce } from "./welcome/profile.ts";

/** A bot that is ready to be given updates. */
export interface RunningBot {
  bot: Bot<BotContext>;
  /** Tries to handle one update. */
  handle: Handle;
  /** Whether Telegram is in reach. */
  reach: Client["reach"];
  /** Resolves when Telegram has been told how the bot presents itself, or has refused to hear it. */
  introduced: Promise<void>;
  /** The data in use: that of the start, or what was loaded since. */
  known(): readonly Known[];
  /** Loads the data anew; the old stays in use where that fails. */
  reload(): Promise<Reloaded>;
  /** Whether the staff's group is what it must be; undefined if there is none. */
  staffGroup: Pick<StaffGroupWatch, "check"> | undefined;
  /** Does what is due by the clock; to be called every half a minute. */
  looksAfterCases(): Promise<void>;
  /** Tells those who wait for an answer that the FAQ has it now, if it may know more; to be called every half a minute. */
  tellsNews(): Promise<void>;
  /** Tells the people of updates that were given up; to be called every half a minute. */
  tellsGivenUp(): Promise<void>;
  /** Tells what came of /reload, where it could not be told at once; to be called every half a minute. */
  tellsReloads(): Promise<void>;
  /** Ends its connections. */
  close(): Promise<void>;
}

export interface BotOptions {
  token: string;
  apiRoot: string;
  /** What it knows, language by language. */
  known: readonly Known[];
  /** Loads that anew while the bot runs; it cannot if not given. @throws KnowledgeError */
  load?: (() => Promise<readonly Known[]>) | undefined;
  /** Who may manage it; nobody if not given. */
  staff?: Staff | undefined;
  /** How people help in the staff's group, if there is one; they do not if this is not given. */
  help?: (Helping & { cases: CaseStore }) | undefined;
  /** Where the bot remembers what must survive a restart. */
  store: Pick<Database, "read" | "findKeys" | "events" | "lessons" | "givenUp" | "scrub">;
  /** Makes statistics of what has happened; they are empty if it is not given. */
  reports?: Pick<Reports, "of"> | undefined;
  /** The clock, in milliseconds since 1970. */
  now?: (() => number) | undefined;
  /** A clock that nobody can set, in milliseconds; the process's own if not given. */
  monotonicNow?: (() => number) | undefined;
  /** How patient sending is, and whom it tells of what. */
  sending?: SendingOptions | undefined;
  /** How much one person may ask, and who is told of what is too much. */
  calmness?: Omit<Calm, "now"> | undefined;
  /** What counts; nobody looks at it if it is not given. */
  metrics?: Metrics | undefined;
  /** Where the trained matcher is kept for the next start. */
  cacheDir?: string | undefined;
}

/**
 * Learns what the bot knows and, from Telegram, who it is, and begins to tell Telegram how it presents itself. Receiving
 * updates is not its part. @throws grammY's errors where Telegram refuses or is out of reach, NoBotError
 */
export async function startBot(
  {
    token,
    apiRoot,
    known,
    load,
    store,
    cacheDir,
    sending,
    calmness,
    metrics = createMetrics({ process: false }),
    now = Date.now,
    monotonicNow = () => performance.now(),
    reports = new Reports({ events: async () => [], now }),
    staff = { admins: new Set(), chat: undefined },
    help,
  }: BotOptions,
  log: Logger,
): Promise<RunningBot> {
  const { bot, heard, reach, close } = createClient(token, apiRoot, { log, ...sending });
  try {
    bot.botInfo = await whoAmI(bot.api); // first: a wrong token is said before anything is trained
    const { username } = bot.botInfo;
    const { lessons } = store;
    const helpers = staff.chat !== undefined && help !== undefined;
    const teaching = { username, helpers, lessons, load, cacheDir, log };
    const school = await School.open(known, teaching);
    const rights = new Rights(staff, bot.api, monotonicNow);
    const limits = new GroupLimits(monotonicNow, calmness?.allowances?.group);
    bot.api.config.use(limits.transformer);
    const desk = deskOf(staff.chat, help, { api: bot.api, school, log, now });
    const news = desk && new News(desk, lessons);
    const reloading = new Reloading({ school, api: bot.api, log });
    const clocks = { now, monotonicNow };
    const parts = { school, reloading, store, reports, log, metrics, rights, desk, ...clocks };
    const all = features(parts, calmness, limits);
    const moved = migrate(sending?.hooks ?? {});
    const middleware = new Composer<BotContext>(heard, moved, all).middleware();
    const whispers = new Whispers(monotonicNow);
    const handling = { bot, middleware, store, school, whispers, log, metrics, now };
    const attempts = new Attempts();
    const ending = new AbortController();
    const { signal } = ending;
    const staffGroup = watchStaffGroup(bot, staff, { log, monotonicNow, ending: signal });
    const introduces = async () => introduce(bot.api, await school.locales(), log, signal);
    const introduced = introduces()
      .then(() => introduceToStaff(bot.api, staff, log, signal))
      .then(() => staffGroup?.look());
    let told = introduced;
    let languages = languagesOf(known);
    school.onLoaded(() => {
      if (languagesOf(school.known) === languages) return;
      languages = languagesOf(school.known);
      told = told.then(introduces); // it says which languages it understands
    });
    return {
      bot,
      introduced,
      staffGroup,
      handle: (update, earlier) => handleUpdate(update, earlier, handling),
      reach,
      known: () => school.known,
      reload: () => school.reload(),
      async looksAfterCases() {
        void staffGroup?.look();
        if (desk) await lookAfterCases(desk, attempts);
      },
      async tellsNews() {
        await news?.tell(ending.signal);
      },
      tellsGivenUp: () => tellGivenUp(store.givenUp, handling),
      tellsReloads: () => reloading.tellAgain(),
      async close() {
        await reloading.close();
        school.close();
        news?.close();
        ending.abort();
        await told;
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function languagesOf(known: readonly Known[]): string {
  return known.map(({ knowledge }) => knowledge.language).join();
}

function deskOf(
  chat: number | undefined,
  help: BotOptions["help"],
  rest: Pick<Desk, "api" | "school" | "log" | "now">,
): Desk | undefined {
  if (chat === undefined || !help) return undefined;
  const { cases: store, ...helping } = help;
  return { chat, store, helping, ...rest };
}
