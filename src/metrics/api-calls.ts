import type { Metrics } from "../metrics.ts";
import type { CallResult, RetryReason } from "./labels.ts";

/**
 * What sending is to be told so that its calls are counted and timed. A long poll is counted but not timed: it
 * lasts as long as nothing happens.
 */
export function callHooks({ apiCalls, apiCallSeconds, apiRetries }: Metrics) {
  return {
    onCall(call: { method: string; result: CallResult; seconds: number }) {
      const { method, result, seconds } = call;
      apiCalls.inc({ method, result });
      if (method !== "getUpdates") apiCallSeconds.observe(seconds);
    },
    onRetry({ reason }: { reason: RetryReason }) {
      apiRetries.inc({ reason });
    },
  };
}
