import { chatKey, groupKey } from "../bot/session-values.ts";
import type { Logger } from "../log.ts";
import { callHooks } from "../metrics/api-calls.ts";
import type { Metrics } from "../metrics/metrics.ts";
import type { Database } from "../store/database.ts";
import type { SendingHooks } from "../telegram/sending/hooks.ts";

interface HookTargets {
  metrics: Metrics;
  store: Pick<Database, "moveKeys">;
  log: Logger;
  onFatal(reason: string): void;
}

/** Connects sending to the metrics, the log and the database. */
export function createSendingHooks({ metrics, store, log, onFatal }: HookTargets): SendingHooks {
  return {
    ...callHooks(metrics),
    onOutage(begins) {
      if (begins)
        log.warn("Telegram is unreachable: updates wait, and the bot keeps checking for it");
      else log.info("Telegram is reachable again");
    },
    onMigrated(from, to) {
      Promise.all([
        store.moveKeys(chatKey(from), chatKey(to)),
        store.moveKeys(groupKey(from), groupKey(to)),
      ]).catch((err) =>
        log.error({ err }, "could not move the data of a group that became a supergroup"),
      );
    },
    onUnauthorized: () =>
      onFatal("Telegram no longer accepts BOT_TOKEN (401): copy the new one from @BotFather."),
  };
}
