import { Reports } from "../bot/staff/statistics/reports.ts";
import type { BotOptions } from "../bot/start-bot.ts";
import type { Config } from "../config.ts";
import { unusableAddresses } from "../flows/addresses.ts";
import { measureDatabase } from "../metrics/database.ts";
import { createMetrics, type Metrics } from "../metrics/metrics.ts";
import type { Database } from "../store/database.ts";
import { openDatabase } from "../store/open.ts";
import { startHousekeeping } from "./housekeeping.ts";
import { loadCachedLanguages } from "./language-cache.ts";
import type { AppOptions } from "./options.ts";
import { createSendingHooks } from "./sending-hooks.ts";

/** What a bot needs, wherever its Telegram is. */
export interface Resources extends Omit<BotOptions, "token" | "apiRoot" | "proxy"> {
  store: Database;
  metrics: Metrics;
  reports: Reports;
}

/**
 * Loads the knowledge base and opens the database.
 * @param cleanup gets what closes them
 * @throws KnowledgeError, DatabaseError
 */
export async function openResources(
  { faqDir, database, staff, cases }: Config,
  { log, cacheDir, onFatal }: AppOptions,
  cleanup: AsyncDisposableStack,
): Promise<Resources> {
  const load = () => loadCachedLanguages(faqDir, cacheDir);
  const languages = await load();
  for (const { knowledge, flows } of languages)
    for (const note of unusableAddresses(knowledge, flows)) log.warn(note);
  const metrics = createMetrics();
  const store = measureDatabase(await openDatabase(database, { log }), metrics);
  cleanup.defer(store.close);
  cleanup.defer(startHousekeeping(store, log));
  const { hours, reminderMinutes, seesNames } = cases;
  return {
    languages,
    load,
    store,
    reports: new Reports({ events: store.events, now: Date.now }),
    metrics,
    limits: { onLimited: () => metrics.floodLimited.inc() },
    sending: { hooks: createSendingHooks({ metrics, store, log, onFatal }) },
    cacheDir,
    staff,
    cases: { hours, minutes: reminderMinutes, seesNames, store: store.cases },
  };
}
