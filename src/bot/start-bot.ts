import { type Bot, Composer } from "grammy";
import type { Update } from "grammy/types";
import type { Logger } from "../log.ts";
import { createMetrics, type Metrics } from "../metrics.ts";
import { Reports } from "../stats/reports.ts";
import type { Database, Effects } from "../store/store.ts";
import { features } from "./bot.ts";
import { createClient } from "./client.ts";
import type { BotContext } from "./context.ts";
import type { Calm } from "./features/calm.ts";
import { migrate } from "./features/migrate.ts";
import { GroupLimits } from "./group-limits.ts";
import { handleUpdate } from "./handle.ts";
import { introduce } from "./introduce.ts";
import type { Known } from "./locales.ts";
import { Rights, type Staff } from "./rights.ts";
import { type Reloaded, School } from "./school.ts";
import type { SendingOptions } from "./sending/sending.ts";
import { Whispers } from "./whispers.ts";

/** A bot that is ready to be given updates. */
export interface RunningBot {
  bot: Bot<BotContext>;
  /** Handles one update to its end; never rejects. @returns what is to be stored of it */
  handle(update: Update): Promise<Effects>;
  /** Resolves when Telegram has been told how the bot presents itself, or has refused to hear it. */
  introduced: Promise<void>;
  /** Loads the data anew; the old stays in use where that fails. */
  reload(): Promise<Reloaded>;
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
  /** Where the bot remembers what must survive a restart. */
  store: Pick<Database, "read" | "find" | "events" | "lessons">;
  /** Makes statistics of what has happened; they are empty if it is not given. */
  reports?: Pick<Reports, "of"> | undefined;
  /** The clock, in milliseconds since 1970. */
  now?: (() => number) | undefined;
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
 * updates is not its part. @throws grammY's errors where Telegram refuses or is out of reach.
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
    reports = new Reports({ events: async () => [], now }),
    staff = { admins: new Set(), chat: undefined },
  }: BotOptions,
  log: Logger,
): Promise<RunningBot> {
  const { bot, heard, close } = createClient(token, apiRoot, { log, ...sending });
  try {
    bot.botInfo = await bot.api.getMe(); // first: a wrong token is said before anything is trained
    const { username } = bot.botInfo;
    const { lessons } = store;
    const school = await School.open(known, { username, lessons, load, cacheDir, log });
    const rights = new Rights(staff, bot.api, now);
    const limits = new GroupLimits(now, calmness?.allowances?.group);
    bot.api.config.use(limits.transformer);
    const parts = { school, store, reports, log, metrics, now, rights };
    const all = features(parts, calmness, limits);
    const moved = migrate(sending?.hooks ?? {});
    const middleware = new Composer<BotContext>(heard, moved, all).middleware();
    const whispers = new Whispers(now);
    const handling = { bot, middleware, store, school, whispers, log, metrics };
    const ending = new AbortController();
    const introduced = introduce(bot.api, await school.locales(), log, ending.signal);
    return {
      bot,
      introduced,
      handle: (update) => handleUpdate(update, handling),
      reload: () => school.reload(),
      async close() {
        school.close();
        ending.abort();
        await introduced;
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
