import type { Logger } from "../log.ts";
import { kindOf } from "../metrics/labels.ts";
import type { Metrics } from "../metrics/metrics.ts";
import type { Inbox } from "../store/inbox/inbox.ts";
import { type Accept, acceptInto } from "./accept.ts";
import type { Handle } from "./handle-in-time.ts";
import type { AttemptReport } from "./process-update.ts";
import { type Reach, startWorker, type Worker } from "./worker.ts";

/** Accepts updates into an inbox and counts them; those that can't be stored are logged. */
export function acceptMeasured(inbox: Inbox, log: Logger, metrics: Metrics): Accept {
  metrics.countInbox(() => inbox.countOpen());
  return acceptInto(inbox, {
    onReceived: (update) => metrics.updates.inc({ kind: kindOf(update) }),
    onBroken({ id, reason }) {
      metrics.updatesBroken.inc();
      log.error({ update: id, reason }, "skipped a broken update");
    },
  });
}

/** Starts an inbox's worker, and counts and times what it does. */
export function startMeasuredWorker(
  inbox: Inbox,
  { handle, reach }: { handle: Handle; reach: Reach },
  log: Logger,
  metrics: Metrics,
): Worker {
  return startWorker({ inbox, handle, reach, log, onAttempt: (report) => record(report, metrics) });
}

function record({ outcome, took, waited }: AttemptReport, metrics: Metrics): void {
  metrics.inboxWaitSeconds.observe(waited / 1000);
  metrics.updateHandlingSeconds.observe(took / 1000);
  if (outcome.kind === "postponed") metrics.updatesPostponed.inc({ reason: outcome.reason });
  if (outcome.kind === "failed") metrics.updatesFailed.inc({ reason: outcome.reason });
}
