import type { Bot } from "grammy";
import type { Handle } from "../inbox/handle-in-time.ts";
import type { Logger } from "../log.ts";
import { createMetrics, type Metrics } from "../metrics/metrics.ts";
import type { HttpProxy } from "../proxy/proxy.ts";
import type { CaseStore } from "../store/cases/case-store.ts";
import type { Database } from "../store/database.ts";
import { type Client, createClient } from "../telegram/client.ts";
import { realClock } from "../telegram/sending/clock.ts";
import { ResumableTasks } from "../telegram/sending/resumable-tasks.ts";
import type { SendingOptions } from "../telegram/sending/sending.ts";
import { whoAmI } from "../telegram/who-am-i.ts";
import { createDispatch } from "./bot.ts";
import type { BotContext } from "./context.ts";
import { EphemeralMessages } from "./ephemeral-messages.ts";
import { notifyOfGivenUp } from "./given-up.ts";
import { GroupLimits } from "./groups/group-limits.ts";
import type { RateLimitOptions } from "./guards/rate-limit.ts";
import { handleUpdate } from "./handle.ts";
import { LiveLocales, type ReloadOutcome } from "./live-locales.ts";
import type { LanguageData } from "./locales.ts";
import { AnswerNotices } from "./staff/cases/answer-notices.ts";
import type { CaseOptions, Cases } from "./staff/cases/case-services.ts";
import { handleDueCases } from "./staff/cases/due-cases.ts";
import { OpenList } from "./staff/cases/open-list.ts";
import { Albums } from "./staff/cases/relay/albums.ts";
import { followStaffGroup, moveStaffGroup } from "./staff/cases/staff-move.ts";
import { type StaffGroupWatch, watchStaffGroup } from "./staff/group-watch.ts";
import { publishStaffMenus } from "./staff/menus.ts";
import { Reloads } from "./staff/reload/reloads.ts";
import { Rights, type Staff } from "./staff/rights.ts";
import { Reports } from "./staff/statistics/reports.ts";
import { staffTextsIn } from "./staff/texts/languages.ts";
import { profileKey, publishProfile } from "./welcome/profile.ts";

/** How long to wait for more messages of an album, in milliseconds: they arrive together, or nearly. */
const albumPause = 300;

/** A bot that is ready for updates. */
export interface RunningBot {
  bot: Bot<BotContext>;
  /** Tries to handle one update. */
  handle: Handle;
  /** Whether Telegram is in reach. */
  reach: Client<BotContext>["reach"];
  /** Resolves when Telegram knows the bot's menus, descriptions and name, or has refused them. */
  published: Promise<void>;
  /** The data in use: that of the start, or what a reload has loaded since. */
  languages(): readonly LanguageData[];
  /** Loads the data anew; if that fails, the old stays in use. */
  reload(): Promise<ReloadOutcome>;
  /** Whether the staff's group can be used; undefined if there is none. */
  staffGroup: Pick<StaffGroupWatch, "check"> | undefined;
  /** What the caller has to run every half a minute. */
  periodic: PeriodicTasks;
  /** Does at once what follows from handled updates and would otherwise wait for more of them. */
  settle(): Promise<void>;
  /** Ends its connections. */
  close(): Promise<void>;
}

export interface PeriodicTasks {
  /** Does what is due in cases by the clock. */
  cases(): Promise<void>;
  /** Tells those who wait for an answer that the FAQ has it now, if it may know more. */
  answerNotices(): Promise<void>;
  /** Tells people that their updates were given up. */
  givenUp(): Promise<void>;
  /** Sends the outcomes of /reload that couldn't be sent at once. */
  reloads(): Promise<void>;
}

export interface BotOptions {
  token: string;
  apiRoot: string;
  /** What leads to `apiRoot`; it's reached directly if not given. */
  proxy?: HttpProxy | undefined;
  languages: readonly LanguageData[];
  /** Loads the languages anew while the bot runs; without it there is no reload. @throws KnowledgeError */
  load?: (() => Promise<readonly LanguageData[]>) | undefined;
  /** Who may manage it; nobody if not given. */
  staff?: Staff | undefined;
  /** How cases are handled in the staff's group; there are no cases if not given. */
  cases?: (CaseOptions & { store: CaseStore }) | undefined;
  /** The database. */
  store: Pick<Database, "read" | "findKeys" | "events" | "lessons" | "givenUp" | "scrub"> & {
    inbox: Pick<Database["inbox"], "readAhead">;
  };
  /** Makes statistics, which are empty if not given. */
  reports?: Pick<Reports, "of"> | undefined;
  /** Milliseconds since 1970. */
  now?: (() => number) | undefined;
  /** A monotonic clock, in milliseconds; the process's own if not given. */
  monotonicNow?: (() => number) | undefined;
  /** How long calls are retried, and callbacks on what happens to them. */
  sending?: SendingOptions | undefined;
  /** How much one person may send, and a callback for what exceeds it. */
  limits?: Omit<RateLimitOptions, "now"> | undefined;
  metrics?: Metrics | undefined;
  /** Where the trained matcher is cached for the next start. */
  cacheDir?: string | undefined;
}

/**
 * Asks Telegram who the bot is, trains the matchers, and begins to publish the menus. The caller receives the updates.
 *
 * @throws grammY's errors if Telegram refuses or is out of reach, NoBotError
 */
