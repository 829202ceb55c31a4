import type { Logger } from "../log.ts";
import { kindOf } from "../metrics/labels.ts";
import type { Metrics } from "../metrics/metrics.ts";
import type { Inbox } from "../store/inbox/inbox.ts";
import { type Accept, acceptInto } from "./accept.ts";
import type { Handle } from "./handle-in-time.ts";
import { type Ended, type Reach, startWorker, type Worker } from "./worker.ts";

/** Takes updates into an inbox, and counts them; those that cannot be kept are logged. */
export function acceptCounted(inbox: Inbox, log: Logger, metrics: Metrics): Accept {
  metrics.countInbox(() => inbox.countOpen());
  return acceptInto(inbox, {
    onReceived: (update) => metrics.updates.inc({ kind: kindOf(update) }),
    onBroken({ id, reason }) {
      metrics.updatesBroken.inc();
      log.error({ update: id, reason }, "a broken update is passed over");
    },
  });
}

/** Serves an inbox, and counts and times what goes through it. */
export function serveInbox(
  inbox: Inbox,
  { handle, reach }: { handle: Handle; reach: Reach },
  log: Logger,
  metrics: Metrics,
): Worker {
  return startWorker({ inbox, handle, reach, log, onEnd: (ended) => count(ended, metrics) });
}

function count({ how, took, waited }: Ended, metrics: Metrics): void {
  metrics.inboxWaitSeconds.observe(waited / 1000);
  metrics.updateHandlingSeconds.observe(took / 1000);
  if (how.kind === "postponed") metrics.updatesPostponed.inc({ reason: how.reason });
  if (how.kind === "failed") metrics.updatesFailed.inc({ reason: how.reason });
}
