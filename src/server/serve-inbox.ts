import type { Logger } from "../log.ts";
import { kindOf } from "../metrics/labels.ts";
import type { Metrics } from "../metrics.ts";
import type { Inbox } from "../store/store.ts";
import { type Accept, acceptInto } from "./accept.ts";
import type { Handle } from "./handling.ts";
import { startWorker, type Worker } from "./worker.ts";

/** An inbox that is served: what takes updates in, and who handles them. */
export interface Served {
  accept: Accept;
  worker: Worker;
}

/** Serves an inbox, and counts and times what goes through it. */
export function serveInbox(inbox: Inbox, handle: Handle, log: Logger, metrics: Metrics): Served {
  metrics.countInbox(() => inbox.open());
  const worker = startWorker({
    inbox,
    handle,
    log,
    onEnd({ how, took, waited }) {
      metrics.inboxWaitSeconds.observe(waited / 1000);
      metrics.updateHandlingSeconds.observe(took / 1000);
      if (how !== "handled") metrics.updatesFailed.inc({ reason: how });
    },
  });
  const accept = acceptInto(inbox, (update) => metrics.updates.inc({ kind: kindOf(update) }));
  return { accept, worker };
}