export async function startBot(options: BotOptions, log: Logger): Promise<RunningBot> {
  const { token, apiRoot, proxy, sending } = options;
  // A copy, because its group may become another one.
  const staff = { ...(options.staff ?? { admins: new Set<number>(), chat: undefined }) };
  const keepsTopics = (chat: number | string) => chat === staff.chat;
  const staffMoves: StaffMoves = { onMove: undefined };
  const onMigrated = (from: number, to: number) => {
    sending?.hooks?.onMigrated?.(from, to);
    if (from === staff.chat) staffMoves.onMove?.(to);
  };
  const hooks = { ...sending?.hooks, onMigrated };
  const client = createClient<BotContext>(token, apiRoot, {
    log,
    proxy,
    keepsTopics,
    ...sending,
    hooks,
  });
  try {
    client.bot.botInfo = await whoAmI(client.bot.api); // first: a wrong token fails before anything is trained
    return await assemble(client, { ...options, staff, staffMoves }, log);
  } catch (error) {
    await client.close();
    throw error;
  }
}

/** Is told when a refusal of Telegram's shows that the staff's group has become a supergroup. */
interface StaffMoves {
  onMove: ((to: number) => void) | undefined;
}

async function assemble(
  { bot, unblock, reach, close }: Client<BotContext>,
  {
    languages,
    load,
    store,
    cacheDir,
    sending,
    limits = {},
    metrics = createMetrics({ process: false }),
    now = Date.now,
    monotonicNow = () => performance.now(),
    reports = new Reports({ events: async () => [], now }),
    staff,
    staffMoves,
    cases: caseOptions,
  }: BotOptions & { staff: Staff; staffMoves: StaffMoves },
  log: Logger,
): Promise<RunningBot> {
  const { api, botInfo } = bot;
  const { lessons } = store;
  const following = caseOptions && { store: caseOptions.store, log };
  if (following) await followStaffGroup(staff, following, undefined);
  const { username } = botInfo;
  const hasStaff = staff.chat !== undefined && caseOptions !== undefined;
  const localeOptions = { username, hasStaff, lessons, load, cacheDir, log };
  const liveLocales = await LiveLocales.open(languages, localeOptions);
  const rights = new Rights(staff, api, monotonicNow);
  const groupLimits = new GroupLimits(monotonicNow, limits.allowances?.group);
  api.config.use(groupLimits.transformer);
  const ending = new AbortController();
  const { signal } = ending;
  const pause = (milliseconds: number) =>
    (sending?.clock?.pause ?? realClock.pause)(milliseconds, signal);
  const albums = new Albums(store.inbox, () => pause(albumPause));
  const cases = casesOf(staff, caseOptions, { api, albums, liveLocales, lessons, log, now, pause });
  const openList = cases && new OpenList(cases);
  const unsubscribe = cases?.store.onChange(() => openList?.changed());
  const moveStaff = async (to: number) => {
    if (following) await moveStaffGroup(staff, to, following, cases);
  };
  staffMoves.onMove = (to) => {
    moveStaff(to).catch((err) => log.error({ err }, "the staff's group couldn't be moved"));
  };
  const notices = cases && new AnswerNotices(cases, lessons);
  const reloads = new Reloads({ liveLocales, api, log });
  const services = { store, log, metrics, now, monotonicNow };
  const features = createDispatch({
    ...services,
    liveLocales,
    reloads,
    reports,
    rights,
    cases,
    groupLimits,
    limits,
  });
  const handling = {
    bot,
    store,
    liveLocales,
    log,
    metrics,
    now,
    ephemeral: new EphemeralMessages(monotonicNow),
    isForCase: (ctx: BotContext) =>
      rights.isStaffChat(ctx) && ctx.message?.is_topic_message === true,
    async dispatch(ctx: BotContext) {
      if (ctx.chatId !== undefined) unblock(ctx.chatId);
      const moved = ctx.message?.migrate_to_chat_id;
      // Telegram announces the move in the old chat, where nobody expects a reply.
      if (moved === undefined) return features(ctx);
      if (ctx.chatId !== undefined) sending?.hooks?.onMigrated?.(ctx.chatId, moved);
      if (ctx.chatId === staff.chat) await moveStaff(moved);
    },
  };
  const tasks = new ResumableTasks();
  const staffGroup = watchStaffGroup(bot, staff, {
    log,
    monotonicNow,
    ending: signal,
    onMoved: moveStaff,
  });
  let publishedKey: string | undefined;
  const publish = async () => {
    const locales = await liveLocales.locales();
    const key = profileKey(locales);
    if (key === publishedKey) return;
    publishedKey = key;
    await publishProfile(api, locales, log, signal);
  };
  const published = publish()
    .then(() => publishStaffMenus(api, staff, log, signal))
    .then(() => staffGroup?.look());
  const publishing = { latest: published };
  liveLocales.onLoaded(() => {
    publishing.latest = publishing.latest.then(publish);
  });
  return {
    bot,
    published,
    staffGroup,
    reach,
    handle: (update, earlier) => handleUpdate(update, earlier, handling),
    languages: () => liveLocales.languages,
    reload: () => liveLocales.reload(),
    periodic: {
      async cases() {
        void staffGroup?.look();
        if (following) await followStaffGroup(staff, following, cases);
        if (cases) await handleDueCases(cases, tasks);
        await openList?.update();
      },
      async answerNotices() {
        await notices?.send(signal);
      },
      givenUp: () => notifyOfGivenUp(store.givenUp, handling),
      reloads: () => reloads.sendUnsent(),
    },
    settle: async () => openList?.settle(),
    async close() {
      await reloads.close();
      liveLocales.close();
      unsubscribe?.();
      notices?.close();
      ending.abort();
      await publishing.latest;
      await close();
    },
  };
}

function casesOf(
  { chat, language }: Staff,
  options: BotOptions["cases"],
  services: Pick<Cases, "api" | "albums" | "liveLocales" | "lessons" | "log" | "now" | "pause">,
): Cases | undefined {
  if (chat === undefined || !options) return undefined;
  const { store, ...rest } = options;
  return { chat, store, options: rest, texts: staffTextsIn(language), ...services };
}
