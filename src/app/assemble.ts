import { chatKey, sharedKey } from "../bot/session-values.ts";
import { Reports } from "../bot/staff/statistics/reports.ts";
import { statsSite } from "../bot/staff/statistics/site/site.ts";
import { type BotOptions, type RunningBot, startBot } from "../bot/start-bot.ts";
import type { Config } from "../config.ts";
import { serveInbox } from "../inbox/serve-inbox.ts";
import type { Logger } from "../log.ts";
import { callHooks } from "../metrics/api-calls.ts";
import { measureDatabase } from "../metrics/database.ts";
import { createMetrics, type Metrics } from "../metrics/metrics.ts";
import type { Database } from "../store/database.ts";
import { openDatabase } from "../store/open.ts";
import type { Hooks } from "../telegram/sending/hooks.ts";
import type { AppOptions, Opened } from "./app.ts";
import { startHousekeeping } from "./housekeeping.ts";
import { loadKnown } from "./load-languages.ts";
import { startRounds } from "./rounds.ts";
import type { Reaching } from "./wait-for-telegram.ts";

/** What every bot is made of, wherever its Telegram is. */
export interface Made extends Omit<BotOptions, "token" | "apiRoot"> {
  store: Database;
  metrics: Metrics;
  reports: Reports;
}

/** How long stopping waits for updates in hand, in milliseconds. */
const patience = 6000;

/** Loads what the bot knows and opens its database. @throws KnowledgeError, DatabaseError */
export async function make(
  { faqDir, database, staff, help }: Config,
  { log, cacheDir, fail }: AppOptions,
  opened: Opened,
): Promise<Made> {
  const load = () => loadKnown(faqDir);
  const known = await load();
  const metrics = createMetrics();
  const store = measureDatabase(await openDatabase(database, { log }), metrics);
  opened.defer(store.close);
  opened.defer(startHousekeeping(store, log));
  const calmness = { onLimited: () => metrics.floodLimited.inc() };
  const sending = { hooks: hooksFor(metrics, store, log, fail) };
  const reports = new Reports({ events: store.events, now: Date.now });
  const helping = { ...help, cases: store.cases };
  return {
    known,
    load,
    store,
    reports,
    metrics,
    calmness,
    sending,
    cacheDir,
    staff,
    help: helping,
  };
}

/** The pages of statistics, if there is a token for them. @param known gives the data in use */
export function statsPages(config: Config, { reports, metrics }: Made, known: RunningBot["known"]) {
  const { statsToken: token } = config;
  if (token === undefined) return undefined;
  const questionOf = (id: string) =>
    known()
      .map(({ knowledge }) => knowledge.entry(id)?.question)
      .find(Boolean);
  return statsSite({
    ...{ token, reports, questionOf },
    ...(config.mode === "local" ? {} : { cookieKey: config.token }),
    onRefused: (reason) => metrics.statsRefused.inc({ reason }),
  });
}

/** What sending tells the rest. */
function hooksFor(metrics: Metrics, store: Database, log: Logger, fail: AppOptions["fail"]): Hooks {
  return {
    ...callHooks(metrics),
    onOutage(begins) {
      if (begins)
        log.warn(
          "Telegram is out of reach: updates wait, and it is asked now and then whether it is back",
        );
      else log.info("Telegram is in reach again");
    },
    onMigrated(from, to) {
      Promise.all([
        store.moveKeys(chatKey(from), chatKey(to)),
        store.moveKeys(sharedKey(from), sharedKey(to)),
      ]).catch((err) => log.error({ err }, "what was remembered of a group that moved is lost"));
    },
    onUnauthorized: () =>
      fail(
        "Telegram does not know the BOT_TOKEN any more (401): copy the new one from @BotFather.",
      ),
  };
}

/** What serving takes, whoever receives updates. */
export interface Serving {
  api: RunningBot["bot"]["api"];
  known: RunningBot["known"];
  reload: RunningBot["reload"];
  staffGroup: RunningBot["staffGroup"];
  reach: RunningBot["reach"];
}

/**
 * Starts the bot as soon as Telegram is in reach, and whoever serves the inbox with it.
 * @throws grammY's errors, and the signal's reason
 */
export async function startServing(
  made: Made,
  { token, apiRoot }: Pick<BotOptions, "token" | "apiRoot">,
  reaching: Reaching,
  log: Logger,
  opened: Opened,
): Promise<Serving> {
  const running = await reaching.once(() => startBot({ ...made, token, apiRoot }, log));
  const { bot, known, reload, close, staffGroup } = running;
  opened.defer(close);
  opened.defer(startRounds(running.looksAfterCases, log));
  opened.defer(startRounds(running.tellsNews, log));
  opened.defer(startRounds(running.tellsGivenUp, log));
  opened.defer(startRounds(running.tellsReloads, log));
  const worker = serveInbox(made.store.inbox, running, log, made.metrics);
  opened.defer(() => worker.stop(patience));
  return { api: bot.api, known, reload, staffGroup, reach: running.reach };
}
