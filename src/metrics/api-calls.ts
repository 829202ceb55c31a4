import type { SendingHooks } from "../telegram/sending/hooks.ts";
import type { Metrics } from "./metrics.ts";

/**
 * What sending is to be told so that its calls are counted and timed. A long poll is counted but not timed: it
 * lasts as long as nothing happens.
 */
export function callHooks({ apiCalls, apiCallSeconds, apiRetries }: Metrics) {
  return {
    onCall({ method, result, seconds }) {
      apiCalls.inc({ method, result });
      if (method !== "getUpdates") apiCallSeconds.observe(seconds);
    },
    onRetry({ reason }) {
      apiRetries.inc({ reason });
    },
  } satisfies SendingHooks;
}
